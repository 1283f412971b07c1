import type { WorkbookDocument } from "../../../src/xlsx/document";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import { cellOf, open } from "../excel/draw-book";
import { drawDoubtful, EXPORTS } from "./draw-doubtful";
import { openPane, type OpenPane } from "./open-pane";

/** The pane of the test that runs. */
export let pane: OpenPane;
/** The workbook it stands beside. */
export let opened: ReturnType<typeof open>;

/** Opens a workbook, with a change made to it before, and presses the pane's button. */
export async function ran(
  bytes: Uint8Array = drawDoubtful(),
  locale?: string,
  change: (workbook: WorkbookDocument) => void = () => undefined,
): Promise<void> {
  opened = open(bytes);
  change(opened.document);
  pane = await openPane(opened.document, locale);
  await pane.run();
}

/** Does something that runs again, and waits for what came of it. */
export async function running(act: () => void): Promise<void> {
  const before = pane.events.length;
  act();
  await pane.until(() => pane.document.querySelector("main[aria-busy=false]") !== null && pane.events.length > before);
}

/** The workbook as it would be saved now. */
export const saved = (): WorkbookDocument => open(saveWorkbook(opened)).document;
/** What a cell of it holds. */
export const stored = (address: string, sheet = EXPORTS.name, workbook = saved()): unknown =>
  cellOf(
    workbook.sheets.find(({ name }) => name === sheet),
    address,
  );
/** The items of the list, in order, by their ids. */
export const ids = (): readonly string[] =>
  [...pane.document.querySelectorAll("main [data-item]")].map((item) => item.getAttribute("data-item") ?? "");
/** The item about a cell, of a rule where it is named. */
export const item = (address: string, rule = ""): HTMLElement => {
  const found = [...pane.document.querySelectorAll<HTMLElement>("main [data-item]")].find(
    (each) => each.textContent === address && (each.getAttribute("data-item") ?? "").startsWith(rule),
  );
  if (!found) throw new Error(`no item ${address}`);
  return found;
};
/** The words of what has the focus. */
export const focused = (): string => pane.document.activeElement?.textContent ?? "";
/** What is told at the lower edge. */
export const notice = (): string => pane.text("main > [role=status]");
/** The list of changes in the open dialog, row by row. */
export const dialogRows = (): readonly (readonly (string | null)[])[] =>
  [...pane.document.querySelectorAll("[role=dialog] tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
/** Whether something is drawn that the selector names. */
export const isShown = (selector: string): boolean => pane.document.querySelector(selector) !== null;

/** Presses what has the focus by mouse would focus it first. */
export function press(name: RegExp, within?: string): void {
  const button = pane.button(name, within);
  button.focus();
  button.click();
}

/** Opens the list of changes by its button. */
export async function openDialog(name: RegExp): Promise<void> {
  press(name, "main");
  await pane.until(() => isShown("[role=dialog] table"));
}

/** Writes into the text field that has the focus. */
export function write(text: string): void {
  const field = pane.document.activeElement;
  const view = pane.document.defaultView;
  if (!field?.matches("textarea") || view === null) throw new Error(`no text field has the focus: ${focused()}`);
  Object.getOwnPropertyDescriptor(view.HTMLTextAreaElement.prototype, "value")?.set?.call(field, text);
  field.dispatchEvent(new view.Event("input", { bubbles: true }));
}

/** As typed over by the clerk. */
export function type(sheet: string, row: number, column: number, value: string | number): void {
  const line = pane.workbook.sheets.find(({ name }) => name === sheet)?.cells.get(row);
  line?.set(column, { value, formula: null, style: line.get(column)?.style ?? 0 });
}

/** Sets the finding at a cell aside for a reason. */
export async function ignore(address: string, reason: string): Promise<void> {
  press(new RegExp(`^Bỏ qua ${address}`));
  await pane.until(() => pane.document.activeElement?.matches("main li textarea") === true);
  write(reason);
  await running(() => press(/^Bỏ qua$/, "main li"));
}

/** Opens the list of what was set aside. */
export async function openIgnored(): Promise<void> {
  pane.button(/^Đã bỏ qua \(/).click();
  await pane.until(() => isShown("[data-returns]"));
}

/** Asks for the removal; its question is open then. */
export async function remove(): Promise<void> {
  pane.button(/Việc khác/).click();
  await pane.until(() => isShown("[role=menuitem]"));
  pane.button(/Gỡ phần đã thêm/).click();
  await pane.until(() => isShown("[role=alertdialog]"));
}
