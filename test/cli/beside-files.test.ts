import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main";
import type { RunReport } from "../../src/core/model/results/report";
import type { FormsReport } from "../../src/core/model/results/forms-report";
import { monthlyForm } from "../fixtures/monthly-files";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "soat-so-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Rows = readonly (readonly (string | number | null | undefined)[])[];

const csv = (rows: Rows): string =>
  rows.map((row) => row.map((cell) => `"${String(cell ?? "")}"`).join(",")).join("\n");

/** A file of the folder. */
function saved(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(
  ...args: string[]
): Promise<{ readonly status: number; readonly out: string; readonly err: string }> {
  let [out, err] = ["", ""];
  const status = await main(args, { out: (text) => (out += text), err: (text) => (err += text) });
  return { status, out, err };
}

test("last month's file stands beside this month's, matched and cited by its name", async () => {
  const may = saved("thang-5.csv", csv(monthlyForm(5) as Rows));
  const june = saved(
    "thang-6.csv",
    csv((monthlyForm(6) as Rows).map((row) => row.map((cell) => (cell === 416 ? 9416 : cell)))),
  );
  const { status, out } = await run(june, "--previous", may, "--report", "-");
  const report = JSON.parse(out) as RunReport;
  expect(status).toBe(0);
  const [file] = report.files ?? [];
  expect(file).toMatchObject({ workbook: "thang-5.csv", role: "previous", unmatched: [] });
  expect(file?.matches).toMatchObject([{ months: 1, renamed: [], added: [], gone: [] }]);
  expect(report.findings.filter(({ ruleId }) => ruleId === "revised-figure")).toMatchObject([
    { sheet: "csv", range: "G12", related: ["[thang-5.csv]csv!H12"] },
  ]);
});

test("a file beside the workbook that cannot be read is told, and nothing is done", async () => {
  const june = saved("thang-6.csv", csv(monthlyForm(6) as Rows));
  const { status, err } = await run(june, "--previous", saved("hong.xlsx", "không phải tệp Excel"));
  expect(status).toBe(2);
  expect(err).toContain("“hong.xlsx” không phải sổ làm việc .xlsx");
});

const LABELS = ["Số chợ", "Số siêu thị", "Số cửa hàng xăng dầu", "Số cơ sở công nghiệp", "Số hộ kinh doanh"];

/** The figures of a commune's form, and of a sum of them. */
const figuresOf = (unit: number): readonly number[] => LABELS.map((_, i) => 3 + ((unit * 7 + i * 13 + unit * i) % 29));
const unitForm = (figures: readonly number[], unit = "Cơ sở"): string =>
  csv([
    ["Tình hình cơ sở thương mại, công nghiệp tháng 6 năm 2024"],
    ["TT", "Chỉ tiêu", "ĐVT", "Tháng 6 năm 2024"],
    ...LABELS.map((label, i) => [i + 1, label, unit, figures[i]]),
  ]);

test("of many units' files those that differ are named, and who is missing from the total", async () => {
  const units = Array.from({ length: 12 }, (_, i) => i + 1);
  for (const unit of units) saved(`xa-${String(unit).padStart(2, "0")}.csv`, unitForm(figuresOf(unit)));
  saved("xa-13.csv", unitForm(figuresOf(4)));
  saved("xa-14.csv", unitForm(figuresOf(14), "Nghìn cơ sở"));
  saved("hong.xlsx", "không phải tệp Excel");
  const counted = [...units, 4, 14].filter((unit) => unit !== 7);
  const total = join(mkdtempSync(join(folder, "tong-")), "tong.csv");
  writeFileSync(
    total,
    unitForm(LABELS.map((_, i) => counted.reduce((sum, unit) => sum + (figuresOf(unit)[i] ?? 0), 0))),
  );
  const { status, out } = await run(folder, "--same-form", "--total", total, "--report", "-");
  const report = JSON.parse(out) as FormsReport & { readonly unread: readonly { readonly workbook: string }[] };
  expect(status).toBe(2);
  expect(report.unread).toMatchObject([{ workbook: "hong.xlsx" }]);
  expect(report.files).toHaveLength(14);
  const odd = report.files.filter((file) => file.sameAs !== null || file.units.length > 0);
  expect(odd).toMatchObject([
    { workbook: "xa-04.csv", sameAs: "xa-13.csv", units: [] },
    { workbook: "xa-13.csv", sameAs: "xa-04.csv", units: [] },
    { workbook: "xa-14.csv", sameAs: null, units: LABELS.map((label) => ({ label })) },
  ]);
  expect(report).toMatchObject({ compared: LABELS.length, leftOut: ["xa-07.csv"], twice: [] });
  expect(report.totals.map(({ difference }) => -difference)).toEqual(figuresOf(7));
});

test("--fill copies last month's figures into empty cells, says from where, and a second time changes nothing", async () => {
  const may = saved("thang-5.csv", csv(monthlyForm(5) as Rows));
  const empty = (monthlyForm(6) as Rows).map((row, i) => row.map((cell, j) => (i > 2 && j === 6 ? null : cell)));
  const june = saved("thang-6.csv", csv(empty));
  const result = join(folder, "ket-qua.xlsx");
  const filled = await run(june, "--previous", may, "--fill", "--out", result, "--report", "-");
  const [fill] = (JSON.parse(filled.out) as RunReport).fills ?? [];
  expect(fill).toMatchObject({ workbook: "thang-5.csv", role: "previous", column: "G", withheld: false });
  const cell = fill?.cells.find((each) => each.cell === "G12");
  expect(cell).toEqual({ cell: "G12", label: "Chè chế biến", value: 424, from: "[thang-5.csv]csv!H12" });
  const again = await run(result, "--previous", may, "--fill", "--report", "-");
  expect((JSON.parse(again.out) as RunReport).fills).toEqual([]);
});

test("--fill alone is refused: there is nothing to copy from", async () => {
  const { status, err } = await run(saved("thang-6.csv", csv(monthlyForm(6) as Rows)), "--fill");
  expect(status).toBe(2);
  expect(err).toContain("--fill");
});
