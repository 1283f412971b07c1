/** A file that was chosen or dropped. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const XLSM = "application/vnd.ms-excel.sheet.macroEnabled.12";

/** The browser's own dialog for saving (File System Access), where it has one. */
type SavePicker = (options: {
  readonly suggestedName: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<FileSystemFileHandle>;

async function chosen(files: FileList | readonly File[]): Promise<readonly ChosenFile[]> {
  return Promise.all([...files].map(async (file) => ({ name: file.name, bytes: await file.arrayBuffer() })));
}

/** Asks for files; nothing happens where none are chosen. */
export function pickFiles(take: (files: readonly ChosenFile[]) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".xlsx,.xlsm";
  input.multiple = true;
  input.addEventListener("change", () => void chosen(input.files ?? []).then(take));
  input.click();
}

/** Takes files that are dropped anywhere on the page; `hover` is told whether some are held over it. */
export function takeDrops(take: (files: readonly ChosenFile[]) => void, hover: (isOver: boolean) => void): void {
  const hasFiles = (drag: DragEvent): boolean => drag.dataTransfer?.types.includes("Files") === true;
  document.addEventListener("dragover", (drag) => {
    if (!hasFiles(drag)) return;
    drag.preventDefault();
    hover(true);
  });
  document.addEventListener("dragleave", (drag) => {
    if (drag.relatedTarget === null) hover(false);
  });
  document.addEventListener("drop", (drag) => {
    if (!hasFiles(drag)) return;
    drag.preventDefault();
    hover(false);
    void chosen(drag.dataTransfer?.files ?? []).then(take);
  });
}

/**
 * Saves bytes to a file that the person names, or to the one named before; where the browser has no dialog for it, as
 * a download.
 * @returns the file, to be written again next time; null for a download, "cancelled" where nothing was saved.
 */
export async function saveFile(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  before: FileSystemFileHandle | null,
): Promise<FileSystemFileHandle | null | "cancelled"> {
  const picker = (window as { readonly showSaveFilePicker?: SavePicker }).showSaveFilePicker;
  const type = name.endsWith(".xlsm") ? XLSM : XLSX;
  if (picker === undefined) {
    download(bytes, name, type);
    return null;
  }
  try {
    const ending = name.endsWith(".xlsm") ? ".xlsm" : ".xlsx";
    const handle = before ?? (await picker({ suggestedName: name, types: [{ accept: { [type]: [ending] } }] }));
    const stream = await handle.createWritable();
    await stream.write(bytes);
    await stream.close();
    return handle;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return "cancelled";
    throw error;
  }
}

function download(bytes: Uint8Array<ArrayBuffer>, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the bytes after this task.
  setTimeout(() => URL.revokeObjectURL(address), RELEASE_AFTER);
}

/** Milliseconds after which the bytes of a download are let go. */
const RELEASE_AFTER = 60_000;
