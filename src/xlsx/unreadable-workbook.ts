/** Why a file cannot be opened. */
export type UnreadableReason =
  | "truncated"
  | "encrypted"
  | "xls"
  | "xlsb"
  | "not-xlsx"
  | "damaged"
  | "too-large"
  | "empty-text"
  | "unclosed-quote"
  | "too-many-cells"
  | "cell-too-long";

/** A file that is no readable .xlsx or .xlsm; `part` names the part of the package that is broken, where it is one. */
export class UnreadableWorkbook extends Error {
  constructor(
    readonly reason: UnreadableReason,
    message: string,
    readonly part: string | null = null,
  ) {
    super(message);
    this.name = "UnreadableWorkbook";
  }
}

/** A change of the open workbook that this writer cannot put into the file: refused by name, nothing is written. */
export class UnsavableChange extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UnsavableChange";
  }
}
