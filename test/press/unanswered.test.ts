import { fullSentence, HostRefusal, REFUSALS } from "../../src/add-in/excel/errors";
import type { RunEvent } from "../../src/core/model/results/report";
import type { WorkbookDocument } from "../../src/xlsx/document";
import type { Desk } from "../add-in/excel/desk";
import { openDesk, reportOf } from "../add-in/excel/desk";
import { drawBook, open, OUTPUT } from "../add-in/excel/draw-book";
import { faultyWay } from "../add-in/excel/fault";
import { stateOf } from "../add-in/excel/workbook-state";

jest.setTimeout(120_000);

/** How long it was to be waited, in milliseconds. */
let lengths: number[] = [];

/** Waits of seconds that are under way; `passTime` ends them, those that are over already without effect. */
const waits: (() => void)[] = [];
const passTime = (): void => {
  for (const end of waits.splice(0)) end();
};

const { setTimeout: really } = globalThis;
beforeAll(() => {
  const recording = (work: (...args: readonly unknown[]) => void, ms = 0, ...args: readonly unknown[]): unknown => {
    if (ms < 5_000) return really(work, ms, ...args);
    waits.push(() => void work(...args));
    lengths.push(ms);
    return really(work, ms, ...args).unref();
  };
  jest.spyOn(globalThis, "setTimeout").mockImplementation(recording as typeof setTimeout);
});
afterAll(() => jest.restoreAllMocks());

/** A request is lost, and the time that its answer is waited for passes. */
function lose(fate: "lost" | "answer-lost"): typeof fate {
  really(passTime, 20);
  return fate;
}

async function at(work: (desk: Desk, way: ReturnType<typeof faultyWay>) => Promise<void>): Promise<void> {
  const way = faultyWay();
  const desk = await openDesk(open(drawBook(OUTPUT)).document, { between: way.between });
  try {
    await work(desk, way);
  } finally {
    desk.office.page.takeErrors();
    desk.close();
  }
}

/** The state of a workbook; a sheet that is added a second time has another id. */
const withoutIds = (workbook: WorkbookDocument): string =>
  JSON.stringify(stateOf(workbook), null, 1).replaceAll(/\{[-0-9A-F]{36}\}/gi, "");

const idOf = (event: RunEvent): string => (event.outcome === "refused" ? event.message.id : event.outcome);

test("every request of a press that is lost, or its answer: the press ends with a sentence, the next one is done", async () => {
  const whole = { requests: 0, state: "" };
  await at(async (desk, way) => {
    reportOf(await desk.press());
    whole.requests = way.requests;
    whole.state = withoutIds(desk.workbook);
  });
  expect(whole.requests).toBeGreaterThan(5);
  for (let lost = 1; lost <= whole.requests; lost++) {
    for (const fate of ["lost", "answer-lost"] as const) {
      await at(async (desk, way) => {
        way.fate = (request) => (request === lost ? lose(fate) : null);
        const told = idOf(await desk.press());
        expect([lost, fate, told]).toEqual([lost, fate, expect.stringMatching(/^(?:done|refused-no-answer)$/)]);
        // What comes after the results have been written keeps nobody waiting.
        if (lost <= 4) expect(told).toBe("refused-no-answer");
        way.fate = () => null;
        reportOf(await desk.press());
        expect(withoutIds(desk.workbook)).toBe(whole.state);
      });
    }
  }
});

test("a host that answers nothing any more: press and Remove both end", async () => {
  await at(async (desk, way) => {
    way.fate = () => lose("lost");
    expect(idOf(await desk.press())).toBe("refused-no-answer");
    expect(await desk.remove()).toMatchObject({ stage: "refused", message: { id: "refused-no-answer" } });
  });
});

test("a host that answers nothing any more while it is written to is not waited for as long again", async () => {
  await at(async (desk, way) => {
    way.fate = (request) => {
      lengths = request < 5 ? [] : lengths;
      return request < 7 ? null : lose("lost");
    };
    expect(idOf(await desk.press())).toBe("refused-no-answer");
    const limits = lengths.filter((ms) => ms !== 5_000);
    expect(limits.at(-2)).toBeGreaterThan(20_000);
    expect(limits.at(-1)).toBeLessThan(12_000);
  });
});

test.each([5102, 5012])("a busy host (%i): what is read is asked again, and the press is done", async (code) => {
  await at(async (desk, way) => {
    way.fate = (request) => (request % 2 === 1 && request < 8 ? code : null);
    reportOf(await desk.press());
    expect(way.requests).toBeGreaterThan(8);
  });
});

test("the sentence says how long was waited, and what to do, without a code", () => {
  const { text } = fullSentence(new HostRefusal(REFUSALS.noAnswer, { seconds: "21" }));
  expect(text.vi).toMatch(/\{seconds\} giây.*bấm lại/);
  expect(text.en).toMatch(/\{seconds\} seconds.*press again/);
});
