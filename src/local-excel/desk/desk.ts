import type { CultureName } from "../calc/formats/format-culture";
import { createEngine } from "../calc/create-engine";
import { OBJECT_TYPES, ROOT } from "../objects/catalogue";
import { selectAt, typeInto } from "../objects/person";
import { createExcelHost, type CommandCompletion, type ExcelHost } from "../wire/page/frame";
import { iframePort } from "../wire/page/iframe-port";
import type { LibraryMetadata } from "../wire/metadata/metadata";
import { openWorkbook, type OpenedWorkbook } from "../../xlsx/open-workbook";
import { saveWorkbook } from "../../xlsx/save-workbook";

/** Which workbook is opened, and beside which pane. */
export interface DeskOptions {
  /** File name with extension. */
  readonly name: string;
  /** The pane's page: https, on the same host name as the desk. */
  readonly paneUrl: string;
  /** BCP 47; "vi-VN" when absent. */
  readonly locale?: string;
  /** Regional settings of the machine; en-US when absent. */
  readonly culture?: CultureName;
  /** Whether the workbook may not be changed. */
  readonly readOnly?: boolean;
  /** Whether it is shared in the old way. */
  readonly legacyShared?: boolean;
  readonly metadata: LibraryMetadata;
  /** Called when the workbook may look otherwise than before. */
  readonly onChange?: () => void;
}

/** What is selected: the sheet in front and the zero-based area on it. */
export interface DeskSelection {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel with one open workbook and room for one pane, on a web page. */
export interface Desk {
  readonly host: ExcelHost;
  readonly workbook: OpenedWorkbook["document"];
  /** Starts the add-in's page in the pane, if it has not been started; what Excel does on the first click, too. */
  startPane(): void;
  /** Presses a ribbon button, starting the add-in's page if need be; resolves when the command has ended. */
  press(action: string): Promise<CommandCompletion>;
  selection(): DeskSelection | null;
  /** Types into a cell ("Sheet1!B2"), as the person at the sheet. */
  type(address: string, entry: string | number): void;
  /** Selects cells, as the person at the sheet. */
  select(address: string): void;
  save(): Uint8Array;
}

/**
 * Opens a workbook beside room for one pane; `place` is where `startPane` puts the pane's frame.
 * @throws {UnreadableWorkbook} where the bytes are no workbook that can be read.
 */
export function openDesk(bytes: Uint8Array, place: HTMLElement, options: DeskOptions): Desk {
  const opened = openWorkbook(bytes, options.name);
  const { document: workbook } = opened;
  if (options.readOnly === true) workbook.readOnly = true;
  const host = createExcelHost({
    workbook,
    engine: createEngine(),
    metadata: options.metadata,
    types: OBJECT_TYPES,
    root: ROOT,
    locale: options.locale ?? "vi-VN",
    ...(options.culture && { culture: options.culture }),
    origin: window.location.origin,
    ...(options.onChange && { onChange: options.onChange }),
  });
  host.session.legacyShared = options.legacyShared === true;
  let started = false;
  const startPane = (): void => {
    if (started) return;
    started = true;
    const frame = document.createElement("iframe");
    // Before it is inserted: a name given later is not seen by the page.
    frame.name = host.windowName;
    frame.title = "add-in";
    host.attach(iframePort(frame, new URL(options.paneUrl).origin));
    frame.src = options.paneUrl;
    place.replaceChildren(frame);
  };
  return {
    host,
    workbook,
    startPane,
    press(action) {
      startPane();
      return host.invokeCommand(action);
    },
    selection() {
      const sheet = workbook.sheets.find(({ id }) => id === workbook.activeSheetId);
      return sheet ? { sheet: sheet.name, ...sheet.selection } : null;
    },
    type: (address, entry) => host.byPerson((session) => typeInto(session, address, entry)),
    select: (address) => host.byPerson((session) => selectAt(session, address)),
    save: () => saveWorkbook(opened),
  };
}
