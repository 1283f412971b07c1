import type { ExampleCell } from "../../../src/core/model/results/finding";

type Rows = ExampleCell[][];

/** A generator of numbers from 0 to 1 that depends on its seed alone (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A clean sheet and the cells, zero-based, in which each kind of fault may be planted. */
export interface CleanSheet {
  readonly layout: string;
  readonly rows: Rows;
  readonly figures: readonly (readonly [number, number])[];
  readonly totals: readonly (readonly [number, number])[];
  readonly parts: readonly (readonly [number, number])[];
  readonly growth: readonly (readonly [number, number])[];
  readonly attainment: readonly (readonly [number, number])[];
  readonly composites: readonly (readonly [number, number])[];
}

const GOODS = [
  "Cà phê",
  "Hạt tiêu",
  "Sản phẩm gỗ",
  "Mủ cao su",
  "Hạt điều nhân",
  "Phân vi sinh",
  "Đá granit",
  "Hàng khác",
];
const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** Year, base, current: growth between −5 and +20 %, attainment between 42 and 58 %. */
function triple(
  random: () => number,
  size: number,
  decimals: number,
): readonly [plan: number, base: number, current: number] {
  const base = round(size * (0.5 + random()), decimals);
  const current = round(base * (0.95 + 0.25 * random()), decimals);
  return [round(current / (0.44 + 0.1 * random()), decimals), base, current];
}

/** Clean sheets of six layouts, drawn from a seed. */
export function cleanSheets(seed: number): readonly CleanSheet[] {
  const random = randomFrom(seed);
  return [summary(random), monthly(random), products(random), indices(random), wide(random), change(random)];
}

function sheet(layout: string, rows: Rows, cells: Partial<Omit<CleanSheet, "layout" | "rows">>): CleanSheet {
  return { layout, rows, figures: [], totals: [], parts: [], growth: [], attainment: [], composites: [], ...cells };
}

function summary(random: () => number): CleanSheet {
  const rows: Rows = [
    ["TÌNH HÌNH THỰC HIỆN KẾ HOẠCH 6 THÁNG ĐẦU NĂM 2024"],
    [
      "TT",
      "Chỉ tiêu",
      "ĐVT",
      "KH năm 2024",
      "TH 6 tháng đầu năm 2023",
      "ƯTH 6 tháng đầu năm 2024",
      "So với KH (%)",
      "So với CK (%)",
    ],
  ];
  const at = (column: number): [number, number][] => GOODS.slice(0, 6).map((_, i) => [i + 2, column]);
  GOODS.slice(0, 6).forEach((label, i) => {
    const [plan, base, current] = triple(random, 10 ** (3 + (i % 3)), 1);
    rows.push([
      i + 1,
      label,
      i % 2 ? "Tấn" : "Tỷ đồng",
      plan,
      base,
      current,
      round((100 * current) / plan, 2),
      round((100 * current) / base, 2),
    ]);
  });
  return sheet("summary with plan", rows, { figures: at(5), attainment: at(6), growth: at(7) });
}

function monthly(random: () => number): CleanSheet {
  const rows: Rows = [
    ["DOANH THU BÁN LẺ THÁNG 6 NĂM 2024"],
    [null, null, null, null, "Đơn vị tính: Tỷ đồng"],
    ["TT", "Nhóm hàng", "Thực hiện tháng 6 năm 2023", "Ước tháng 6 năm 2024", "So với cùng kỳ (%)"],
  ];
  const parts = GOODS.slice(0, 5).map(() => triple(random, 900, 1));
  const total = (k: 1 | 2): number =>
    round(
      parts.reduce((s, p) => s + p[k], 0),
      1,
    );
  const row = (stt: string | number | null, label: string, base: number, current: number): ExampleCell[] => [
    stt,
    label,
    base,
    current,
    round((100 * current) / base, 2),
  ];
  rows.push(row(null, "Tổng số", total(1), total(2)));
  parts.forEach(([, base, current], i) =>
    rows.push(row(i + 1, i === 4 ? "Hàng hóa khác" : (GOODS[i] ?? ""), base, current)),
  );
  const at = (column: number): [number, number][] => parts.map((_, i) => [i + 4, column]);
  return sheet("month with total", rows, {
    figures: at(3),
    parts: [...at(2), ...at(3)],
    totals: [
      [3, 2],
      [3, 3],
    ],
    growth: at(4),
  });
}

