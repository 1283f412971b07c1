/** @jest-environment jsdom */
import { iframePort } from "../../../src/local-excel/wire/page/iframe-port";

const PANE = "https://localhost:3000";

function insertedFrame(): { readonly frame: HTMLIFrameElement; readonly inside: Window } {
  const frame = document.body.appendChild(document.createElement("iframe"));
  if (frame.contentWindow === null) throw new Error("no frame");
  return { frame, inside: frame.contentWindow };
}

const say = (data: unknown, origin: string, source: Window) =>
  window.dispatchEvent(new MessageEvent("message", { data, origin, source }));

test("hears the frame it belongs to, from the origin it expects, until it is told to stop", () => {
  const { frame, inside } = insertedFrame();
  const heard: string[] = [];
  const stop = iframePort(frame, PANE).listen((message) => heard.push(message));
  say("one", PANE, inside);
  say("other origin", "https://example.org", inside);
  say("other window", PANE, window);
  say({ not: "text" }, PANE, inside);
  stop();
  say("too late", PANE, inside);
  expect(heard).toEqual(["one"]);
});

test("posts to the frame, for its origin only", () => {
  const { frame, inside } = insertedFrame();
  const post = jest.spyOn(inside, "postMessage").mockImplementation(() => {});
  iframePort(frame, PANE).post("answer");
  expect(post).toHaveBeenCalledWith("answer", PANE);
});
