import type { DOMWindow } from "jsdom";

/**
 * Adds what browsers have and jsdom lacks, as far as it can be had without a screen: nothing matches a media query,
 * nothing is ever resized.
 */
export function fillBrowserGaps(window: DOMWindow): void {
  class Observer {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
    takeRecords(): readonly unknown[] {
      return [];
    }
  }
  const absent: Readonly<Record<string, unknown>> = {
    ResizeObserver: Observer,
    IntersectionObserver: Observer,
    TextEncoder,
    TextDecoder,
    structuredClone,
    matchMedia: (media: string) => ({
      media,
      matches: false,
      onchange: null,
      addEventListener() {},
      removeEventListener() {},
      addListener() {},
      removeListener() {},
    }),
  };
  for (const [name, value] of Object.entries(absent)) {
    if (!(name in window)) Object.defineProperty(window, name, { value, configurable: true, writable: true });
  }
  // office.js compares and assigns document.domain, which jsdom does not have.
  Object.defineProperty(window.document, "domain", {
    value: window.location.hostname,
    configurable: true,
    writable: true,
  });
  if (!("scrollIntoView" in window.Element.prototype))
    Object.defineProperty(window.Element.prototype, "scrollIntoView", {
      value: () => {},
      configurable: true,
      writable: true,
    });
}
