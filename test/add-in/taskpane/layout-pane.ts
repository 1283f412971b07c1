import type { SheetDocument } from "../../../src/xlsx/document";
import { cellOf, open } from "../excel/draw-book";
import { openPane, type OpenPane } from "./open-pane";

/** The pane of the test that runs. */
export let pane: OpenPane;
/** Opens a workbook and presses the pane's button. */
export async function show(bytes: Uint8Array, locale?: string): Promise<void> {
  pane = await openPane(open(bytes).document, locale);
  await pane.run();
}
/** Where the view stands. */
export const WITHIN = "#panel-layout";

/** Opens the view of how tables were read. */
export async function openView(): Promise<void> {
  await pane.tab(/^(Cách hiểu biểu|Readings)/);
  await pane.until(() => pane.text(WITHIN).includes("!"));
}

/** Waits for the run that a press starts. */
export async function thenRun(press: () => void): Promise<void> {
  const before = pane.events.length;
  press();
  await pane.until(() => pane.events.length > before && pane.document.querySelector("main[aria-busy=false]") !== null);
}

/** Chooses by the words of a field and of its option. */
export function choose(label: string, text: string): void {
  const named = [...pane.document.querySelectorAll("label")].find((each) => each.textContent === label);
  const field = pane.document.getElementById(named?.htmlFor ?? "") as HTMLSelectElement | null;
  const option = [...(field?.options ?? [])].find((each) => each.textContent === text);
  if (!field || !option)
    throw new Error(
      `no ${label} ${text} among ${[...(field?.options ?? [])].map((each) => each.textContent).join(" | ")}`,
    );
  field.value = option.value;
  const { defaultView } = pane.document;
  if (defaultView) field.dispatchEvent(new defaultView.Event("change", { bubbles: true }));
}

/** Types into the field with these words. */
export function type(label: string, text: string): void {
  const named = [...pane.document.querySelectorAll("label")].find((each) => each.textContent === label);
  const field = pane.document.getElementById(named?.htmlFor ?? "");
  const { defaultView } = pane.document;
  if (!field || !defaultView) throw new Error(`no ${label}`);
  Object.getOwnPropertyDescriptor(defaultView.HTMLInputElement.prototype, "value")?.set?.call(field, text);
  field.dispatchEvent(new defaultView.Event("input", { bubbles: true }));
}

/** The labels of what an editor asks; the boxes of further columns stand outside it. */
export const fields = (): readonly string[] =>
  [...pane.document.querySelectorAll<HTMLLabelElement>(`${WITHIN} label`)]
    .filter((each) => pane.document.getElementById(each.htmlFor)?.getAttribute("type") !== "checkbox")
    .map((each) => each.textContent ?? "");
/** What is shown of a column of the one table. */
export const column = (letter: string): string =>
  [...pane.document.querySelectorAll(`${WITHIN} li li`)]
    .map((each) => each.textContent ?? "")
    .find((text) => text.startsWith(`Cột ${letter}`) || text.startsWith(`Column ${letter}`)) ?? "";
/** The workbook's first sheet. */
export const sheet = (): SheetDocument => {
  const [first] = pane.workbook.sheets;
  if (!first) throw new Error("no sheet");
  return first;
};
/** The columns that were written: header and first formula. */
export const written = (): readonly (readonly [string, string])[] =>
  ["G", "H", "I"]
    .map(
      (letter) => [String(cellOf(sheet(), `${letter}3`) ?? ""), String(cellOf(sheet(), `${letter}4`) ?? "")] as const,
    )
    .filter(([header]) => header !== "");
/** The headers of the two columns that are written first. */
export const headers = (): readonly unknown[] => ["G3", "H3"].map((address) => cellOf(sheet(), address));
/** What the workbook keeps of corrections; null for nothing. */
export const kept = (): unknown => {
  const setting = pane.workbook.settings.get("soat-so.hints");
  return setting === undefined ? null : JSON.parse(JSON.parse(setting) as string);
};
