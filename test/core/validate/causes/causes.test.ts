import { rangeName } from "../../../../src/core/model/cells/address";
import type { ExampleCell, Finding } from "../../../../src/core/model/results/finding";
import { fixesOf, safeFixes } from "../../../../src/core/model/results/fixes";
import { DEFAULT_SETTINGS } from "../../../../src/core/model/requests/settings";
import { runRules } from "../../../../src/core/validate/run-rules";
import { check, inVietnamese } from "../checked-sheet";

const HEADER = ["TT", "Nhóm hàng", "ĐVT", "Tháng 6 năm 2023", "Tháng 6 năm 2024", "So với cùng kỳ (%)"];
const goods = (...rows: ExampleCell[][]): readonly (readonly ExampleCell[])[] => [
  ["Kim ngạch xuất khẩu tháng 6 năm 2024"],
  HEADER,
  ...rows,
];

test("a figure that breaks two sums and a growth is one finding with its consequences", () => {
  const { findings } = check(
    goods(
      [null, "Tổng số", "Triệu USD", 1041.3, 1155.7, 110.99],
      ["I", "Nông sản", "Triệu USD", 784.1, 800.4, 109.86],
      [1, "Cà phê", "Triệu USD", 617.3, 682.5, 110.56],
      [2, "Hạt tiêu", "Triệu USD", 166.8, 178.9, 107.25],
      ["II", "Công nghiệp", "Triệu USD", 257.2, 294.3, 114.42],
      [1, "Sản phẩm gỗ", "Triệu USD", 111.9, 142.4, 127.26],
      [2, "Phân bón", "Triệu USD", 145.3, 151.9, 104.54],
    ),
  );
  expect(findings.map((f) => `${f.ruleId} ${rangeName(f.place.range)}`)).toEqual(["total-mismatch E4"]);
  const [only] = findings;
  expect(only && inVietnamese(only.message)).toMatch(
    /^Đổi 800\.4 ở E4 thành 861\.4 .*\. Cũng vì ô này mà F4 không khớp\.$/,
  );
  expect(only?.related.map((p) => rangeName(p.range))).toEqual(expect.arrayContaining(["E3", "E5", "E6", "F4"]));
});

test("a figure that a difference and a rate are taken from is one finding at the figure", () => {
  const seized = [
    ["Kiểm tra thị trường 9 tháng năm 2024"],
    ["TT", "Nội dung", "ĐVT", "9 tháng 2023", "9 tháng 2024", "Tăng/giảm so cùng kỳ", "Tỷ lệ (%)"],
    [1, "Số vụ kiểm tra", "Vụ", 912, 871, -41, 95.5],
    [2, "Số vụ xử lý", "Vụ", 498, 521, 23, 104.62],
    [3, "Hàng nhập lậu", "Vụ", 120, 131, 11, 109.17],
    [4, "Hàng giả", "Vụ", 84, 92, 8, 109.52],
    [5, "Tiền phạt", "Triệu đồng", 3502.1, 3720.3, 218.2, 106.23],
    [6, "Trị giá hàng tiêu hủy", "Triệu đồng", 54.26, 578.5, 35.9, 106.62],
  ];
  const { findings } = check(seized);
  expect(findings.map((f) => `${rangeName(f.place.range)} ${f.message.id}`)).toEqual([
    "D8 shared-operand-typing-error",
  ]);
});

test("which part breaks a total is told by the longer period of its row", () => {
  const quarters = [
    ["Thu nộp ngân sách 9 tháng năm 2024 (triệu đồng)"],
    ["TT", "Nội dung", "Quý I năm 2024", "Quý II năm 2024", "Quý III năm 2024", "9 tháng năm 2024"],
    ["I", "Tổng số thu", 1644.5, 1565.3, 1745.8, 4955.6],
    [1, "Phạt hành chính", 1245.6, 1187.3, 1420.9, 3835.8],
    [2, "Bán hàng tịch thu", 312.4, 285.7, 264.1, 862.2],
    [3, "Truy thu thuế", 86.5, 92.3, 78.8, 257.6],
  ];
  const { findings } = check(quarters);
  expect(findings.map((f) => `${f.ruleId} ${rangeName(f.place.range)}`)).toEqual(["total-mismatch E4"]);
});

test("a figure that breaks a total is not told again by what falls below it in another table", () => {
  const LABELS = [
    ["I", "Vận chuyển"],
    [1, "Trung ương"],
    [2, "Địa phương"],
    ["II", "Luân chuyển"],
  ] as const;
  const transport = (
    period: string,
    before: readonly number[],
    now: readonly number[],
  ): readonly (readonly ExampleCell[])[] => [
    [`Vận tải ${period} năm 2024`],
    ["TT", "Chỉ tiêu", "ĐVT", `${period} năm 2023`, `${period} năm 2024`],
    ...LABELS.map(([ordinal, label], i) => [ordinal, label, "Nghìn tấn", before[i] ?? null, now[i] ?? null]),
  ];
  const { findings } = check(
    transport("Quý I", [901200, 650000, 251200, 48100], [9691480, 700000, 269148, 51240]),
    transport("6 tháng", [1700300, 1220000, 480300, 97300], [1813534, 1300000, 513534, 102110]),
  );
  expect(findings.map((f) => `${f.ruleId} ${f.place.sheet}!${rangeName(f.place.range)}`)).toEqual([
    "total-mismatch Biểu 1!E3",
  ]);
  expect(findings.flatMap((f) => f.related.map((p) => `${p.sheet}!${rangeName(p.range)}`))).toContain("Biểu 2!E3");
});

