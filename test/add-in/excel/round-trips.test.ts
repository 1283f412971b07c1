import { HostRefusal, isUnanswered } from "../../../src/add-in/excel/errors";
import type { Job, Question } from "../../../src/add-in/excel/round-trips";
import { ask, countRoundTrips, send, sendJobs } from "../../../src/add-in/excel/round-trips";

/** A context that only sends: what `sync` does for the n-th time, counted from 1. */
function contextOf(sync: (trip: number) => Promise<void>): Excel.RequestContext {
  let trips = 0;
  return { sync: () => sync((trips += 1)) } as unknown as Excel.RequestContext;
}

const MEGABYTE = 1_000_000;

/** Jobs of so many bytes, in megabytes, each telling its number when it is queued. */
function jobsOf(sizes: readonly (number | readonly [number, number])[], queued: number[]): readonly Job[] {
  return sizes.map((size, i): Job => {
    const queue = (): void => void queued.push(i);
    return typeof size === "number"
      ? { bytes: size * MEGABYTE, queue }
      : { sent: size[0] * MEGABYTE, received: size[1] * MEGABYTE, queue };
  });
}

/** What was queued in each round trip. */
async function tripsOf(
  sizes: readonly (number | readonly [number, number])[],
): Promise<readonly (readonly number[])[]> {
  const queued: number[] = [];
  const trips: (readonly number[])[] = [];
  const context = contextOf(() => {
    trips.push(queued.splice(0));
    return Promise.resolve();
  });
  const counter = countRoundTrips();
  await sendJobs(context, counter, jobsOf(sizes, queued));
  expect(counter.roundTrips).toBe(trips.length);
  return trips;
}

/** What a promise is rejected with. */
const refusalOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof HostRefusal ? error.sentence : error),
  );

describe("how much goes together", () => {
  test.each<readonly [string, readonly (number | readonly [number, number])[], readonly (readonly number[])[]]>([
    ["nothing", [], []],
    ["all that fits", [0.5, 0.5, 0.5], [[0, 1, 2]]],
    [
      "what would not fit goes next",
      [1, 0.4, 0.4, 1],
      [
        [0, 1],
        [2, 3],
      ],
    ],
    [
      "what is sent counts",
      [
        [1, 0],
        [1, 0],
      ],
      [[0], [1]],
    ],
    [
      "so does what comes back",
      [
        [0, 1],
        [0, 1],
      ],
      [[0], [1]],
    ],
    [
      "each for itself",
      [
        [1, 0],
        [0, 1.4],
      ],
      [[0, 1]],
    ],
    ["a large one goes alone", [0.1, 4, 0.1], [[0], [1], [2]]],
  ])("%s", async (_, sizes, trips) => {
    expect(await tripsOf(sizes)).toEqual(trips);
  });

  test("more than Excel takes is not sent, nor anything before it", async () => {
    const queued: number[] = [];
    const sync = jest.fn(() => Promise.resolve());
    const work = sendJobs(contextOf(sync), countRoundTrips(), jobsOf([0.1, 4.6], queued));
    expect(await refusalOf(work)).toMatchObject({ id: "refused-too-large" });
    expect(await refusalOf(send(contextOf(sync), countRoundTrips(), { sent: 1, received: 5_000_000 }))).toMatchObject({
      id: "refused-too-large",
    });
    expect([queued, sync.mock.calls]).toEqual([[], []]);
  });
});

describe("no answer", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test.each([
    [{ sent: 1_000, received: 1_000 }, 21],
    [{ sent: 1_000_000, received: 500_000 }, 35],
  ])("%j is waited for so long", async (size, seconds) => {
    const work = refusalOf(
      send(
        contextOf(() => new Promise(() => undefined)),
        countRoundTrips(),
        size,
      ),
    );
    let end: unknown = null;
    void work.then((sentence) => (end = sentence));
    await jest.advanceTimersByTimeAsync(seconds * 1_000 - 1);
    expect(end).toBeNull();
    await jest.advanceTimersByTimeAsync(1);
    expect(end).toMatchObject({ id: "refused-no-answer", parameters: { seconds: String(seconds) } });
  });

  test("where the run's time is over before that, it is told so, and still counts as no answer", async () => {
    const counter = { roundTrips: 0, endsAt: performance.now() + 3_000 };
    const work = send(
      contextOf(() => new Promise(() => undefined)),
      counter,
      { sent: 1, received: 1 },
    ).catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(3_000);
    const error = await work;
    expect(error).toMatchObject({ sentence: { id: "refused-too-long-unanswered", parameters: { minutes: "10" } } });
    expect(isUnanswered(error)).toBe(true);
  });

  test("a question that is not answered is not asked again", async () => {
    const sync = jest.fn(() => new Promise<void>(() => undefined));
    const work = refusalOf(ask(contextOf(sync), countRoundTrips(), [{ sent: 0, received: 0, queue: () => undefined }]));
    await jest.advanceTimersByTimeAsync(60_000);
    expect([await work, sync.mock.calls.length]).toEqual([expect.objectContaining({ id: "refused-no-answer" }), 1]);
  });

  test("nothing is left running after an answer", async () => {
    await send(
      contextOf(() => Promise.resolve()),
      countRoundTrips(),
      { sent: 0, received: 0 },
    );
    expect(jest.getTimerCount()).toBe(0);
  });
});

describe("what Excel refuses", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** Excel that refuses the first trips with the codes; which questions were queued in each trip. */
  async function asked(codes: readonly string[], count: number, work = ask): Promise<readonly unknown[]> {
    const queued: number[] = [];
    const trips: (readonly number[])[] = [];
    const context = contextOf((trip) => {
      trips.push(queued.splice(0));
      const code = codes[trip - 1];
      return code === undefined ? Promise.resolve() : Promise.reject(Object.assign(new Error("refused"), { code }));
    });
    const questions = Array.from({ length: count }, (_, i): Question => ({
      sent: 10,
      received: 10,
      queue: () => void queued.push(i),
    }));
    const end = refusalOf(work(context, countRoundTrips(), questions)).then((result) =>
      result instanceof Error && "code" in result ? result.code : result,
    );
    await jest.advanceTimersByTimeAsync(10_000);
    return [await end, trips];
  }

  test.each(["ActivityLimitReached", "InvalidOrTimedOutSession", "ServiceNotAvailable", "RequestAborted"])(
    "%s: asked again twice, with a pause",
    async (code) => {
      expect(await asked([code], 2)).toEqual([
        "done",
        [
          [0, 1],
          [0, 1],
        ],
      ]);
      expect(await asked([code, code], 1)).toEqual(["done", [[0], [0], [0]]]);
      expect(await asked([code, code, code], 1)).toEqual([code, [[0], [0], [0]]]);
    },
  );

  test("what is written is not written again", async () => {
    expect(await asked(["ActivityLimitReached"], 2, sendJobs)).toEqual(["ActivityLimitReached", [[0, 1]]]);
  });

  test("an answer that is larger than was thought is asked for in halves; a single one is refused", async () => {
    const large = "ResponsePayloadSizeLimitExceeded";
    expect(await asked([large, large], 3)).toEqual(["done", [[0, 1, 2], [0, 1], [0], [1], [2]]]);
    expect(await asked([large], 1)).toEqual([large, [[0]]]);
  });

  test("anything else is told at once", async () => {
    expect(await asked(["ItemNotFound"], 2)).toEqual(["ItemNotFound", [[0, 1]]]);
  });
});
