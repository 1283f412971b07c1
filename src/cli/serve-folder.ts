import { createReadStream, statSync } from "node:fs";
import type { RequestListener } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
};

/**
 * Answers requests with the files of one folder, as they are at that moment; anything else is 404, and nothing
 * outside the folder is ever read.
 */
export function serveFolder(folder: string): RequestListener {
  return (request, response) => {
    // Excel on the web, which is of another origin, fetches the manifest; Chromium asks beforehand since the address is
    // this machine's own.
    response.setHeader("Access-Control-Allow-Origin", "*");
    if (request.method === "OPTIONS") {
      response
        .writeHead(204, { "Access-Control-Allow-Methods": "GET, HEAD", "Access-Control-Allow-Private-Network": "true" })
        .end();
      return;
    }
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD, OPTIONS" }).end();
      return;
    }
    const path = fileOf(folder, request.url ?? "/");
    const stat = path === null ? undefined : statSync(path, { throwIfNoEntry: false });
    if (path === null || !stat?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "Content-Type": CONTENT_TYPES[extname(path)] ?? "application/octet-stream",
      "Content-Length": stat.size,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    });
    if (request.method === "HEAD") response.end();
    else
      createReadStream(path)
        .on("error", () => response.destroy())
        .pipe(response);
  };
}

/** The file a request names, null where its path cannot be read or leaves the folder. */
function fileOf(folder: string, url: string): string | null {
  try {
    const path = normalize(join(folder, decodeURIComponent(url.split(/[?#]/)[0] ?? "")));
    return path.startsWith(normalize(folder) + sep) && !path.includes("\0") ? path : null;
  } catch {
    return null;
  }
}
