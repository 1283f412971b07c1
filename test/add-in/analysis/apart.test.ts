import { analyzeApart, inPauses } from "../../../src/add-in/analysis/apart";
import type { Analyzed, Told } from "../../../src/add-in/analysis/analyzer";
import { NOTHING_REMEMBERED } from "../../../src/core/model/requests/remembered";
import { DEFAULT_SETTINGS } from "../../../src/core/model/requests/settings";
import { analyze } from "../../../src/core/pipeline";
import { sheetOf, workbookOf } from "../../fixtures/sheet";
import { cleanSheets } from "../../core/validate/clean-sheets";

const WORKBOOK = workbookOf(...cleanSheets(7).map(({ layout, rows }) => sheetOf(layout, rows)));
const OF: Analyzed = { workbook: WORKBOOK, settings: DEFAULT_SETTINGS, remembered: NOTHING_REMEMBERED };
const EXPECTED = analyze(WORKBOOK, DEFAULT_SETTINGS);

type Answer = (of: Analyzed, tell: (told: Told) => void) => void;

/** A worker of this process: everything that crosses is copied, as between threads. */
class CopyingWorker {
  onmessage: ((event: { readonly data: Told }) => void) | null = null;
  onerror: (() => void) | null = null;
  isEnded = false;

  constructor(private readonly answer: Answer | null) {}

  postMessage(of: Analyzed): void {
    setTimeout(() => {
      if (this.answer === null) this.onerror?.();
      else
        this.answer(structuredClone(of), (told) => !this.isEnded && this.onmessage?.({ data: structuredClone(told) }));
    });
  }

  terminate(): void {
    this.isEnded = true;
  }
}

let answer: Answer;
beforeAll(async () => {
  Object.assign(globalThis, { addEventListener: () => undefined });
  ({ answer } = await import("../../../src/add-in/analysis/worker"));
});

/** The worker that is started, how often one was, and what was told. */
function followed(reply: Answer | null) {
  const workers: CopyingWorker[] = [];
  const shares: number[] = [];
  const controller = new AbortController();
  const analyzer = analyzeApart(() => {
    workers.push(new CopyingWorker(reply));
    return workers.at(-1) as unknown as Worker;
  });
  const follower = { signal: controller.signal, told: (share: number) => void shares.push(share) };
  return { workers, shares, controller, follower, analyzer };
}

const risesToOne = (shares: readonly number[]): boolean =>
  shares.length > 2 * WORKBOOK.sheets.length - 1 &&
  shares.every((share, i) => share > (shares[i - 1] ?? 0)) &&
  shares.at(-1) === 1;

test("a worker finds what is found in one go, tells how far it is, and is there for the next", async () => {
  const { analyzer, follower, shares, workers } = followed(answer);
  expect(await analyzer(OF, follower)).toStrictEqual(EXPECTED);
  expect(risesToOne(shares)).toBe(true);
  expect(await analyzer(OF, follower)).toStrictEqual(EXPECTED);
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([false]);
});

test("in the page with pauses the same is found", async () => {
  const { follower, shares } = followed(null);
  expect(await inPauses(OF, follower)).toStrictEqual(EXPECTED);
  expect(risesToOne(shares)).toBe(true);
});

test.each<readonly [string, (() => Worker) | null]>([
  ["the script of the worker cannot be had", null],
  [
    "the page may start none",
    () => {
      throw new Error("refused by the content policy");
    },
  ],
])("where %s, the page does it, and no worker is tried again", async (_, start) => {
  const { analyzer, follower, workers } = followed(null);
  let starts = 0;
  const tried = start === null ? analyzer : analyzeApart(() => ((starts += 1), start()));
  expect(await tried(OF, follower)).toStrictEqual(EXPECTED);
  expect(await tried(OF, follower)).toStrictEqual(EXPECTED);
  expect(starts + workers.length).toBe(1);
});

test("stopped, it ends with the reason and the worker with it; the next run has another", async () => {
  const { analyzer, follower, controller, workers } = followed((of, tell) => {
    tell({ share: 0.1 });
    setTimeout(() => answer(of, tell));
  });
  const reason = new Error("stopped");
  const run = analyzer(OF, { ...follower, told: () => controller.abort(reason) });
  await expect(run).rejects.toBe(reason);
  await expect(analyzer(OF, follower)).rejects.toBe(reason);
  expect(await analyzer(OF, { ...follower, signal: new AbortController().signal })).toStrictEqual(EXPECTED);
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
});

test("stopped in the page, it ends at the next pause", async () => {
  const { follower, controller } = followed(null);
  controller.abort(new Error("stopped"));
  await expect(inPauses(OF, follower)).rejects.toThrow("stopped");
});

test("what breaks the analysis down is told, and not tried in the page", async () => {
  const { analyzer, follower } = followed((_, tell) => {
    tell({ fault: "no such cell" });
  });
  await expect(analyzer(OF, follower)).rejects.toThrow("no such cell");
});
