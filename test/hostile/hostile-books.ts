import { isDeepStrictEqual } from "node:util";
import type { WorkbookDocument } from "../../src/xlsx/document";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { openDesk, reportOf } from "../add-in/excel/desk";
import { drawBook, type Drawing } from "../add-in/excel/draw-book";
import { stateOf } from "../add-in/excel/workbook-state";
import { contentOf } from "../press/clerk-edits";
import { randomOf, type Random } from "./random";

/** Texts that a program could take for something else than text; as a cell holds them. */
const HOSTILE_TEXTS: readonly string[] = [
  '=HYPERLINK("https://example.com","Bấm vào đây")',
  "=cmd|' /C calc'!A0",
  "=1+1",
  "@SUM(A1:A9)",
  "+84 269 3824 567",
  "-5",
  "'abc",
  "''",
  "<img src=x onerror=alert(1)>",
  "<script>alert(1)</script>",
  "</t></is></c>",
  "]]>",
  "javascript:alert(1)",
  "__proto__",
  "constructor",
  "toString",
  "{label}",
  "${process.env.HOME}",
  "%s %n",
  "&amp;&#10;&lt;",
  "مجموع ١٢٣",
  "\u202eđảo chữ\u202c",
  "khoảng\u200bkhông\u200dthấy\ufeff",
  "👩‍🌾 Nông dân 🇻🇳",
  "a\u0301\u0301\u0301\u0301 chồng dấu",
  "Tổng số".repeat(43),
  "x".repeat(300),
  "dòng một\ndòng hai\r\ndòng ba\ttab",
  "_x000D_",
  "#REF!",
  "TRUE",
  "1e999",
  "Infinity",
  "NaN",
  "null",
  "1.234,56",
  '"',
  "\\",
  "0x1F",
  "soat-so/1:rule",
];

/** Names that a sheet may have and that a formula or a lookup could trip over. */
const HOSTILE_SHEETS: readonly string[] = [
  "=A1",
  "A1",
  "R1C1",
  "__proto__",
  "constructor",
  "Biểu 'a' & b",
  "<b>",
  '"',
  "Một tên trang dài đủ ba mươi mố",
  "Tổng hợp",
  "Kiểm tra số liệu",
  "tổng hợp (2)",
  "TRUE",
  "2024",
  "a!b",
  "Tháng 6,2024; (ước)",
  "👩‍🌾",
  "مجموع",
  "SoatSo.c1",
  " ",
];

const LABELS: readonly string[] = [
  "Điện sản xuất",
  "Đường tinh chế",
  "Xi măng",
  "Phân bón",
  "Bán lẻ hàng hóa",
  "Lưu trú, ăn uống",
  "Tổng số",
  "Trong đó: nhà nước",
];

type Value = string | number | null;

/** A text of a drawing that is not a formula, whatever it begins with. */
const asText = (text: string): string => (text.startsWith("=") ? `=${text}` : text);

/** A workbook of one to three sheets of figures, with hostile texts in labels, titles, notes and names. */
function hostileBook(seed: number): Uint8Array {
  const random = randomOf(seed);
  const count = 1 + random.below(3);
  const names = new Map<string, string>();
  while (names.size < count) {
    const name = random.chance(0.6) ? random.one(HOSTILE_SHEETS) : `Biểu ${String(names.size + 1)}`;
    if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  }
  return drawBook(...[...names.values()].map((name) => hostileSheet(name, random)));
}

