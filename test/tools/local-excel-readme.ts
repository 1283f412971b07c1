import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FUNCTION_NAMES, openWorkbook, saveWorkbook, type LibraryMetadata } from "../../src/local-excel";
import { changedParts, partsOf } from "../xlsx/fixture";
import { emulatedTypes, type TypeCoverage } from "./emulation";
import { conformance, type Conformance } from "./conformance";
import { code } from "./markdown";

const ROOT_FOLDER = join(__dirname, "../..");

/** The README of the stand-in, from the root of the repository. */
export const LOCAL_EXCEL_README = "src/local-excel/README.md";

/** The example that the README shows, from the root of the repository. */
export const EXAMPLE = "test/local-excel/use-alone.ts";

const SAMPLE = "assets/bao-cao-6-thang-2024.xlsx";

const read = (path: string): string => readFileSync(join(ROOT_FOLDER, path), "utf8");

/** The README with its generated sections as the source has them now. */
export function localExcelReadme(metadata: LibraryMetadata): string {
  return Object.entries({
    example: exampleSection(),
    objects: objectSection(emulatedTypes(metadata)),
    members: memberSection(conformance(metadata)),
    functions: wrapped(FUNCTION_NAMES.map(code).join(" ")),
    bytes: bytesSection(),
  }).reduce((text, [name, section]) => filled(text, name, section), read(LOCAL_EXCEL_README));
}

/**
 * A text whose section between "<!-- name -->" and "<!-- /name -->" is replaced.
 *
 * @throws where the text has no such section.
 */
export function filled(text: string, name: string, section: string): string {
  const [opening, closing] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(opening), text.indexOf(closing)];
  if (start < 0 || end < start) throw new Error(`no section ${name}`);
  return `${text.slice(0, start + opening.length)}\n\n${section}\n\n${text.slice(end)}`;
}

/** The tested example, as it reads for somebody in the folder above the stand-in's. */
function exampleSection(): string {
  return ["```ts", read(EXAMPLE).trim().replace("../../src/local-excel", "./local-excel"), "```"].join("\n");
}

function objectSection(types: readonly TypeCoverage[]): string {
  const [some, none] = [types.filter(isEmulated), types.filter((type) => !isEmulated(type))];
  const count = (of: (type: TypeCoverage) => number): string => String(types.reduce((sum, type) => sum + of(type), 0));
  return [
    wrapped(
      `Of ${count(({ members }) => members)} members of ${String(types.length)} types, ` +
        `${count(({ emulated }) => emulated)} are emulated and ${count(({ readOnly }) => readOnly.length)} more are ` +
        `read but not written. Every other one is refused by its name.`,
    ),
    ["| Type | Emulated | Refused |", "| :--- | ---: | :--- |", ...some.map(typeRow)].join("\n"),
    wrapped(`Refused as a whole (${String(none.length)} types): ${none.map(({ name }) => name).join(", ")}.`),
  ].join("\n\n");
}

function isEmulated({ emulated, readOnly }: TypeCoverage): boolean {
  return emulated + readOnly.length > 0;
}

function typeRow({ name, members, emulated, refused, readOnly }: TypeCoverage): string {
  const writing = readOnly.length === 0 ? [] : [`writing ${readOnly.join(", ")}`];
  return `| ${name} | ${String(emulated)} of ${String(members)} | ${[...refused, ...writing].join(", ")} |`;
}

/** Each member that the add-in uses: what is documented, how well it is emulated, what is known to differ. */
function memberSection(members: readonly Conformance[]): string {
  const cell = (text: string): string => text.replaceAll("|", "\\|");
  const row = ({ member, documented, page, emulated, differs, source }: Conformance): string => {
    const known = differs === "" ? "" : `${differs} (${source})`;
    return `| [${member}](${page}) | ${cell(documented)} | ${emulated} | ${cell(known)} |`;
  };
  const count = (of: Conformance["emulated"]): number => members.filter(({ emulated }) => emulated === of).length;
  return [
    wrapped(
      `Of ${String(members.length)} members ${String(count("yes"))} are emulated, ${String(count("read only"))} can be ` +
        `read and not written, ${String(count("refused"))} are refused; of ` +
        `${String(members.filter(({ differs }) => differs !== "").length)} something is known to differ.`,
    ),
    [
      "| Member, with its page | What is documented | Emulated | Known to differ, by |",
      "| :--- | :--- | :--- | :--- |",
      ...members.map(row),
    ].join("\n"),
  ].join("\n\n");
}

/** What saving the sample changes, untouched and with one new number in it. */
function bytesSection(): string {
  const bytes = new Uint8Array(readFileSync(join(ROOT_FOLDER, SAMPLE)));
  const isSame = Buffer.from(bytes).equals(saveWorkbook(openWorkbook(bytes, SAMPLE)));
  const saved = withAnotherNumber(bytes);
  const [before, after] = [partsOf(bytes), partsOf(saved)];
  const changed = changedParts(bytes, saved);
  return [
    wrapped(
      `The sample workbook of this repository has ${String(Object.keys(before).length)} parts. Saved as it was opened, it ` +
        `is ${isSame ? "the same file, byte for byte" : "another file"}. Saved after one number was changed, all of its ` +
        `parts are the same byte for byte except:`,
    ),
    [
      "| Part | Bytes | Bytes before and behind the change, which are the same |",
      "| :--- | ---: | ---: |",
      ...changed.map((path) => partRow(path, Buffer.from(before[path] ?? ""), Buffer.from(after[path] ?? ""))),
    ].join("\n"),
  ].join("\n\n");
}

function partRow(path: string, before: Buffer, after: Buffer): string {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return `| ${code(path)} | ${String(after.length)} | ${String(start + end)} |`;
}

/** A workbook saved after its first number was made larger by one. */
function withAnotherNumber(bytes: Uint8Array): Uint8Array {
  const opened = openWorkbook(bytes, SAMPLE);
  for (const { cells } of opened.document.sheets)
    for (const row of cells.values())
      for (const [column, cell] of row) {
        if (typeof cell.value !== "number" || cell.formula !== null) continue;
        row.set(column, { ...cell, value: cell.value + 1 });
        return saveWorkbook(opened);
      }
  throw new Error(`${SAMPLE} holds no number`);
}

/** Words in lines that fit the project's width. */
function wrapped(words: string): string {
  return words.replace(/(.{1,119})(?: |$)/g, "$1\n").trimEnd();
}
