import { renderMessage } from "../../../src/core/i18n/render";
import type { Finding } from "../../../src/core/model/results/finding";
import type { Period } from "../../../src/core/model/tables/period";
import type { TableModel } from "../../../src/core/model/tables/table";
import { message } from "../../../src/core/model/message";
import { month, seedTable, sixMonths, tableOf, value } from "../compute/table-of";
import type { RowSpec } from "../compute/table-of";
import { half, one, sentences, summaryOf } from "./summary-of";

describe("the seed's report", () => {
  const summary = summaryOf([seedTable()]);

  test("from its second sentence on, with these figures and no others", () => {
    expect(sentences(summary)).toEqual([
      "Chỉ số sản xuất công nghiệp ước giảm 0,95% so với cùng kỳ (trong đó ngành khai khoáng tăng 39,4%; ngành công nghiệp chế biến, chế tạo tăng 1,27%; ngành sản xuất và phân phối điện giảm 3,03%; ngành cung cấp nước, hoạt động thu gom, xử lý rác thải tăng 0,75%), riêng ngành sản xuất và phân phối điện kéo giảm từ 1,36 đến 2,88 điểm phần trăm.",
      "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ ước đạt 29.232 tỷ đồng (đạt 23,77% kế hoạch, tăng 8,95% so với cùng kỳ).",
      "Kim ngạch xuất khẩu ước đạt 525 triệu USD (đạt 70% kế hoạch, tăng 16,98% so với cùng kỳ); trong đó cà phê đạt 452 triệu USD, tăng 19,8%, chiếm 86,1%, đóng góp 16,64 điểm phần trăm.",
      "Kim ngạch nhập khẩu ước đạt 99 triệu USD (đạt 86% kế hoạch, tăng 23,7% so với cùng kỳ).",
      "Cán cân thương mại xuất siêu 426 triệu USD (cùng kỳ xuất siêu 368,77 triệu USD).",
    ]);
  });

  test("in English", () => {
    expect(sentences(summary, "en")).toEqual([
      "Industrial production is estimated to have fallen 0.95% on the same period of last year (mining up 39.4%; manufacturing up 1.27%; electricity supply down 3.03%; water supply and waste treatment up 0.75%); electricity supply alone takes off 1.36 to 2.88 points.",
      "Retail turnover is estimated at 29,232 billion VND (23.77% of plan, up 8.95% on the same period of last year).",
      "Export turnover is estimated at 525 million USD (70% of plan, up 16.98% on the same period of last year); of which coffee 452 million USD, up 19.8%, 86.1% of the total, adding 16.64 points.",
      "Import turnover is estimated at 99 million USD (86% of plan, up 23.7% on the same period of last year).",
      "The trade balance shows a surplus of 426 million USD (a surplus of 368.77 million USD in the same period of last year).",
    ]);
  });

  test("the headline table has the sectors of the index and the goods that are named, no rest", () => {
    expect(summary.headline).toHaveLength(11);
    expect(summary.headline[5]).toMatchObject({
      label: "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ",
      unit: "Tỷ đồng",
      plan: { value: 123000, cell: { row: 6, column: 2 } },
      samePeriod: { value: 26830.7 },
      current: { value: 29232 },
      isIndex: false,
    });
    expect(summary.headline[5]?.growth).toBeCloseTo(8.9498, 3);
    expect(summary.headline[0]).toMatchObject({ isIndex: true, attainment: null });
    expect(summary.title && renderMessage(summary.title, "vi")).toBe("Một số chỉ tiêu chủ yếu 6 tháng đầu năm 2024");
  });

  test("a doubtful figure is marked for the clerk, in its sentence only", () => {
    const finding: Finding = {
      id: "f",
      ruleId: "off-pace",
      severity: "warning",
      strong: false,
      place: { sheet: "Biểu 1", range: { top: 6, left: 4, bottom: 6, right: 4 } },
      related: [],
      message: message("m", { vi: "", en: "" }),
      fixes: [],
    };
    const marked = summaryOf([seedTable()], [finding]);
    expect(sentences(marked).filter((s) => s.includes("[cần xem lại]"))).toEqual([
      "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ ước đạt 29.232 tỷ đồng (đạt 23,77% kế hoạch, tăng 8,95% so với cùng kỳ) [cần xem lại].",
    ]);
    expect(marked.doubts).toEqual([finding]);
    expect(sentences(summaryOf([seedTable()], [{ ...finding, severity: "information" }])).join(" ")).not.toContain("[");
  });
});

