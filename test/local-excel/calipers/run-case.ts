import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import vm from "node:vm";
import { differencesOf, plainAnswer, type Answer } from "../../../src/add-in/diagnosis/answer";
import { openWorkbook } from "../../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import type { Area, SheetDocument, WorkbookDocument } from "../../../src/xlsx/document";
import { openOfficePage } from "../office-page";

/** What came of a case: the same as Excel saved; otherwise, and where; or a member that is not emulated. */
export type CaseOutcome =
  | { readonly kind: "same" }
  | { readonly kind: "differs"; readonly places: readonly string[] }
  | { readonly kind: "not-emulated" | "refused"; readonly why: string };

/** The files of a case: the workbook, a script for Office.js, and what Excel saved after it. */
const FILES = { before: "init.xlsx", script: "script.js", after: "golden.xlsx" } as const;

/**
 * The folders of all cases under a folder, in the shape of the project calipers: each holds `init.xlsx`, `script.js` and
 * the `golden.xlsx` that Excel for Windows saved; folders without all three are no cases.
 */
export function casesIn(folder: string): readonly string[] {
  const inside = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => casesIn(join(folder, name)));
  const isCase = Object.values(FILES).every((name) => existsSync(join(folder, name)));
  return (isCase ? [folder, ...inside] : inside).sort();
}

const bytesOf = (folder: string, name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));

function areaText({ top, left, bottom, right }: Area): string {
  return [top, left, bottom, right].map(String).join(":");
}

/** Cells that hold something, by row and column from 1; a formula with what it gives. */
function cellsOf({ cells }: SheetDocument): Answer {
  const found: Record<string, Answer> = {};
  for (const [row, line] of cells)
    for (const [column, { value, formula }] of line)
      if (value !== null || formula !== null)
        found[`R${String(row + 1)}C${String(column + 1)}`] = plainAnswer({ value, formula: formula?.text ?? null });
  return found;
}

/** What of a workbook is held against what Excel saved: what the scripts of those cases do, not how files say it. */
function comparedOf(workbook: WorkbookDocument): Answer {
  const sheets = workbook.sheets.map((sheet) =>
    plainAnswer({
      name: sheet.name,
      visibility: sheet.visibility,
      cells: cellsOf(sheet),
      merges: sheet.merges.map(areaText).sort(),
      marks: [...sheet.conditionalFormats]
        .sort((a, b) => a.priority - b.priority)
        .map(({ areas, rule }) => ({
          at: areas.map(areaText),
          formula: rule.kind === "custom" ? rule.formula : (rule.seen?.formula ?? rule.type),
        })),
      charts: sheet.charts.map(({ name }) => name),
      frozen: sheet.frozen,
      filter: sheet.autoFilter === null ? null : areaText(sheet.autoFilter),
      links: sheet.hyperlinks.map(({ area, address, documentReference }) => ({
        at: areaText(area),
        to: address ?? documentReference,
      })),
      tables: sheet.tables.map(({ name, area }) => ({ name, at: areaText(area) })),
    }),
  );
  const names = workbook.names.map(({ name, formula, hidden }) => ({ name, formula, hidden }));
  return plainAnswer({ sheets, names });
}

/** Runs a script that somebody laid down in the page's own Excel; it may wait at its top. */
async function runScript(text: string, path: string, library: readonly [typeof Excel, typeof Office]): Promise<void> {
  const made: unknown = vm.runInThisContext(`(async (Excel, Office) => {\n${text}\n})`, { filename: path });
  await (made as (...given: readonly unknown[]) => Promise<void>)(...library);
}

function failed(error: unknown): CaseOutcome {
  const { code = "", message = String(error) } = (error ?? {}) as {
    readonly code?: unknown;
    readonly message?: string;
  };
  return { kind: code === "NotImplemented" ? "not-emulated" : "refused", why: `${String(code)} ${message}`.trim() };
}

/** Runs the script of a case through the real office.js, saves, and holds what was saved against Excel's own. */
export async function runCase(folder: string): Promise<CaseOutcome> {
  const opened = openWorkbook(bytesOf(folder, FILES.before), FILES.before);
  const office = await openOfficePage({ workbook: opened.document });
  try {
    const text = readFileSync(join(folder, FILES.script), "utf8");
    await runScript(text, `${basename(folder)}/${FILES.script}`, [office.Excel, office.Office]);
    const ours = openWorkbook(saveWorkbook(opened), FILES.after).document;
    const theirs = openWorkbook(bytesOf(folder, FILES.after), FILES.after).document;
    const places = differencesOf(comparedOf(theirs), comparedOf(ours));
    return places.length === 0 ? { kind: "same" } : { kind: "differs", places };
  } catch (error) {
    return failed(error);
  } finally {
    office.page.takeErrors();
    office.page.close();
  }
}
