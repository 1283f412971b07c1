/** What a script uses of office.js. */
export type Library = Pick<typeof Excel, "run">;

/** A script written for office.js, and what it tells of what it sees. */
export type Script = (excel: Library) => Promise<unknown>;

/** What an error tells, whatever window it comes from. */
function told(error: unknown): unknown {
  if (typeof error !== "object" || error === null || !("debugInfo" in error)) throw error;
  const { name, code, message, debugInfo, traceMessages } = error as OfficeExtension.Error;
  return { name, code, message, at: debugInfo.errorLocation ?? "", traceMessages };
}

/** What is told of an error where there is one. */
export async function attempt(work: () => unknown): Promise<unknown> {
  try {
    return (await work()) ?? null;
  } catch (error) {
    return told(error);
  }
}

/** The first sheet. */
export const first = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem("Thương mại");

/** A script, and what it must see at least, so that both ways cannot be wrong alike. */
export type Expected = readonly [Script, unknown];
