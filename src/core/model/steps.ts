/** What comes of each thing, in order, yielding how far that is from one share of the whole to another. */
export function* eachOf<T, R>(
  things: readonly T[],
  [from, to]: readonly [number, number],
  work: (thing: T) => readonly R[],
): Generator<number, readonly R[]> {
  const results: R[] = [];
  for (const [i, thing] of things.entries()) {
    for (const result of work(thing)) results.push(result);
    yield from + ((to - from) * (i + 1)) / things.length;
  }
  return results;
}

/** What work in steps comes to, done in one go. */
export function endOf<R>(steps: Generator<unknown, R>): R {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}
