import type { FramePort } from "../envelope";

/**
 * The port to a page in an iframe of this window; only messages that come from that frame and from `pageOrigin` are
 * heard; the frame must have been given the host's `windowName` as its name before it was inserted.
 */
export function iframePort(frame: HTMLIFrameElement, pageOrigin: string): FramePort {
  return {
    post: (message) => frame.contentWindow?.postMessage(message, pageOrigin),
    listen(receive) {
      const listener = (event: MessageEvent<unknown>) => {
        if (event.source === frame.contentWindow && event.origin === pageOrigin && typeof event.data === "string")
          receive(event.data);
      };
      window.addEventListener("message", listener);
      return () => window.removeEventListener("message", listener);
    },
  };
}
