import { rangeName } from "../../src/model/address";
import type { ExampleCell } from "../../src/model/finding";
import { DEFAULT_SETTINGS } from "../../src/model/settings";
import { runRules } from "../../src/validate/run-rules";
import { check, inVietnamese } from "./checked-sheet";

const HEADER = ["TT", "Nhóm hàng", "ĐVT", "Tháng 6 năm 2023", "Tháng 6 năm 2024", "So với cùng kỳ (%)"];
const goods = (...rows: ExampleCell[][]): readonly (readonly ExampleCell[])[] => [["Kim ngạch xuất khẩu tháng 6 năm 2024"], HEADER, ...rows];

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
  expect(only && inVietnamese(only.message)).toContain("Đổi 800.4 ở E4 thành 861.4");
  expect(only?.related.map((p) => rangeName(p.range))).toEqual(expect.arrayContaining(["E3", "E5", "E6", "F4"]));
});

test("what holds for over a third of the rows is said once", () => {
  const rows = ["Cà phê", "Hạt tiêu", "Gỗ", "Cao su", "Điều"].map((label, i): ExampleCell[] => [i + 1, label, "Triệu USD", 100 + i, 120 + i, i < 2 ? Number((100 * (120 + i) / (100 + i)).toFixed(2)) : "khoảng 120"]);
  const { findings } = check(goods(...rows));
  expect(findings.filter((f) => f.ruleId === "text-in-number-cell").map((f) => rangeName(f.place.range))).toEqual(["F5:F7"]);
});

test("errors come before strong warnings, these before warnings and information", () => {
  const { findings } = check([
    ["Thực hiện kế hoạch 6 tháng đầu năm 2024"],
    ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "6 tháng đầu năm 2023", "6 tháng đầu năm 2024", "So với cùng kỳ (%)"],
    ["I", "Bán lẻ", "Tỷ đồng", 123000, 26830.7, 29232, 108.95],
    ["II", "Nhập khẩu", "Triệu USD", 115.12, 80.03, 99, 123.7],
    ["III", "Xuất khẩu", "Triệu USD", 750, 448.8, 525, 131.42],
  ]);
  const ranks = findings.map((f) => (f.severity === "error" ? 0 : f.severity === "warning" ? (f.strong ? 1 : 2) : 3));
  expect(ranks).toEqual([...ranks].sort());
  expect(ranks.slice(0, 3)).toEqual([0, 1, 2]);
});

test("a rule that throws has crashed, an unsure table is not judged, an empty form has nothing to judge", () => {
  const { tables } = check(goods([1, "Cà phê", "Triệu USD", 100, 120, 120], [2, "Gỗ", "Triệu USD", 50, 60, 120]));
  const [table] = tables;
  if (!table) throw new Error("no table");
  const broken = { id: "broken", severity: "error", name: { vi: "", en: "" }, why: { vi: "", en: "" }, advice: { vi: "", en: "" }, messages: {}, examples: [], check: (): never => { throw new Error("half-way"); } } as const;
  const [crashed] = runRules([table], DEFAULT_SETTINGS, [broken]);
  expect(crashed?.outcome).toBe("crashed");
  expect(crashed?.missing.map(inVietnamese)).toEqual(["Quy tắc này dừng giữa chừng ở biểu này nên chưa kiểm tra được (half-way)."]);
  expect(runRules([{ ...table, confidence: 0.5 }], DEFAULT_SETTINGS).every((r) => r.outcome === "not-checkable" && r.missing.length === 1)).toBe(true);
  expect(runRules([{ ...table, columns: table.columns.map((c) => ({ ...c, isEmpty: true })) }], DEFAULT_SETTINGS).every((r) => r.outcome === "not-applicable" && r.findings.length === 0)).toBe(true);
});
