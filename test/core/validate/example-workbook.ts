import { columnIndex } from "../../../src/core/model/cells/address";
import type { Example } from "../../../src/core/model/results/finding";
import type { WorkbookSnapshot } from "../../../src/core/model/cells/workbook";
import { sheetOf, workbookOf } from "../../fixtures/sheet";

/** A workbook of the sheet an example draws, and the one before it where there is one. */
export function exampleWorkbook(example: Example): WorkbookSnapshot {
  const hidden = example.hidden ?? [];
  const workbook = workbookOf(
    ...(example.before ? [sheetOf("Biểu 0", example.before)] : []),
    sheetOf("Biểu 1", example.sheet, {
      hiddenRows: new Set(hidden.filter((name) => /^\d+$/.test(name)).map((name) => Number(name) - 1)),
      hiddenColumns: new Set(hidden.filter((name) => /^[A-Z]+$/.test(name)).map(columnIndex)),
    }),
  );
  return example.fileName === undefined ? workbook : { ...workbook, name: example.fileName };
}
