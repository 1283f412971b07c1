import { JSDOM } from "jsdom";
import { fetched } from "../../../src/add-in/commands/say-late";

let page: Document;
beforeEach(() => {
  jest.useFakeTimers();
  page = new JSDOM(`<div id="pane"></div>`).window.document;
  Object.assign(globalThis, { document: page });
});
afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, "document");
});

const said = (): string => page.getElementById("pane")?.textContent ?? "";

test("work that is there in time says nothing", async () => {
  expect(await fetched(() => Promise.resolve(7))).toBe(7);
  jest.advanceTimersByTime(60_000);
  expect(said()).toBe("");
});

test("work that is not there after ten seconds is told in both languages, and is done when it comes", async () => {
  let come = (_: number): void => undefined;
  const work = fetched(
    () =>
      new Promise<number>((resolve) => {
        come = resolve;
      }),
  );
  jest.advanceTimersByTime(9_999);
  expect(said()).toBe("");
  jest.advanceTimersByTime(1);
  expect(said()).toMatch(/chưa tải xong.*bấm lại nút.*has not loaded yet.*press the button again/);
  come(7);
  expect(await work).toBe(7);
});

test("work that cannot be fetched is told at once", async () => {
  await expect(fetched(() => Promise.reject(new Error("ChunkLoadError")))).rejects.toThrow("ChunkLoadError");
  expect(said()).toContain("chưa tải xong");
});

test("a pane that shows something keeps it", async () => {
  page.getElementById("pane")?.append(page.createElement("button"));
  await expect(fetched(() => Promise.reject(new Error("ChunkLoadError")))).rejects.toThrow("ChunkLoadError");
  expect(said()).toBe("");
});