describe("verbs and numbers", () => {
  test.each([
    [[null, 100, 100.04], "Kim ngạch xuất khẩu đạt 100,04 triệu USD (tương đương so với cùng kỳ)."],
    [[null, 100, 96.97], "Kim ngạch xuất khẩu đạt 96,97 triệu USD (giảm 3,03% so với cùng kỳ)."],
    [[null, 100, 242], "Kim ngạch xuất khẩu đạt 242 triệu USD (gấp 2,42 lần so với cùng kỳ)."],
    [[200, null, 242.5], "Kim ngạch xuất khẩu đạt 242,5 triệu USD (đạt 121,25% kế hoạch)."],
    [[null, null, 242.5], "Kim ngạch xuất khẩu đạt 242,5 triệu USD."],
    [[200, 100, null], undefined],
  ])("%j", (figures, expected) => {
    expect(one({ figures })).toBe(expected);
  });

  test("what the sheet prints goes before what its rounded figures give", () => {
    const columns = [
      ...half,
      { role: "measure", measure: "growth-same-period", form: "index", period: sixMonths(2024) } as const,
    ];
    expect(one({ label: "Kim ngạch nhập khẩu", figures: [115, 80, 99, 123.7] }, columns)).toBe(
      "Kim ngạch nhập khẩu đạt 99 triệu USD (đạt 86,09% kế hoạch, tăng 23,7% so với cùng kỳ).",
    );
  });

  test("a growth from a tiny base is not reported", () => {
    expect(one({ figures: [null, 3, 41] })).toBe("Kim ngạch xuất khẩu đạt 41 triệu USD.");
  });
});

test("an index row is its own growth, whatever ratio is printed beside it", () => {
  const columns = [
    ...half,
    { role: "measure", measure: "growth-same-period", form: "index", period: sixMonths(2024) } as const,
  ];
  const table = tableOf(columns, [
    { label: "Chỉ số sản xuất công nghiệp", unit: "%", nature: "index", figures: [114, 117.43, 117.56, 100.11] },
  ]);
  expect(sentences(summaryOf([table]))).toEqual([
    "Chỉ số sản xuất công nghiệp tăng 17,56% so với cùng kỳ (cùng kỳ tăng 17,43%).",
  ]);
});

test("a table that prints only growth is reported by it", () => {
  const column = { role: "measure", measure: "growth-same-period", form: "index", period: sixMonths(2024) } as const;
  const table = tableOf(
    [column],
    [
      { label: "Toàn ngành công nghiệp", unit: "%", nature: "index", figures: [107.72] },
      { label: "Khai khoáng", unit: "%", level: 1, nature: "index", figures: [94.53] },
    ],
  );
  expect(sentences(summaryOf([table]))).toEqual([
    "Toàn ngành công nghiệp tăng 7,72% so với cùng kỳ (trong đó ngành khai khoáng giảm 5,47%).",
  ]);
});

test("where a printed growth was read is known", () => {
  const columns = [
    ...half,
    { role: "measure", measure: "growth-same-period", form: "index", period: sixMonths(2024) } as const,
  ];
  const [row] = summaryOf([
    tableOf(columns, [{ label: "Kim ngạch nhập khẩu", unit: "Triệu USD", figures: [115, 80, 99, 123.7] }]),
  ]).headline;
  expect(row).toMatchObject({ growthCell: { row: 1, column: 5, form: "index" }, attainmentCell: null });
  expect(row?.growth).toBeCloseTo(23.7, 9);
});

