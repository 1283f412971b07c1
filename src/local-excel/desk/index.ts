import type { CommandCompletion } from "../wire/page/frame";
import type { LibraryMetadata } from "../wire/metadata/metadata";
import { base64Of, bytesOf } from "./bytes";
import { openDesk, type Desk, type DeskOptions, type DeskSelection } from "./desk";
import { showSheet } from "./sheet-view";

/** What whoever drives the page may do; bytes go as base64, for they come from another process. */
export interface DeskPage {
  /**
   * Opens a workbook in place of the one that was open. `showsPane`: the add-in's page is started at once, not by the
   * first click.
   */
  open(
    workbook: string,
    options: Omit<DeskOptions, "metadata" | "onChange"> & { readonly showsPane: boolean },
  ): Promise<void>;
  press(action: string): Promise<CommandCompletion>;
  /** The workbook as .xlsx. */
  save(): string;
  selection(): DeskSelection | null;
  /** Types into a cell ("Sheet1!B2"), as the person at the sheet. */
  type(address: string, entry: string | number): void;
  /** Selects cells, as the person at the sheet. */
  select(address: string): void;
  setEditingCell(editing: boolean): void;
  /** Faults of the stand-in and whatever was asked of it that is not emulated, as text. */
  faults(): readonly string[];
  traffic(): Desk["host"]["traffic"];
  /**
   * Draws the sheet anew at once; also done after every command, and in the next frame whenever the workbook has
   * changed.
   */
  refresh(): void;
}

declare global {
  interface Window {
    readonly desk: DeskPage;
  }
}

const sheetPlace = document.createElement("main");
const panePlace = document.createElement("aside");
document.body.append(sheetPlace, panePlace);

let open: Desk | null = null;
let loading: Promise<LibraryMetadata> | null = null;

function metadata(): Promise<LibraryMetadata> {
  loading ??= fetch("office-js-metadata.json").then((answer) => answer.json() as Promise<LibraryMetadata>);
  return loading;
}

function desk(): Desk {
  if (open === null) throw new Error("no workbook is open");
  return open;
}

const refresh = (): void => showSheet(desk().workbook, sheetPlace);

let isDue = false;
const refreshSoon = (): void => {
  if (isDue) return;
  isDue = true;
  requestAnimationFrame(() => {
    isDue = false;
    refresh();
  });
};

const page: DeskPage = {
  async open(workbook, { showsPane, ...options }) {
    open = openDesk(bytesOf(workbook), panePlace, { ...options, metadata: await metadata(), onChange: refreshSoon });
    refresh();
    if (showsPane) open.startPane();
  },
  async press(action) {
    const completion = await desk().press(action);
    refresh();
    return completion;
  },
  save: () => base64Of(desk().save()),
  selection: () => desk().selection(),
  type: (address, entry) => desk().type(address, entry),
  select: (address) => desk().select(address),
  setEditingCell: (editing) => desk().host.setEditingCell(editing),
  faults: () => desk().host.faults.map(String),
  traffic: () => desk().host.traffic,
  refresh,
};
Object.assign(window, { desk: page });
