import { LOCK_NAME } from "../../../../src/core/model/signature";
import type { RunEvent } from "../../../../src/core/model/results/report";
import type { WorkbookDocument } from "../../../../src/xlsx/document";
import type { Remembered } from "../../../../src/core/model/requests/remembered";
import { withExplanation, withThresholds } from "../../../../src/core/model/requests/remembered";
import { DEFAULT_SETTINGS } from "../../../../src/core/model/requests/settings";
import type { Desk } from "../desk";
import { openDesk } from "../desk";
import { cellOf, drawBook, open, OUTPUT } from "../draw-book";
import { faultyObjects } from "../fault";
import { stateOf } from "../workbook-state";

let desk: Desk | null = null;
afterEach(() => {
  jest.restoreAllMocks();
  desk?.close();
  desk = null;
});

const MINUTE = 60_000;

/** A lock as another page puts it up, so many minutes ago by the clock of its computer. */
function putUp(document: WorkbookDocument, minutesAgo: number, text?: string): void {
  const since = new Date(Date.now() - minutesAgo * MINUTE).toISOString();
  const formula = text ?? `"another-page.1 ${since}"`;
  document.names = [...document.names, { name: LOCK_NAME, sheetId: null, formula, hidden: false, comment: "" }];
}

const isLocked = (document: WorkbookDocument): boolean => document.names.some(({ name }) => name === LOCK_NAME);

const idOf = (event: RunEvent): string => (event.outcome === "refused" ? event.message.id : event.outcome);

test.each([
  ["just now", 0, "refused-other-run"],
  ["before a run's limit, and as long as clocks may be apart", 14.5, "refused-other-run"],
  ["longer ago than that", 15.5, "done"],
  ["by a clock that is an hour ahead", -60, "refused-other-run"],
])("a lock of another page, put up %s: %s", async (_, minutesAgo, end) => {
  const { document } = open(drawBook(OUTPUT));
  putUp(document, minutesAgo);
  const before = stateOf(document);
  desk = await openDesk(document);
  expect(idOf(await desk.press())).toBe(end);
  if (end === "done") expect([isLocked(document), cellOf(document.sheets[0], "H4") !== null]).toEqual([false, true]);
  else expect(stateOf(document)).toEqual(before);
});

test("press and Remove are told how long they are kept from it, and that they have changed nothing", async () => {
  const { document } = open(drawBook(OUTPUT));
  desk = await openDesk(document);
  await desk.press();
  putUp(document, 1);
  const before = stateOf(document);
  const message = {
    id: "refused-other-run",
    parameters: { minutes: "10" },
    text: { vi: expect.stringMatching(/bấm lại sau ít phút.*Lần bấm này không thay đổi gì/) as string },
  };
  expect(await desk.press()).toMatchObject({ outcome: "refused", message });
  expect(await desk.remove()).toMatchObject({ stage: "refused", message });
  expect(stateOf(document)).toEqual(before);
});

test("what the clerk tells while another run writes changes nothing, and is kept by the next run that can write", async () => {
  const { document } = open(drawBook(OUTPUT));
  desk = await openDesk(document);
  await desk.press();
  putUp(document, 1);
  const before = stateOf(document);
  expect(idOf(await desk.remember((known) => withExplanation(known, { id: "a" }, "b")))).toBe("refused-other-run");
  expect([stateOf(document), document.settings.size]).toEqual([before, 0]);
  document.names = document.names.filter(({ name }) => name !== LOCK_NAME);
  expect(idOf(await desk.press())).toBe("done");
  expect([[...document.settings.keys()], isLocked(document)]).toEqual([["soat-so.explained"], false]);
});

test.each([
  ["a setting", /^SettingCollection\.Add$/],
  ["the lock to be taken down", /^NamedItem\.Delete$/],
])("what the clerk tells, where Excel refuses %s: nothing of it is kept", async (_, member) => {
  const fault = faultyObjects();
  const { document } = open(drawBook(OUTPUT));
  desk = await openDesk(document, fault.options);
  const tell = (word: string) => (known: Remembered) =>
    withThresholds(withExplanation(known, { id: "a" }, word), { ...DEFAULT_SETTINGS, swingPoints: word.length });
  expect(idOf(await desk.remember(tell("b")))).toBe("done");
  const before = [...document.settings];
  fault.refuseMembers = member;
  expect(idOf(await desk.remember(tell("khác")))).toBe("refused-unexpected");
  fault.refuseMembers = null;
  expect([...document.settings]).toEqual(before);
  expect(idOf(await desk.remember(tell("khác nữa")))).toBe("done");
  expect([[...document.settings.values()].join(" ").includes("khác nữa"), isLocked(document)]).toEqual([true, false]);
});

test("a lock that this page has seen for ten minutes is taken over, whatever the other's clock says", async () => {
  const { document } = open(drawBook(OUTPUT));
  putUp(document, 0, `"another-page.2 no time at all"`);
  desk = await openDesk(document);
  expect(idOf(await desk.press())).toBe("refused-other-run");
  const now = performance.now();
  const later = jest.spyOn(performance, "now");
  later.mockImplementation(() => now + 9.5 * MINUTE);
  expect(idOf(await desk.press())).toBe("refused-other-run");
  later.mockImplementation(() => now + 10.5 * MINUTE);
  expect(idOf(await desk.press())).toBe("done");
  expect(isLocked(document)).toBe(false);
});

test("a lock that a run of this page has left keeps nobody here waiting, and Remove leaves nothing of it", async () => {
  const { document } = open(drawBook(OUTPUT));
  const before = stateOf(document);
  desk = await openDesk(document);
  const put: string[] = [];
  let names = document.names;
  Object.defineProperty(document, "names", {
    configurable: true,
    enumerable: true,
    get: () => names,
    set: (given: typeof names) => {
      names = given;
      put.push(...given.flatMap(({ name, formula }) => (name === LOCK_NAME ? [formula] : [])));
    },
  });
  await desk.press();
  const [own] = put;
  expect([isLocked(document), own]).toEqual([false, expect.stringMatching(/^"[-0-9a-f]{36}\.\d+ .*Z"$/)]);
  putUp(document, 0, own);
  expect(await desk.press()).toMatchObject({ outcome: "done" });
  expect(isLocked(document)).toBe(false);
  putUp(document, 0, own);
  expect(await desk.remove()).toMatchObject({ stage: "removed", receipt: { left: [] } });
  expect(stateOf(document)).toEqual(before);
});
