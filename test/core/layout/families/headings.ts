import { contains } from "../../../../src/core/model/cells/address";
import type { DrawnPart } from "./drawing";

/** What headings say of how final a figure is, in words (lower case) or in capitals (KH, TH, ƯTH2020, TH6T). */
const SCENARIOS: Readonly<Record<string, RegExp>> = {
  plan: /(?<!\p{L})KH(?!\p{Ll})|kế hoạch|dự toán|mục tiêu|ke hoach|plan|target/u,
  estimate: /Ư(?=TH|N)|ước|uoc|\best\./u,
  preliminary: /sơ bộ|so bo|prel/u,
  actual: /(?<!\p{L})TH(?!\p{L})|thực hiện|thuc hien|giải ngân|đã gieo/u,
};

const says = (words: RegExp, text: string): boolean => words.test(text) || words.test(text.toLowerCase());

/** The words above a column: in its own cells, in those merged over it, or else in the cells at the left. */
function wordsAbove(part: DrawnPart, column: number): { readonly own: string; readonly spanning: string } {
  const head = part.cells.filter((cell) => cell.place === "head" && cell.value !== null);
  const last = Math.max(...head.map((cell) => cell.row));
  const rows = [...new Set(head.map((cell) => cell.row))];
  const own = head.filter(
    (cell) =>
      cell.column === column ||
      part.merges.some(
        (merge) => merge.top === cell.row && merge.left === cell.column && contains(merge, last, column),
      ),
  );
  const spanning = rows.flatMap((row) => {
    const left = head.filter((cell) => cell.row === row && cell.column <= column && row < last);
    return left.slice(-1);
  });
  const said = (cells: readonly (typeof head)[number][]): string => cells.map(({ value }) => String(value)).join(" ");
  return { own: said(own), spanning: said(spanning) };
}

function wordsBefore(part: DrawnPart): string {
  const above = part.cells.filter((cell) => cell.place === "above" || cell.place === "head");
  return above.map((cell) => String(cell.value ?? "")).join(" ");
}

/** Columns whose scenario no heading or title says, or that have none though their heading says one. */
export function unsaidScenarios(part: DrawnPart): readonly string[] {
  const title = part.cells.find((cell) => cell.place === "above" && cell.value !== null);
  return part.labels.columns.flatMap(({ column, role, scenario }, i) => {
    if (role !== "value") return [];
    const at = part.left + i;
    const { own, spanning } = wordsAbove(part, at);
    const around = `${own} ${spanning} ${String(title?.value ?? "")}`;
    const words = typeof scenario === "string" ? SCENARIOS[scenario] : undefined;
    if (words) return says(words, around) ? [] : [`${column}: ${String(scenario)}`];
    const said = Object.entries(SCENARIOS).filter(([, other]) => says(other, own));
    return said.map(([name]) => `${column}: ${name} in “${own}”`);
  });
}

/** Columns whose years stand nowhere on the sheet, nor the year after (the same period of last year). */
export function unsaidYears(part: DrawnPart): readonly string[] {
  const words = wordsBefore(part);
  const labels = part.cells.filter((cell) => cell.place === "body").map((cell) => String(cell.value ?? ""));
  const all = `${words} ${labels.join(" ")}`;
  return part.labels.columns.flatMap(({ column, period }) => {
    const years = (period ?? "").match(/\d{4}/g) ?? [];
    const unsaid = years.filter((year) => !all.includes(year) && !all.includes(String(Number(year) + 1)));
    return unsaid.map((year) => `${column}: ${year}`);
  });
}