test("what holds for over a third of the rows is said once", () => {
  const rows = ["Cà phê", "Hạt tiêu", "Gỗ", "Cao su", "Điều"].map((label, i): ExampleCell[] => [
    i + 1,
    label,
    "Triệu USD",
    100 + i,
    120 + i,
    i < 2 ? Number(((100 * (120 + i)) / (100 + i)).toFixed(2)) : "khoảng 120",
  ]);
  const { findings } = check(goods(...rows));
  const texts = findings.filter((f) => f.ruleId === "text-in-number-cell");
  expect(texts.map((f) => rangeName(f.place.range))).toEqual(["F5:F7"]);
  expect(texts.map((f) => inVietnamese(f.message))).toEqual([
    "Gỗ: “khoảng 120” ở F5 không phải là số; đọc được 120. Biểu có 3 dòng như vậy.",
  ]);
  expect(texts.flatMap((f) => f.related.map((p) => rangeName(p.range)))).toEqual(["F5", "F6", "F7"]);
});

describe("doubts of one plan", () => {
  const HEADER_OF_PLAN = ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "6 tháng đầu năm 2023", "6 tháng đầu năm 2024"];
  const plans = (...rows: ExampleCell[][]): readonly string[] =>
    check([["Thực hiện kế hoạch 6 tháng đầu năm 2024"], HEADER_OF_PLAN, ...rows]).findings.map(
      (f) => `${f.ruleId} ${inVietnamese(f.message)}`,
    );
  const EXPORTS = ["II", "Xuất khẩu", "Triệu USD", 750, 448.8, 525];

  test.each([
    [
      "behind though growing",
      [123000, 26830.7, 29232],
      /^attainment-contradicts-growth Bán lẻ: F3 mới đạt 23\.77 .*\(E3\); đến kỳ này thường đạt 50; theo kế hoạch thì .*\. Kiểm tra lại kế hoạch: [^.]*\?$/,
    ],
    [
      "ahead",
      [45000, 26830.7, 39232],
      /^off-pace Bán lẻ: F3 đã đạt 87\.18 .*\. Nếu kế hoạch cùng phạm vi, cùng kỳ với số này thì không cần sửa\.$/,
    ],
    [
      "a plan for the period",
      [27500, 26830.7, 27232],
      /^off-pace Bán lẻ: F3 đã đạt 99\.03 .*; kế hoạch chỉ bằng 102 số cùng kỳ E3\. Đây là kế hoạch của kỳ hay của cả năm\?$/,
    ],
    [
      "a plan that is far above last year",
      [105000, 26830.7, 38000],
      /^implied-plan Bán lẻ: kế hoạch D3 .*\(theo F3 và E3\)\. Kiểm tra lại kế hoạch: [^.]*\?$/,
    ],
  ])("%s: what was found, then the reasons, then one question", (_, [plan = 0, base = 0, current = 0], expected) => {
    const [said, ...others] = plans(["I", "Bán lẻ", "Tỷ đồng", plan, base, current], EXPORTS);
    expect(others).toEqual([]);
    expect(said).toMatch(expected);
    // The indicator is named once.
    expect(said?.split("Bán lẻ")).toHaveLength(2);
  });

  test("when most rows are alike, the question still comes last", () => {
    const rows = ["Bán lẻ", "Dịch vụ", "Vận tải", "Kho bãi"].map((label, i): ExampleCell[] => [
      i + 1,
      label,
      "Tỷ đồng",
      105000 + 1000 * i,
      26830.7,
      38000 + 100 * i,
    ]);
    expect(plans(...rows)).toEqual([
      expect.stringMatching(/^implied-plan Bán lẻ: .*Biểu có 4 dòng như vậy\. Kiểm tra lại kế hoạch: [^.]*\?$/),
    ]);
  });
});