function hostileSheet(name: string, random: Random): Drawing {
  const odd = (otherwise: Value, likelihood: number): Value =>
    random.chance(likelihood) ? asText(random.one(HOSTILE_TEXTS)) : otherwise;
  const hasGrowth = random.chance(0.5);
  const header = [
    "STT",
    "Chỉ tiêu",
    "ĐVT",
    "Kế hoạch năm 2024",
    "Thực hiện 6 tháng năm 2023",
    "Thực hiện 6 tháng năm 2024",
  ];
  const rows = Array.from({ length: 3 + random.below(8) }, (_, i): readonly Value[] => {
    const before = Math.round(random.fraction() * 1e6) / 10;
    return [
      i + 1,
      odd(random.one(LABELS), 0.3),
      odd("Tấn", 0.1),
      odd(Math.round(before * 2.1), 0.05),
      odd(before, 0.05),
      odd(Math.round(before * (0.8 + random.fraction() * 0.6) * 10) / 10, 0.05),
      ...(hasGrowth ? [null, null] : []),
      odd(null, 0.2),
    ];
  });
  return {
    name,
    rows: [
      [odd("TÌNH HÌNH SẢN XUẤT 6 THÁNG ĐẦU NĂM 2024", 0.2)],
      [odd("Đơn vị tính: Tỷ đồng", 0.2)],
      [
        ...header,
        ...(hasGrowth ? ["So với kế hoạch (%)", "So với cùng kỳ (%)"] : []),
        random.chance(0.5) ? odd("Ghi chú", 0.4) : null,
      ],
      ...rows,
      [],
      [odd("Nguồn: Sở Công Thương", 0.5)],
    ],
    ...(random.chance(0.3) ? { merges: ["A1:F1"] } : {}),
  };
}

/** What must never stand in a formula: it would be a clerk's text that has become one. */
const TEXTS_AS_CODE = /cmd\||HYPERLINK|javascript:|onerror|<script|SUM\(A1:A9\)|269 3824|=1\+1/i;

const formulasOf = (document: WorkbookDocument): readonly string[] =>
  document.sheets.flatMap((sheet) =>
    [...sheet.cells.values()].flatMap((line) =>
      [...line.values()].flatMap(({ formula }) => (formula === null ? [] : [formula.text])),
    ),
  );

/** What the cells hold, by sheet and place. */
function typedCells({ sheets }: WorkbookDocument): ReadonlyMap<string, string> {
  return new Map(
    sheets.flatMap((sheet) =>
      [...sheet.cells].flatMap(([row, line]) =>
        [...line].flatMap(([column, { value, formula }]): readonly (readonly [string, string])[] =>
          value === null && formula === null
            ? []
            : [[`${sheet.name} ${String(row)} ${String(column)}`, JSON.stringify(formula?.text ?? value)]],
        ),
      ),
    ),
  );
}

/** Where two plain values differ first, with what stands around it. */
function difference(got: unknown, wanted: unknown): string {
  const [a, b] = [JSON.stringify(got), JSON.stringify(wanted)];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 80), at + 80);
  return `${around(a)} instead of ${around(b)}`;
}

/** What is wrong after a hostile workbook was pressed twice, saved, opened and cleared of what was added. */
export async function faultsOf(seed: number): Promise<readonly string[]> {
  const opened = openWorkbook(hostileBook(seed), "so-lieu.xlsx");
  const { document } = opened;
  const original = stateOf(document);
  const typed = typedCells(document);
  const faults: string[] = [];
  const expectSame = (what: string, got: unknown, wanted: unknown): void => {
    if (!isDeepStrictEqual(got, wanted)) faults.push(`${what}: ${difference(got, wanted)}`);
  };
  const desk = await openDesk(document);
  try {
    reportOf(await desk.press());
    const once = stateOf(document);
    const now = typedCells(document);
    faults.push(...[...typed].filter(([place, held]) => now.get(place) !== held).map(([place]) => `lost: ${place}`));
    const { edits } = reportOf(await desk.press());
    if (edits.applied > 0) faults.push(`the second press wrote ${String(edits.applied)}`);
    expectSame("pressed twice", stateOf(document), once);
  } finally {
    desk.close();
  }
  faults.push(...formulasOf(document).filter((text) => TEXTS_AS_CODE.test(text)));
  const again = openWorkbook(saveWorkbook(opened), "so-lieu.xlsx").document;
  expectSame("saved", contentOf(stateOf(again)), contentOf(stateOf(document)));
  const second = await openDesk(again);
  try {
    const state = await second.remove();
    if (state.stage !== "removed") faults.push(JSON.stringify(state));
    else if (state.receipt.left.length > 0) faults.push(JSON.stringify(state.receipt.left));
  } finally {
    second.close();
  }
  expectSame("removed", stateOf(again), original);
  return faults;
}
