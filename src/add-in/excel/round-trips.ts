/** How many round trips to Excel a run has made so far; `send` adds to it. */
export interface RoundTripCounter {
  roundTrips: number;
}

/** A counter at zero. */
export function countRoundTrips(): RoundTripCounter {
  return { roundTrips: 0 };
}

/**
 * Sends what was queued in one round trip, and counts it; what was loaded is there afterwards.
 * @throws what office.js throws: `refusalOf` makes a sentence of it
 */
export async function send(context: Excel.RequestContext, counter: RoundTripCounter): Promise<void> {
  counter.roundTrips += 1;
  await context.sync();
}

/** Something to be queued with others, as many as fit into a round trip. */
export interface Job {
  /** About how many it takes on its way there or back, whichever is more; an estimate that may be too high. */
  readonly bytes: number;
  /** Queues it and sends nothing. */
  readonly queue: () => void;
}

/**
 * How many bytes of jobs are sent together. Source: Excel on the web takes 5 MB a request and gives 5 MB an answer
 * (Microsoft Learn, "Resource limits and performance optimization for Office Add-ins"); the bytes are estimates, so
 * that less than a third of it is used. Measured: cells of real workbooks take at most 1.3 times their estimate.
 */
const BYTES_PER_TRIP = 1_500_000;

/**
 * Queues the jobs in order and sends them, as many together as fit, so that a round trip is made for each further
 * `BYTES_PER_TRIP`; none when there are no jobs. A job that is larger than that goes alone.
 * @throws what office.js throws; the jobs of earlier round trips have been done then
 */
export async function sendJobs(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  jobs: readonly Job[],
): Promise<void> {
  if (jobs.length === 0) return;
  let bytes = 0;
  let count = 0;
  for (const job of jobs) {
    if (count > 0 && bytes + job.bytes > BYTES_PER_TRIP) break;
    job.queue();
    bytes += job.bytes;
    count += 1;
  }
  await send(context, counter);
  await sendJobs(context, counter, jobs.slice(count));
}