function products(random: () => number): CleanSheet {
  const rows: Rows = [
    [
      "STT",
      "Chỉ tiêu",
      "Đơn vị",
      "Tháng 6/2023",
      "Kế hoạch năm 2024",
      "Tháng 5/2024",
      "Tháng 6/2024",
      "Thực hiện tháng 6 so với tháng trước",
      "Thực hiện tháng 6 so với cùng kỳ",
    ],
  ];
  GOODS.slice(0, 7).forEach((label, i) => {
    const [, base, current] = triple(random, 10 ** (3 + (i % 3)), 0);
    const before = round(current * (0.95 + 0.1 * random()), 0);
    rows.push([
      i + 1,
      label,
      "Tấn",
      base,
      round(current * 12 * (0.95 + 0.15 * random()), 0),
      before,
      current,
      round((100 * current) / before, 2),
      round((100 * current) / base, 2),
    ]);
  });
  const at = (column: number): [number, number][] => GOODS.slice(0, 7).map((_, i) => [i + 1, column]);
  return sheet("products without title", rows, { figures: at(6), growth: [...at(7), ...at(8)] });
}

function indices(random: () => number): CleanSheet {
  const rows: Rows = [
    ["CHỈ SỐ SẢN XUẤT CÔNG NGHIỆP THÁNG 6 NĂM 2024"],
    ["TT", "Ngành", "ĐVT", "Tháng 6 năm 2024 so với cùng kỳ (%)", "6 tháng năm 2024 so với cùng kỳ (%)"],
  ];
  const sectors = [
    "Khai khoáng",
    "Công nghiệp chế biến, chế tạo",
    "Sản xuất và phân phối điện",
    "Cung cấp nước, xử lý rác thải",
  ].map((label) => [label, round(92 + 20 * random(), 2), round(94 + 16 * random(), 2)] as const);
  const weights = [0.1, 0.6, 0.27, 0.03];
  const mean = (k: 1 | 2): number =>
    round(
      sectors.reduce((s, x, i) => s + x[k] * (weights[i] ?? 0), 0),
      2,
    );
  rows.push([null, "Toàn ngành công nghiệp", "%", mean(1), mean(2)]);
  sectors.forEach(([label, month, cumulative], i) => rows.push([i + 1, label, "%", month, cumulative]));
  return sheet("indices", rows, {
    figures: sectors.map((_, i) => [i + 3, 3]),
    composites: [
      [2, 3],
      [2, 4],
    ],
  });
}

function wide(random: () => number): CleanSheet {
  const rows: Rows = [
    ["KIM NGẠCH XUẤT KHẨU 6 THÁNG ĐẦU NĂM 2024"],
    [
      "TT",
      "Mặt hàng",
      "ĐVT",
      "Kế hoạch năm 2024",
      "6 tháng đầu năm 2023",
      null,
      "6 tháng đầu năm 2024",
      "So với cùng kỳ (%)",
      "So với kế hoạch năm (%)",
    ],
  ];
  const parts = GOODS.slice(2, 8).map(() => triple(random, 80, 2));
  const total = (k: 0 | 1 | 2): number =>
    round(
      parts.reduce((s, p) => s + p[k], 0),
      2,
    );
  const row = (
    stt: string | number,
    label: string,
    [plan, base, current]: readonly [number, number, number],
  ): ExampleCell[] => [
    stt,
    label,
    "Triệu USD",
    plan,
    base,
    null,
    current,
    round((100 * current) / base, 1),
    round((100 * current) / plan, 1),
  ];
  rows.push(row("I", "Tổng kim ngạch", [total(0), total(1), total(2)]));
  parts.forEach((p, i) => rows.push(row(i + 1, GOODS[i + 2] ?? "", p)));
  const at = (column: number): [number, number][] => parts.map((_, i) => [i + 3, column]);
  return sheet("goods with a spacer", rows, {
    figures: at(6),
    parts: [...at(4), ...at(6)],
    totals: [
      [2, 4],
      [2, 6],
    ],
    growth: at(7),
    attainment: at(8),
  });
}

function change(random: () => number): CleanSheet {
  const rows: Rows = [
    ["THƯƠNG MẠI QUÝ I NĂM 2024"],
    ["TT", "Chỉ tiêu", "ĐVT", "Quý I năm 2023", "Quý I năm 2024", "Tốc độ tăng so với cùng kỳ (%)"],
  ];
  GOODS.slice(0, 7).forEach((label, i) => {
    const [, base, current] = triple(random, 4000, 1);
    rows.push([i + 1, label, "Tỷ đồng", base, current, round(100 * (current / base - 1), 2)]);
  });
  const at = (column: number): [number, number][] => GOODS.slice(0, 7).map((_, i) => [i + 2, column]);
  return sheet("growth as change", rows, { figures: at(4), growth: at(5) });
}
