import type { WorkbookDocument } from "../../src/xlsx/document";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { partsOf, zipOf } from "../xlsx/fixture";

/** What a program that opens and saves a workbook leaves out of it. */
export interface Loss {
  /** Custom XML parts, where the journal stands. */
  readonly customXml?: boolean;
  /** The defined names of ours. */
  readonly names?: boolean;
  /** Extensions (`extLst`) of the workbook, its sheets and styles. */
  readonly extensions?: boolean;
  /** Custom properties of sheets, by which ours are known. */
  readonly properties?: boolean;
}

/** The workbook as a program saves it that does not know everything in it. */
export function savedWithout(bytes: Uint8Array, loss: Loss): Uint8Array {
  const dropped = [
    ...(loss.customXml === true ? [/(^|\/)customXml\//] : []),
    ...(loss.properties === true ? [/customProperty\d*\.bin$/] : []),
  ];
  const isDropped = (path: string): boolean => dropped.some((pattern) => pattern.test(path));
  const parts = Object.entries(partsOf(bytes)).filter(([path]) => !isDropped(path));
  return zipOf(Object.fromEntries(parts.map(([path, text]) => [path, strippedPart(path, text, loss, isDropped)])));
}

function strippedPart(path: string, text: string, loss: Loss, isDropped: (path: string) => boolean): string {
  let left = text;
  if (path.endsWith(".rels"))
    left = left.replace(/<Relationship [^>]*Target="([^"]*)"[^>]*\/>/g, (all, target: string) =>
      isDropped(target) ? "" : all,
    );
  if (path === "[Content_Types].xml")
    left = left.replace(/<Override [^>]*PartName="([^"]*)"[^>]*\/>/g, (all, part: string) =>
      isDropped(part) ? "" : all,
    );
  if (loss.properties === true) left = left.replace(/<customProperties>.*?<\/customProperties>/gs, "");
  if (loss.extensions === true) left = left.replace(/<extLst>.*?<\/extLst>/gs, "");
  if (loss.names === true)
    left = left
      .replace(/<definedName [^>]*name="SoatSo\.[^>]*>[^<]*<\/definedName>/g, "")
      .replace(/<definedNames>\s*<\/definedNames>/g, "");
  return left;
}

/** The workbook as it is saved after a change was made to it while it was open. */
export function savedAfter(bytes: Uint8Array, change: (document: WorkbookDocument) => void): Uint8Array {
  const opened = openWorkbook(bytes, "so-lieu.xlsx");
  change(opened.document);
  return saveWorkbook(opened);
}