describe("several tables", () => {
  const industry = tableOf(
    [value(sixMonths(2024))],
    [{ label: "Toàn ngành công nghiệp", unit: "%", nature: "index", figures: [107.7] }],
    {},
    "IIP",
  );
  const retailRows: RowSpec[] = [
    { label: "TỔNG SỐ", unit: "Tỷ đồng", figures: [110, 122] },
    { label: "Bán lẻ hàng hóa", unit: "Tỷ đồng", level: 1, figures: [100, 110] },
  ];
  const retail = tableOf(
    [value(sixMonths(2023)), value(sixMonths(2024))],
    retailRows,
    { title: { cell: { row: 0, column: 0 }, text: "25. Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng" } },
    "Bán lẻ",
  );

  test("each adds the indicators it has; a bare total takes the title's words", () => {
    expect(sentences(summaryOf([industry, retail, seedTable()])).filter((s) => s.startsWith("Tổng mức"))).toHaveLength(
      1,
    );
    expect(sentences(summaryOf([retail]))).toEqual([
      "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng đạt 122 tỷ đồng (tăng 10,91% so với cùng kỳ); trong đó bán lẻ hàng hóa đạt 110 tỷ đồng, tăng 10%, chiếm 90,16%, đóng góp 9,09 điểm phần trăm.",
    ]);
  });

  test("a title that names what every report names goes before a word wrapped in a header", () => {
    const wrapped = tableOf(
      [value(sixMonths(2023)), value(sixMonths(2024), { header: ["Cộng dồn 6 tháng", "năm 2024", "Tổng", "mức"] })],
      retailRows,
      { title: retail.title },
      "Bán lẻ",
    );
    expect(summaryOf([wrapped]).headline[0]?.label).toBe("Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng");
  });

  test("rates beside indices make no table of indicators", () => {
    const prices: RowSpec[] = [
      { label: "Chỉ số giá tiêu dùng", unit: "%", nature: "index", figures: [104] },
      { label: "Lạm phát cơ bản", unit: "%", nature: "rate", figures: [2.7] },
    ];
    const output: RowSpec[] = [
      { label: "Toàn ngành công nghiệp", unit: "%", nature: "index", figures: [107.7] },
      { label: "Khai khoáng", unit: "%", nature: "index", figures: [94] },
    ];
    const tables = [
      tableOf([value(sixMonths(2024))], prices, {}, "CPI"),
      tableOf([value(sixMonths(2024))], output, {}, "IIP"),
    ];
    expect(summaryOf(tables).headline[0]?.label).toBe("Toàn ngành công nghiệp");
  });

  test("of the same form for several months the latest is the report, wherever it stands", () => {
    const form = (m: number): TableModel => {
      const upTo = (year: number) => value({ kind: "cumulative", year: { calendar: year }, from: 1, to: m });
      return tableOf(
        [upTo(2023), upTo(2024)],
        [
          { label: "Kim ngạch xuất khẩu", unit: "Triệu USD", figures: [50 * m, 60 * m] },
          { label: "Kim ngạch nhập khẩu", unit: "Triệu USD", figures: [10 * m, 11 * m] },
        ],
        { title: { cell: { row: 0, column: 0 }, text: `Tình hình thương mại tháng ${String(m)} năm 2024` } },
        `T${String(m)}`,
      );
    };
    const tables = [form(4), form(6), form(5)];
    expect(summaryOf(tables).headline.map((row) => row.tableId)).toEqual(["t-T6", "t-T6"]);
    expect(sentences(summaryOf(tables))[0]).toBe("Kim ngạch xuất khẩu đạt 360 triệu USD (tăng 20% so với cùng kỳ).");
  });

  test("a long list is told by its ends", () => {
    const products = Array.from({ length: 9 }, (_, i) => ({
      label: `Sản phẩm ${String.fromCharCode(65 + i)}`,
      unit: "Tấn",
      level: 1,
      figures: [1000, 970 + 10 * i],
    }));
    const table = tableOf(
      [value(sixMonths(2023)), value(sixMonths(2024))],
      [{ label: "Một số sản phẩm chủ yếu", kind: "heading", figures: [null, null] }, ...products],
    );
    expect(sentences(summaryOf([table]))).toEqual([
      "Một số sản phẩm chủ yếu so với cùng kỳ: sản phẩm I tăng 5%; sản phẩm H tăng 4%; sản phẩm G tăng 3%; sản phẩm A giảm 3%; sản phẩm B giảm 2%; sản phẩm C giảm 1%.",
    ]);
  });
});

test("tables stand in the order of a department's report, and say their time", () => {
  const growth = (period: Period) =>
    ({ role: "measure", measure: "growth-same-period", form: "index", period }) as const;
  const titled = (text: string): Partial<TableModel> => ({ title: { cell: { row: 0, column: 0 }, text } });
  const prices = tableOf(
    [growth(sixMonths(2024))],
    [{ label: "Chỉ số giá tiêu dùng", unit: "%", nature: "index", figures: [104.08] }],
    {},
    "CPI",
  );
  const imports = tableOf(
    [value(month(2023, 6)), value(month(2024, 6))],
    [{ label: "TỔNG TRỊ GIÁ", unit: "Triệu USD", figures: [100, 110] }],
    titled("Hàng hóa nhập khẩu"),
    "NK",
  );
  const industry = tableOf(
    [growth(sixMonths(2024))],
    [{ label: "Toàn ngành công nghiệp", unit: "%", nature: "index", figures: [107.7] }],
    titled("Chỉ số sản xuất công nghiệp"),
    "IIP",
  );
  expect(summaryOf([prices, imports, industry]).paragraphs.map((p) => p[0] && renderMessage(p[0], "vi"))).toEqual([
    "Trong 6 tháng đầu năm 2024, chỉ số sản xuất công nghiệp tăng 7,7% so với cùng kỳ.",
    "Tháng 6/2024, kim ngạch nhập khẩu hàng hóa đạt 110 triệu USD (tăng 10% so với cùng kỳ).",
    "Trong 6 tháng đầu năm 2024, chỉ số giá tiêu dùng tăng 4,08% so với cùng kỳ.",
  ]);
});

test("nothing to report", () => {
  expect(summaryOf([])).toEqual({
    title: null,
    headline: [],
    progress: [],
    breakdowns: [],
    movements: [],
    doubts: [],
    paragraphs: [],
    leftOut: null,
    watched: [],
  });
  expect(summaryOf([tableOf(half, [{ label: "Cà phê", unit: "Tấn", figures: [null, null, null] }])]).headline).toEqual(
    [],
  );
});
