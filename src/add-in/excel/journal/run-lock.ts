import { LOCK_NAME } from "../../../core/model/signature";
import { HostRefusal, REFUSALS } from "../errors";
import type { Job, Question, RoundTripCounter } from "../round-trips";
import { RUN_LIMIT, SECONDS_AFTER_SILENCE, ask, questionsAbout, sendJobs } from "../round-trips";
import type { Reach } from "../writer/progress";
import { STEPS, isRefusedAction } from "../writer/progress";

/**
 * Milliseconds that the clocks of two computers may be apart. Source: five minutes, as Windows tolerates among the
 * computers of a domain (Microsoft Learn, "Maximum tolerance for computer clock synchronization"). A clock that is
 * wrong by more makes a lock look old too early, and then the guards of the writing batch are what keeps two runs
 * apart; or too late, and then it is what this page itself has seen of it that counts.
 */
const CLOCKS_APART = 300_000;

const OTHER_RUN = {
  id: "refused-other-run",
  text: {
    vi:
      "Một người khác đang chạy Soát Số trong sổ làm việc này: bấm lại sau ít phút. Nếu không còn ai " +
      "chạy, chậm nhất {minutes} phút nữa bấm lại sẽ được.",
    en:
      "Somebody else is running Soát Số in this workbook: press again in a few minutes. If nobody is, pressing " +
      "works again in {minutes} minutes at the latest.",
  },
} as const;

/** A lock as it stands in the workbook: whose run put it up, and when by the clock of that computer. */
export interface FoundLock {
  readonly text: string;
  readonly run: string;
  /** NaN where it does not say. */
  readonly since: number;
}

/** The lock of a run that is to write. */
export interface OwnLock {
  /** Puts it up, which Excel refuses where another stands: a name exists once (NamedItemCollection.add). */
  readonly take: readonly Job[];
  /** Takes it down; does nothing where none stands. */
  readonly drop: (context: Excel.RequestContext) => Job;
  readonly text: string;
}

/** Under what this page is remembered until its tab is closed. */
const PAGE_KEY = "soat-so:page";

let page: string | null = null;
/** How many runs this page has begun. Source: counted from none. */
let runs = 0;

/** What tells this page's runs from those of others; it stays when the pane is loaded anew, as after a run that hung. */
function thisPage(): string {
  if (page !== null) return page;
  page = crypto.randomUUID();
  try {
    page = window.sessionStorage.getItem(PAGE_KEY) ?? page;
    window.sessionStorage.setItem(PAGE_KEY, page);
  } catch {
    // A browser that keeps nothing for a frame: the page is known until it is loaded anew.
  }
  return page;
}

/** When this page first saw a lock, by `performance.now`. */
const seen = new Map<string, number>();

/** The lock of a new run; where one of a run that has ended was found, it is taken down first. */
export function ownLock(context: Excel.RequestContext, found: FoundLock | null): OwnLock {
  const { names } = context.workbook;
  runs += 1;
  const text = `="${thisPage()}.${String(runs)} ${new Date().toISOString()}"`;
  return {
    text,
    take: [
      {
        bytes: 400,
        queue: () => {
          if (found !== null && isJustOurs(found)) {
            // Where Excel refuses to delete names, a run of this page has left it.
            names.getItem(LOCK_NAME).formula = text;
            return;
          }
          if (found !== null) names.getItemOrNullObject(LOCK_NAME).delete();
          names.add(LOCK_NAME, text);
        },
      },
    ],
    drop: dropLock,
  };
}

/** Whether a lock is this page's own, and nobody can have taken it over yet. */
function isJustOurs({ run, since }: FoundLock): boolean {
  return run.startsWith(`${thisPage()}.`) && Date.now() - since < RUN_LIMIT / 2;
}

function dropLock({ workbook }: Excel.RequestContext): Job {
  return {
    bytes: 200,
    queue: () => {
      workbook.names.getItemOrNullObject(LOCK_NAME).delete();
    },
  };
}

/**
 * The question for the lock, none where no such name is among the workbook's, which have been loaded.
 * @returns the questions, and what tells the lock once they have been answered
 */
export function askLock(names: Excel.NamedItemCollection): {
  readonly questions: readonly Question[];
  readonly found: () => FoundLock | null;
} {
  const item = names.items.find(({ name }) => name === LOCK_NAME);
  if (item === undefined) return { questions: [], found: () => null };
  const queue = (): void => {
    item.load("formula");
  };
  return { questions: [{ sent: 300, received: 500, queue }], found: () => lockOf(String(item.formula)) };
}

