/** The sample workbook is known by its words, so that nothing of a clerk's own workbook can ever be recorded. */

/**
 * What `digestOf` gives for the sample that has not been pressed in yet. Source: the sample of this repository, which a
 * test reads.
 */
export const SAMPLE_DIGEST = "912d62ca";

/** A short number that other words hardly share. Source of the factors: FNV-1a, 32 bits. */
export function digestOf(words: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const char of words.join("\n")) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16);
}

/** The names of all sheets and every text on them, but for what formulas give. */
async function wordsOf(context: Excel.RequestContext): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true));
  for (const range of used) range.load("formulas");
  await context.sync();
  return worksheets.items.flatMap(({ name }, i) => {
    const range = used[i];
    const cells = range === undefined || range.isNullObject ? [] : (range.formulas as readonly unknown[][]).flat();
    const texts = cells.filter(
      (cell): cell is string => typeof cell === "string" && cell !== "" && !cell.startsWith("="),
    );
    return [name, ...texts];
  });
}

/** Whether the sample is open, and nothing has been added to it yet. */
export function isSampleOpen(): Promise<boolean> {
  return Excel.run(async (context) => digestOf(await wordsOf(context)) === SAMPLE_DIGEST);
}
