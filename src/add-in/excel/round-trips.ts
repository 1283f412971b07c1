import { HostRefusal, REFUSALS, UNANSWERED_AT_END, codeOf } from "./errors";

/** How many round trips to Excel a run has made so far; `send` adds to it, until the run's time is over. */
export interface RoundTripCounter {
  roundTrips: number;
  /** When the run sends nothing more, as `performance.now` tells time. */
  readonly endsAt: number;
  /** How the clerk may stop the run; absent where that is not possible, or not any more. */
  cancellation?: Cancellation | undefined;
}

/** How a run is stopped before it has changed anything for good. */
export interface Cancellation {
  readonly signal: AbortSignal;
  /** Called when it cannot be stopped any more. */
  readonly over: () => void;
}

const CANCELLED = {
  id: "refused-cancelled",
  text: { vi: "Đã dừng theo yêu cầu của bạn.", en: "Stopped, as you asked." },
} as const;

/** Why a run ends that the clerk has stopped. */
export const cancelled = (): HostRefusal => new HostRefusal(CANCELLED);

/** Whether a run has ended because the clerk has stopped it. */
export const isCancelled = (error: unknown): boolean =>
  error instanceof HostRefusal && error.sentence.id === CANCELLED.id;

/** Lets the run go to its end, whatever the clerk does. */
export function endCancellation(counter: RoundTripCounter): void {
  counter.cancellation?.over();
  counter.cancellation = undefined;
}

/**
 * Milliseconds that a run may take. Source: chosen, thirty times what a single answer is waited for (`SECONDS`); as
 * long are others kept from writing by a run that was cut off.
 */
export const RUN_LIMIT = 600_000;

const TOO_LONG = {
  id: "refused-too-long",
  text: {
    vi: "Việc này kéo dài quá {minutes} phút nên đã dừng: đóng bớt tệp và chương trình khác rồi bấm lại.",
    en: "This took longer than {minutes} minutes and was stopped: close other files and programs, then press again.",
  },
} as const;

/** Milliseconds that taking back may take beyond it. Source: three round trips of the 20 s that `send` waits. */
const GRACE = 60_000;

/** A counter at zero, of a run that begins now. */
export function countRoundTrips(cancellation?: Cancellation): RoundTripCounter {
  return { roundTrips: 0, endsAt: performance.now() + RUN_LIMIT, cancellation };
}

/** A counter for taking back what a run has done, whose own time may be over. */
export function countTakingBack({ roundTrips, endsAt }: RoundTripCounter): RoundTripCounter {
  return { roundTrips, endsAt: Math.max(endsAt, performance.now() + GRACE) };
}

/** About how many bytes go to Excel and come back; estimates that may be too high. */
export interface Size {
  readonly sent: number;
  readonly received: number;
}

/** Something asked of Excel; asking it changes nothing. */
export interface Question extends Size {
  /** Queues it and sends nothing; where it is asked again, called again, and the last answer counts. */
  readonly queue: () => void;
}

/**
 * A question about each of several things.
 * @param queue queues what is asked of one and gives back what will hold the answer
 * @param asked where that is put, at the thing's own place
 */
export function questionsAbout<T, A>(
  things: readonly T[],
  size: (thing: T) => Size,
  queue: (thing: T) => A,
  asked: A[],
): readonly Question[] {
  return things.map((thing, i) => ({
    ...size(thing),
    queue: () => {
      asked[i] = queue(thing);
    },
  }));
}

/** Something to be done in Excel, queued with others, as many as fit into a round trip. */
interface Step {
  /** About how many bytes it takes; what comes back takes no more. An estimate that may be too high. */
  readonly bytes: number;
  /** Queues it and sends nothing. */
  readonly queue: () => void;
}

/** Whatever can be queued with others. */
export type Job = Step | Question;

/**
 * How many bytes go to Excel together, and how many come back. Source: Excel on the web takes 5 MB a request and gives
 * 5 MB an answer (Microsoft Learn, "Resource limits and performance optimization for Office Add-ins"); the bytes are
 * estimates, so that less than a third of it is used. Measured: cells of real workbooks take at most 1.3 times their
 * estimate.
 */
const BYTES_PER_TRIP = 1_500_000;

/** More than this is never sent nor asked for at once. Source: 90% of the 5 MB that Excel on the web takes. */
const MOST_BYTES = 4_500_000;

/**
 * How many seconds any answer is waited for. Source: nothing is written of how long Excel may take; measured on the
 * stand-in, all that is read of a large real workbook comes within 2.2 s, and the rest is time to calculate.
 */
const SECONDS = 20;

/**
 * For how many bytes there and back an answer is waited for a second more. Source: measured on the stand-in, the same
 * workbook's 1.7 MB take an eighth of the time that this gives them; the rest is a slow connection.
 */
const BYTES_PER_SECOND = 100_000;

/**
 * How many seconds a first answer is waited for after one was missed: less than the clerk has waited already. Source:
 * measured on the stand-in, such a question is answered in a hundredth of that.
 */
export const SECONDS_AFTER_SILENCE = 5;

/**
 * Sends what was queued in one round trip, and counts it; what was loaded is there afterwards.
 * @param size of everything that was queued
 * @param least seconds that the answer is waited for, and more by the size
 * @throws HostRefusal where it is more than Excel takes, the run's time is over or Excel does not answer in
 * time (`noAnswer`), and what office.js throws: `refusalOf` makes a sentence of it
 */