/** Queues the question for the lock beside others; what tells it once that has been answered. */
export function askLockAlone({ names }: Excel.Workbook): () => FoundLock | null {
  const item = names.getItemOrNullObject(LOCK_NAME);
  item.load("formula");
  return () => (item.isNullObject ? null : lockOf(String(item.formula)));
}

function lockOf(text: string): FoundLock {
  const [, run = "", since = ""] = /^="(\S+) (\S+)"$/.exec(text) ?? [];
  if (!seen.has(text)) seen.set(text, performance.now());
  return { text, run, since: Date.parse(since) };
}

/** Milliseconds for which a lock keeps this page from writing; none where the run was this page's and has ended. */
function heldFor({ text, run, since }: FoundLock): number {
  if (run.startsWith(`${thisPage()}.`)) return 0;
  const bySight = RUN_LIMIT - (performance.now() - (seen.get(text) ?? performance.now()));
  const byClock = Number.isNaN(since) ? bySight : RUN_LIMIT + CLOCKS_APART - (Date.now() - since);
  return Math.max(0, Math.min(bySight, byClock));
}

/**
 * Lets nobody write while another run does.
 * @throws HostRefusal where the lock is another page's and not as old as a run may become
 */
export function requireUnlocked(found: FoundLock | null): void {
  const held = found === null ? 0 : heldFor(found);
  if (held > 0) throw new HostRefusal(OTHER_RUN, { minutes: String(Math.ceil(held / 60_000)) }, "left-alone");
}

/**
 * Why a run was stopped before it changed anything: another holds the lock or has changed the journal since it was
 * read; null where it came further, or where that is not why.
 * @returns "unchanged" where no answer came and nothing had been done
 */
export async function stoppedAtOpening(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  lock: OwnLock,
  reached: (step: string) => Reach,
): Promise<HostRefusal | "unchanged" | null> {
  const reach = reached(STEPS.lock);
  if (reached(STEPS.guard) === "begun") {
    await sendQuietly(context, counter, [lock.drop(context)]);
    return overtaken();
  }
  if (reach !== "begun" && reach !== "unknown") return null;
  const standing = await standingLock(context, counter, reach === "unknown" ? SECONDS_AFTER_SILENCE : undefined);
  if (standing?.text === lock.text) return null;
  try {
    requireUnlocked(standing);
  } catch (error) {
    if (error instanceof HostRefusal) return error;
  }
  return reach === "unknown" ? "unchanged" : null;
}

/** Whether a run stopped because another one was writing, so that it may do it later. */
export function isKeptOut({ sentence }: HostRefusal): boolean {
  return sentence.id === OTHER_RUN.id || sentence.id === REFUSALS.changedByOthers.id;
}

/** What is told of a run that another has come before. */
export function overtaken(): HostRefusal {
  return new HostRefusal(REFUSALS.changedByOthers, {}, "left-alone");
}

/** Whether a run stopped because others have changed the workbook, and before it had changed anything itself. */
export function isOvertaken({ sentence, state }: HostRefusal): boolean {
  const isByOthers = sentence.id === REFUSALS.changedByOthers.id || sentence.id === REFUSALS.itemGone.id;
  return isByOthers && (state === "unchanged" || state === "left-alone");
}

/** The lock that stands now. */
async function standingLock(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  least: number | undefined,
): Promise<FoundLock | null> {
  const asked: (() => FoundLock | null)[] = [];
  const question = questionsAbout([context.workbook], () => ({ sent: 500, received: 500 }), askLockAlone, asked);
  await ask(context, counter, question, least);
  return asked[0]?.() ?? null;
}

/** Sends jobs of which it is told already, by what they belong to, where Excel refuses them. */
export async function sendQuietly(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  jobs: readonly Job[],
): Promise<void> {
  try {
    await sendJobs(context, counter, jobs);
  } catch {
    // What stays is found and mended by the next run.
  }
}

/**
 * Sends a batch that opens with the lock and the guards of the journal, and ends by taking the lock down.
 * @throws HostRefusal where another run writes or has changed the journal; else what office.js throws, with the lock
 * taken down where Excel allows
 */
export async function sendLocked(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  { lock, jobs, reached }: { readonly lock: OwnLock; readonly jobs: readonly Job[]; readonly reached: ReachedBy },
): Promise<void> {
  try {
    await sendJobs(context, counter, jobs);
  } catch (error) {
    if (!isRefusedAction(error)) throw error;
    const stopped = await stoppedAtOpening(context, counter, lock, reached(error));
    if (stopped instanceof HostRefusal) throw stopped;
    await sendQuietly(context, counter, [lock.drop(context)]);
    throw error;
  }
}

type ReachedBy = (error: unknown) => (step: string) => Reach;