describe("columns alike", () => {
  const text = (value: number): string => value.toFixed(1).replace(".", ",");
  const header = ["TT", "Mặt hàng", "ĐVT", ...[1, 2, 3, 4].map((month) => `Tháng ${String(month)} năm 2024`)];
  const sheet = (columns: number, extra = 0): readonly (readonly ExampleCell[])[] => [
    ["Kim ngạch xuất khẩu năm 2024"],
    header,
    ...["Cà phê", "Hạt tiêu", "Gỗ", "Cao su", "Điều"]
      .slice(0, 4 + extra)
      .map((label, i): ExampleCell[] => [
        i + 1,
        label,
        "Triệu USD",
        ...[0, 1, 2, 3].map((c) => (c < columns ? text(20.5 + 7 * i + c) : 20.5 + 7 * i + c)),
      ]),
  ];
  const texts = (columns: number, extra = 0): readonly Finding[] =>
    check(sheet(columns, extra)).findings.filter((f) => f.ruleId === "number-stored-as-text");

  test("two columns are two findings, from three on they are one", () => {
    expect(texts(2).map((f) => rangeName(f.place.range))).toEqual(["D3:D6", "E3:E6"]);
    const [one, ...others] = texts(4);
    if (!one) throw new Error("no finding");
    expect(others).toEqual([]);
    expect(rangeName(one.place.range)).toBe("D3:G6");
    expect(inVietnamese(one.message)).toBe(
      "4 ô của cột “Tháng 1 năm 2024” (D3:D6) là chữ, đều đọc được thành số. Biểu có 4 cột như vậy.",
    );
    expect(one.related.map((p) => rangeName(p.range))).toEqual(["D3:D6", "E3:E6", "F3:F6", "G3:G6"]);
  });

  test("a column with a single such cell among them is one more", () => {
    const single = sheet(4).map((row) =>
      row.map((cell, column) =>
        column === 5 && row[1] !== "Gỗ" && typeof cell === "string" && /^\d/.test(cell)
          ? Number(cell.replace(",", "."))
          : cell,
      ),
    );
    const list = check(single).findings.filter((f) => f.ruleId === "number-stored-as-text");
    expect(list.map((f) => `${rangeName(f.place.range)} ${inVietnamese(f.message)}`)).toEqual([
      "D3:G6 4 ô của cột “Tháng 1 năm 2024” (D3:D6) là chữ, đều đọc được thành số. Biểu có 4 cột như vậy.",
    ]);
    expect(safeFixes(list)).toHaveLength(13);
  });

  test("one press mends every cell of them", () => {
    const [one] = texts(4);
    if (!one) throw new Error("no finding");
    expect(fixesOf([one], [one.id])).toHaveLength(16);
    expect(safeFixes([one])).toHaveLength(16);
  });

  test("a row or a column more keeps the id", () => {
    expect(new Set([texts(4), texts(3), texts(4, 1)].flatMap((list) => list.map((f) => f.id))).size).toBe(1);
  });
});

test("errors come before strong warnings, these before warnings and information", () => {
  const { findings } = check([
    ["Thực hiện kế hoạch 6 tháng đầu năm 2024"],
    [
      "TT",
      "Chỉ tiêu",
      "ĐVT",
      "Kế hoạch năm 2024",
      "6 tháng đầu năm 2023",
      "6 tháng đầu năm 2024",
      "So với cùng kỳ (%)",
    ],
    ["I", "Bán lẻ", "Tỷ đồng", 123000, 26830.7, 29232, 108.95],
    ["II", "Nhập khẩu", "Triệu USD", 115.12, 80.03, 99, 123.7],
    ["III", "Xuất khẩu", "Triệu USD", 750, 448.8, 525, 131.42],
  ]);
  const ranks = findings.map((f) => (f.severity === "error" ? 0 : f.severity === "warning" ? (f.strong ? 1 : 2) : 3));
  expect(ranks).toEqual([...ranks].sort());
  expect(ranks.slice(0, 3)).toEqual([0, 1, 2]);
});

test("a rule that throws has crashed, of an unsure table only its cells are judged, an empty form has nothing to judge", () => {
  const { tables } = check(goods([1, "Cà phê", "Triệu USD", 100, 120, 120], [2, "Gỗ", "Triệu USD", 50, 60, 120]));
  const [table] = tables;
  if (!table) throw new Error("no table");
  const broken = {
    id: "broken",
    severity: "error",
    name: { vi: "", en: "" },
    why: { vi: "", en: "" },
    advice: { vi: "", en: "" },
    messages: {},
    examples: [],
    check: (): never => {
      throw new Error("half-way");
    },
  } as const;
  const [crashed] = runRules([table], DEFAULT_SETTINGS, [broken]);
  expect(crashed?.outcome).toBe("crashed");
  expect(crashed?.missing.map(inVietnamese)).toEqual([
    "Quy tắc này dừng giữa chừng ở biểu này nên chưa kiểm tra được (half-way).",
  ]);
  const [unsure, looked] = [true, false].map((isUnsure) =>
    runRules([{ ...table, confidence: 0.49 }], DEFAULT_SETTINGS).filter(
      (r) => r.missing.some((m) => m.id === "unsure-table") === isUnsure,
    ),
  );
  expect(unsure?.filter((r) => r.outcome !== "not-checkable" || r.missing.length !== 1)).toEqual([]);
  expect(looked?.map((r) => r.ruleId).sort()).toEqual([
    "date-in-number-cell",
    "decomposed-text",
    "external-link",
    "formula-error",
    "legacy-encoding",
    "number-stored-as-text",
    "text-in-number-cell",
  ]);
  expect(
    runRules([{ ...table, columns: table.columns.map((c) => ({ ...c, isEmpty: true })) }], DEFAULT_SETTINGS).filter(
      (r) => r.outcome !== "not-applicable" || r.findings.length > 0,
    ),
  ).toEqual([]);
});
