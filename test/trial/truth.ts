import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseRange } from "../../src/core/model/cells/address";

/** A fault that was put into a workbook. */
export interface Fault {
  readonly sheet: string;
  /** A1 addresses, single cells or ranges. */
  readonly cells: readonly string[];
  /** The rule, or detector, that should tell of it. */
  readonly rule: string;
  /** Others that tell of it as well. */
  readonly accept: readonly string[];
  readonly note: string;
}

/** A figure that looks odd and is right. */
export interface OddFigure {
  readonly sheet: string;
  readonly cells: readonly string[];
  readonly why: string;
}

/** What is known of one workbook: nothing is wrong with it, faults were put in, or it only holds odd figures. */
export interface TrialBook {
  readonly file: string;
  readonly kind: "clean" | "fault" | "odd";
  readonly faults: readonly Fault[];
  readonly odd: readonly OddFigure[];
}

/** What is known of the workbooks of a folder. */
export interface Truth {
  readonly workbooks: readonly TrialBook[];
}

/** A truth.json that does not keep to its format, and where. */
class UnreadableTruth extends Error {
  constructor(where: string, what: string) {
    super(`truth.json: ${where}: ${what}`);
    this.name = "UnreadableTruth";
  }
}

type Fields = ReadonlyMap<string, unknown>;

function fieldsOf(value: unknown, where: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new UnreadableTruth(where, "should be an object");
  return new Map<string, unknown>(Object.entries(value));
}

function listOf(fields: Fields, name: string, where: string): readonly unknown[] {
  const value = fields.get(name) ?? [];
  if (!Array.isArray(value)) throw new UnreadableTruth(`${where}.${name}`, "should be a list");
  return value;
}

function textOf(fields: Fields, name: string, where: string): string {
  const value = fields.get(name);
  if (typeof value !== "string" || value === "") throw new UnreadableTruth(`${where}.${name}`, "should be a text");
  return value;
}

function cellsOf(fields: Fields, where: string): readonly string[] {
  const cells = listOf(fields, "cells", where);
  if (cells.length === 0) throw new UnreadableTruth(`${where}.cells`, "should name a cell");
  return cells.map((cell) => {
    if (typeof cell !== "string" || parseRange(cell) === null)
      throw new UnreadableTruth(`${where}.cells`, `“${String(cell)}” is no address`);
    return cell;
  });
}

function faultOf(value: unknown, where: string): Fault {
  const fields = fieldsOf(value, where);
  const note = fields.get("note");
  return {
    sheet: textOf(fields, "sheet", where),
    cells: cellsOf(fields, where),
    rule: textOf(fields, "rule", where),
    accept: listOf(fields, "accept", where).map(String),
    note: typeof note === "string" ? note : "",
  };
}

function oddOf(value: unknown, where: string): OddFigure {
  const fields = fieldsOf(value, where);
  const why = fields.get("why");
  return {
    sheet: textOf(fields, "sheet", where),
    cells: cellsOf(fields, where),
    why: typeof why === "string" ? why : "",
  };
}

function bookOf(value: unknown, where: string): TrialBook {
  const fields = fieldsOf(value, where);
  const kind = textOf(fields, "kind", where);
  if (kind !== "clean" && kind !== "fault" && kind !== "odd")
    throw new UnreadableTruth(`${where}.kind`, `“${kind}” is none of clean, fault, odd`);
  const faults = listOf(fields, "faults", where).map((fault, i) => faultOf(fault, `${where}.faults[${String(i)}]`));
  if ((kind === "fault") !== faults.length > 0)
    throw new UnreadableTruth(where, kind === "fault" ? "has no fault" : `is ${kind} and has faults`);
  return {
    file: textOf(fields, "file", where),
    kind,
    faults,
    odd: listOf(fields, "odd", where).map((odd, i) => oddOf(odd, `${where}.odd[${String(i)}]`)),
  };
}

/**
 * What a parsed truth.json says.
 * @throws Error that names the place which does not keep to the format of test/trial/README.md
 */
export function truthOf(value: unknown): Truth {
  const workbooks = listOf(fieldsOf(value, "the whole"), "workbooks", "the whole");
  return { workbooks: workbooks.map((book, i) => bookOf(book, `workbooks[${String(i)}]`)) };
}

/** What the truth.json of a folder says; throws as `truthOf` does, and where there is none. */
export function readTruth(folder: string): Truth {
  return truthOf(JSON.parse(readFileSync(join(folder, "truth.json"), "utf8")));
}
