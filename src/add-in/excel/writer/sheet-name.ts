const FORBIDDEN_IN_NAMES = /[:\\/?*[\]]/g;

/**
 * A name for a new sheet that no sheet has, whatever the case of its letters: the one that is wanted, or with a number
 * behind it, as Excel takes it (31 characters, none of : \ / ? * [ ]).
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((n) => n.toLowerCase()));
  const clean = wanted.replace(FORBIDDEN_IN_NAMES, " ").slice(0, 31);
  let name = clean;
  for (let n = 2; lower.has(name.toLowerCase()); n++) {
    const suffix = ` (${String(n)})`;
    name = clean.slice(0, 31 - suffix.length) + suffix;
  }
  return name;
}
