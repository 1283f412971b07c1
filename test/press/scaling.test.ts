import { pressDirectly } from "../../src/cli/press-directly";
import type { Button } from "../../src/cli/press";
import type { WorkbookDocument } from "../../src/xlsx/document";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { drawBook } from "../add-in/excel/draw-book";
import type { FunctionWork } from "../core/call-count";
import { CallCount, grownTooMuch, runsOf } from "../core/call-count";

const ROWS = 160;
const TIMES = 10;

/** Groups of a total and seven parts, columns of growth and attainment empty; every seventh total is off. */
function rowsOf(count: number): readonly (readonly (string | number | null)[])[] {
  return Array.from({ length: Math.floor(count / 8) }, (_, group) => {
    const parts = Array.from({ length: 7 }, (__, i) => 100 + ((7 * group + 13 * i) % 90));
    const sum = parts.reduce((a, b) => a + b, 0) + (group % 7 === 0 ? 9 : 0);
    const figures = (now: number): readonly number[] => [2 * now, Math.round(now * 0.9), Math.round(now / 6), now];
    return [
      [String(group + 1), `Ngành ${String(group + 1)}`, "Triệu USD", ...figures(sum)],
      ...parts.map((now, i) => [
        `${String(group + 1)}.${String(i + 1)}`,
        `Hàng ${String(group)} ${String(i)}`,
        "Triệu USD",
        ...figures(now),
      ]),
    ];
  }).flat();
}

const bookOf = (count: number): Uint8Array =>
  drawBook({
    name: "Biểu 1",
    rows: [
      ["Kim ngạch xuất khẩu 6 tháng đầu năm 2024"],
      [],
      [
        "TT",
        "Chỉ tiêu",
        "ĐVT",
        "Kế hoạch năm 2024",
        "Thực hiện 6 tháng đầu năm 2023",
        "Thực hiện tháng 6 năm 2024",
        "Thực hiện 6 tháng đầu năm 2024",
        "So với kế hoạch (%)",
        "So với cùng kỳ (%)",
      ],
      ...rowsOf(count),
    ],
    looks: [{ range: `A3:I${String(count + 3)}`, look: { font: { name: "Arial" } } }],
  });

type Stages = Readonly<Record<string, readonly FunctionWork[]>>;

/** The work of a press from file to file, of a second one on its result, and of removal. */
async function workOf(calls: CallCount, bytes: Uint8Array): Promise<Stages> {
  const press = (document: WorkbookDocument, button: Button) =>
    calls.countRun(() => pressDirectly(document, button, { language: "vi" }));
  const first = calls.count(() => openWorkbook(bytes, "so-lieu.xlsx"));
  const pressed = await press(first.value.document, "validateAndCompute");
  const saved = calls.count(() => saveWorkbook(first.value));
  const second = calls.count(() => openWorkbook(saved.value, "so-lieu.xlsx"));
  const again = await press(second.value.document, "validateAndCompute");
  const removed = await press(second.value.document, "removeAdditions");
  return {
    opening: first.functions,
    press: pressed.functions,
    saving: saved.functions,
    "opening the result": second.functions,
    "second press": again.functions,
    removal: removed.functions,
  };
}

const calls = new CallCount("/src/");
let [few, many]: Stages[] = [];
beforeAll(async () => {
  few = await workOf(calls, bookOf(ROWS));
  many = await workOf(calls, bookOf(TIMES * ROWS));
});
afterAll(() => {
  calls.close();
});

test.each(["opening", "press", "saving", "opening the result", "second press", "removal"])(
  "%s: ten times the rows are at most eleven times the work",
  (stage) => {
    const [before, after] = [few?.[stage] ?? [], many?.[stage] ?? []];
    expect(runsOf(before)).toBeGreaterThan(100 * ROWS);
    expect(grownTooMuch(before, after, TIMES * ROWS)).toEqual([]);
  },
);
