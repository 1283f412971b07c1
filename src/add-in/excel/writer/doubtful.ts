import type { Question, RoundTripCounter } from "../round-trips";
import { ask } from "../round-trips";
import { isRefusedAction } from "./progress";

/**
 * Asks everything together; where Excel refuses it, first what must be known, then the doubtful questions apart from
 * it, by groups, and by themselves in a group that is refused: what is refused then stays without an answer. No round
 * trip more where nothing is refused. Source of the doubt: Excel refuses to read conditional formats that were
 * duplicated, or deleted and brought back by Undo (office-js 6835, 6827, 5222, 6396).
 * @throws what asking the questions that must be answered throws; HostRefusal where no answer comes
 */
export async function askWithDoubtful(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  questions: readonly Question[],
  doubtful: readonly (readonly Question[])[],
): Promise<void> {
  if (await isAnswered(context, counter, [...questions, ...doubtful.flat()])) return;
  await ask(context, counter, questions);
  for (const group of doubtful) {
    if (group.length === 0 || (await isAnswered(context, counter, group)) || group.length === 1) continue;
    for (const question of group) await isAnswered(context, counter, [question]);
  }
}

/**
 * Asks the questions; false where Excel refuses one of them.
 * @throws what is no refusal of a question
 */
async function isAnswered(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  questions: readonly Question[],
): Promise<boolean> {
  try {
    await ask(context, counter, questions);
    return true;
  } catch (error) {
    if (isRefusedAction(error)) return false;
    throw error;
  }
}
