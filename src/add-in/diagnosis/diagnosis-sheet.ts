import { hostError } from "../excel/technical-details";
import { NAME_OF_PROBES, NAMESPACE, SETTING_OF_PROBES, SHEET_PROPERTY } from "./left-over";

/** The name of the diagnosis sheet, where nobody else has it. */
const NAME = "Soát Số – chẩn đoán";

/** How many names are tried where others are taken. Source: chosen; nobody has ten sheets of that name. */
const NAMES = 10;

const textOf = (error: unknown): string => {
  const host = hostError(error);
  return host === null ? String(error) : `${host.code}: ${host.message}`;
};

/** Does one thing in a run of its own: null, or what Excel says against it. */
async function alone(work: (context: Excel.RequestContext) => Promise<void>): Promise<string | null> {
  try {
    await Excel.run(work);
    return null;
  } catch (error) {
    return textOf(error);
  }
}

/** The sheet on which probes are tried, or what Excel says against it. */
export type AddedSheet = { readonly name: string } | { readonly refused: string };

/** Adds the sheet behind all others, without going to it. */
export async function addSheet(): Promise<AddedSheet> {
  let name = "";
  const refused = await alone(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    // Excel takes names that differ in case alone for the same.
    const taken = new Set(worksheets.items.map((sheet) => sheet.name.toLowerCase()));
    const names = [NAME, ...Array.from({ length: NAMES }, (_, i) => `${NAME} (${String(i + 2)})`)];
    name = names.find((each) => !taken.has(each.toLowerCase())) ?? "";
    const sheet = worksheets.add(name);
    sheet.customProperties.add(SHEET_PROPERTY, "1");
    await context.sync();
  });
  return refused === null ? { name } : { refused };
}

/** The sheets of a diagnosis, this one's or an earlier one's. */
async function markedSheets(context: Excel.RequestContext): Promise<readonly Excel.Worksheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const marks = worksheets.items.map((sheet) => sheet.customProperties.getItemOrNullObject(SHEET_PROPERTY));
  for (const mark of marks) mark.load("value");
  await context.sync();
  return worksheets.items.filter((_, i) => marks[i]?.isNullObject === false);
}

async function takeSheets(context: Excel.RequestContext): Promise<void> {
  for (const sheet of await markedSheets(context)) sheet.delete();
  const left = await markedSheets(context);
  if (left.length > 0) throw new Error(`not deleted: ${left.map(({ name }) => name).join(", ")}`);
}

async function takeName(context: Excel.RequestContext): Promise<void> {
  const name = context.workbook.names.getItemOrNullObject(NAME_OF_PROBES);
  await context.sync();
  if (!name.isNullObject) name.delete();
  await context.sync();
}

async function takeXml(context: Excel.RequestContext): Promise<void> {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
  parts.load("items/id");
  await context.sync();
  for (const part of parts.items) part.delete();
  await context.sync();
}

async function takeSetting(context: Excel.RequestContext): Promise<void> {
  const setting = context.workbook.settings.getItemOrNullObject(SETTING_OF_PROBES);
  await context.sync();
  if (!setting.isNullObject) setting.delete();
  await context.sync();
}

/**
 * Takes away all that probes may have put into the workbook, also what an earlier diagnosis left that was cut off:
 * what could not be taken away, and why.
 */
export async function takeAway(): Promise<readonly string[]> {
  const refused: (string | null)[] = [];
  // What refers to the sheet goes before it.
  for (const take of [takeName, takeXml, takeSetting, takeSheets]) refused.push(await alone(take));
  return refused.filter((said) => said !== null);
}
