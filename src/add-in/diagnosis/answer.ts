/** What Excel answers to a probe, as it stands in the JSON. */
export type Answer = null | boolean | number | string | readonly Answer[] | { readonly [part: string]: Answer };

/**
 * How far two numbers that are the same may lie apart, as a share of the larger. Source: Excel keeps 15 significant
 * digits ("Excel specifications and limits", Microsoft Support), the cell's double one or two more.
 */
const SAME_DIGITS = 1e-12;

function isNearly(a: number, b: number, within: number): boolean {
  return Math.abs(a - b) <= Math.max(within, SAME_DIGITS * Math.max(Math.abs(a), Math.abs(b)));
}

const isRecord = (answer: Answer): answer is { readonly [part: string]: Answer } =>
  typeof answer === "object" && answer !== null && !Array.isArray(answer);

/**
 * The places at which two answers differ, for example `/width`; the empty place is the whole answer.
 * @param within how far numbers may lie apart, in their own unit
 */
export function differencesOf(a: Answer, b: Answer, within = 0, place = ""): readonly string[] {
  if (typeof a === "number" && typeof b === "number") return isNearly(a, b, within) ? [] : [place];
  if (Array.isArray(a) && Array.isArray(b))
    return differencesOf(Object.fromEntries(a.entries()), Object.fromEntries(b.entries()), within, place);
  if (!isRecord(a) || !isRecord(b)) return a === b ? [] : [place];
  const parts = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return parts.flatMap((part) => {
    const [first, second] = [a[part], b[part]];
    const at = `${place}/${part}`;
    return first === undefined || second === undefined ? [at] : differencesOf(first, second, within, at);
  });
}

/** Plain JSON of whatever office.js gave back. */
export function plainAnswer(value: unknown): Answer {
  if (value === null || ["boolean", "number", "string"].includes(typeof value)) return value as Answer;
  if (Array.isArray(value)) return value.map(plainAnswer);
  if (typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plainAnswer(part)]));
  return null;
}
