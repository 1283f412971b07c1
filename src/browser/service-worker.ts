/// <reference lib="webworker" />

/** What the build notes of itself: its files, and a name that is another one whenever any of them is. */
declare const BUILD: { readonly name: string; readonly files: readonly string[] };

const worker = self as unknown as ServiceWorkerGlobalScope;

// The next build waits until no page of this one is open: a page may still ask for its own late parts.
worker.addEventListener("install", (event) => {
  event.waitUntil(caches.open(BUILD.name).then((cache) => cache.addAll([...BUILD.files])));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== BUILD.name).map((name) => caches.delete(name))))
      .then(() => worker.clients.claim()),
  );
});

// What the build holds comes from where it was put away; nothing else is ever asked for.
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== worker.location.origin) return;
  const isFront = new URL(request.url).pathname.endsWith("/");
  event.respondWith(
    caches.match(isFront ? "index.html" : request, { ignoreSearch: true }).then((kept) => kept ?? fetch(request)),
  );
});