export async function send(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  size: Size,
  least: number = SECONDS,
): Promise<void> {
  if (isTooLarge(size)) throw new HostRefusal(REFUSALS.tooLarge);
  const left = counter.endsAt - performance.now();
  if (left <= 0) throw new HostRefusal(TOO_LONG, { minutes: String(RUN_LIMIT / 60_000) });
  counter.roundTrips += 1;
  const seconds = least + Math.ceil((size.sent + size.received) / BYTES_PER_SECOND);
  const most = Math.ceil(left / 1_000);
  const silence = (): HostRefusal =>
    most < seconds
      ? new HostRefusal({ ...TOO_LONG, id: UNANSWERED_AT_END }, { minutes: String(RUN_LIMIT / 60_000) })
      : new HostRefusal(REFUSALS.noAnswer, { seconds: String(seconds) });
  await within(Math.min(seconds, most), context.sync(), silence);
}

function within(seconds: number, answer: Promise<void>, silence: () => HostRefusal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(silence());
    }, seconds * 1_000);
    answer.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}

const isTooLarge = ({ sent, received }: Size): boolean => Math.max(sent, received) > MOST_BYTES;

function sizeOf(jobs: readonly Job[]): Size {
  const sizes = jobs.map((job): Size => ("bytes" in job ? { sent: job.bytes, received: job.bytes } : job));
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  return { sent: sum(sizes.map((s) => s.sent)), received: sum(sizes.map((s) => s.received)) };
}

/**
 * The jobs in order, as many together as fit into a round trip.
 * @throws HostRefusal where a single one is more than Excel takes
 */
function tripsOf<T extends Job>(jobs: readonly T[]): readonly (readonly T[])[] {
  const trips: T[][] = [];
  let size: Size = { sent: 0, received: 0 };
  for (const job of jobs) {
    const own = sizeOf([job]);
    if (isTooLarge(own)) throw new HostRefusal(REFUSALS.tooLarge);
    const both = { sent: size.sent + own.sent, received: size.received + own.received };
    const last = trips.at(-1);
    if (last !== undefined && Math.max(both.sent, both.received) <= BYTES_PER_TRIP) {
      last.push(job);
      size = both;
    } else {
      trips.push([job]);
      size = own;
    }
  }
  return trips;
}

function queueAndSend(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  jobs: readonly Job[],
  least?: number,
): Promise<void> {
  // Before anything is queued, which office.js would send all the same.
  if (counter.cancellation?.signal.aborted === true) return Promise.reject(cancelled());
  for (const job of jobs) job.queue();
  return send(context, counter, sizeOf(jobs), least);
}

/** Does one piece of work after the other. */
function inTurn<T>(pieces: readonly T[], work: (piece: T) => Promise<void>): Promise<void> {
  return pieces.reduce((before, piece) => before.then(() => work(piece)), Promise.resolve());
}

/**
 * Queues the jobs in order and sends them, as many together as fit, so that a round trip is made for each further
 * `BYTES_PER_TRIP`; none when there are no jobs. What was refused is not tried again: it may have been done.
 * @throws HostRefusal as `send`, before anything is queued where a single job is too large; what office.js throws; the
 * jobs of earlier round trips have been done then
 */
export async function sendJobs(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  jobs: readonly Job[],
): Promise<void> {
  await inTurn(tripsOf(jobs), (trip) => queueAndSend(context, counter, trip));
}

/**
 * What Excel says where the same question may be answered a moment later. Source: office.js 1.1.110, which gives these
 * codes to the host's 5102 (too many requests) and 5012 (session timed out) and to a request that was cut off.
 */
const PASSING: ReadonlySet<string> = new Set([
  "ActivityLimitReached",
  "InvalidOrTimedOutSession",
  "RequestAborted",
  "ServiceNotAvailable",
]);

/** Milliseconds before a question is asked a second and a third time: together less than the clerk takes to wonder. */
const PAUSES: readonly number[] = [400, 1_600];

const TOO_LARGE: ReadonlySet<string> = new Set(["RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded"]);

/**
 * Asks the questions in order, as many together as fit; what Excel refuses for the moment is asked again, what was more
 * than it takes in halves. Their answers are there afterwards; no round trip when there are none.
 * @param least as for `send`
 * @throws HostRefusal as `send`, and what office.js throws
 */
export async function ask(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  questions: readonly Question[],
  least?: number,
): Promise<void> {
  await inTurn(tripsOf(questions), (trip) => askTogether(context, counter, trip, { pauses: PAUSES, least }));
}

async function askTogether(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  questions: readonly Question[],
  { pauses, least }: { readonly pauses: readonly number[]; readonly least: number | undefined },
): Promise<void> {
  try {
    await queueAndSend(context, counter, questions, least);
  } catch (error) {
    const code = codeOf(error);
    const [pause, ...further] = pauses;
    if (TOO_LARGE.has(code) && questions.length > 1) {
      const half = Math.ceil(questions.length / 2);
      await inTurn([questions.slice(0, half), questions.slice(half)], (part) =>
        askTogether(context, counter, part, { pauses, least }),
      );
    } else if (PASSING.has(code) && pause !== undefined) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      await askTogether(context, counter, questions, { pauses: further, least });
    } else throw error;
  }
}
