/** Counts the round trips to Excel. */
export interface RoundTripCounter {
  roundTrips: number;
}

/** A counter at zero. */
export function countRoundTrips(): RoundTripCounter {
  return { roundTrips: 0 };
}

/** Sends what was queued, and counts it. */
export async function send(context: Excel.RequestContext, counter: RoundTripCounter): Promise<void> {
  counter.roundTrips += 1;
  await context.sync();
}

/** Something to be queued, and about how many bytes it takes on its way there or back. */
export interface Job {
  readonly bytes: number;
  readonly queue: () => void;
}

/** Excel on the web takes 5 MB a request and gives 5 MB an answer; the bytes are estimates, so we stay well below. */
const BYTES_PER_TRIP = 1_500_000;

/** Queues the jobs in order and sends them, as many together as fit; sends nothing when there are none. */
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
