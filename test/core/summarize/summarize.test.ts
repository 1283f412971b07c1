import { computeMeasures } from "../../../src/core/compute/compute-measures";
import { renderMessage } from "../../../src/core/i18n/render";
import type { Finding } from "../../../src/core/model/results/finding";
import type { Period } from "../../../src/core/model/tables/period";
import { DEFAULT_SETTINGS } from "../../../src/core/model/requests/settings";
import type { Summary } from "../../../src/core/model/results/summary";
import type { TableModel } from "../../../src/core/model/tables/table";
import { message } from "../../../src/core/model/message";
import { summarize } from "../../../src/core/summarize/summarize";
import { month, plan, seedTable, sixMonths, tableOf, value } from "../compute/table-of";
import type { RowSpec } from "../compute/table-of";

const summaryOf = (tables: readonly TableModel[], findings: readonly Finding[] = []): Summary =>
  summarize(tables, computeMeasures(tables, DEFAULT_SETTINGS), findings, []);
const sentences = (summary: Summary, language: "vi" | "en" = "vi"): readonly string[] =>
  summary.paragraphs.flat().map((m) => renderMessage(m, language));

describe("the seed's report", () => {
  const summary = summaryOf([seedTable()]);

  test("from its second sentence on, with these figures and no others", () => {
    expect(sentences(summary)).toEqual([
      "Chỉ số sản xuất công nghiệp ước giảm 0,95% so với cùng kỳ (trong đó ngành khai khoáng tăng 39,4%; ngành công nghiệp chế biến, chế tạo tăng 1,27%; ngành sản xuất và phân phối điện giảm 3,03%; ngành cung cấp nước, hoạt động thu gom, xử lý rác thải tăng 0,75%).",
      "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ ước đạt 29.232 tỷ đồng (đạt 23,77% kế hoạch, tăng 8,95% so với cùng kỳ).",
      "Kim ngạch xuất khẩu ước đạt 525 triệu USD (đạt 70% kế hoạch, tăng 16,98% so với cùng kỳ).",
      "Kim ngạch nhập khẩu ước đạt 99 triệu USD (đạt 86% kế hoạch, tăng 23,7% so với cùng kỳ).",
    ]);
  });

  test("in English", () => {
    expect(sentences(summary, "en")).toEqual([
      "Industrial production is estimated to have fallen 0.95% on the same period of last year (mining up 39.4%; manufacturing up 1.27%; electricity supply down 3.03%; water supply and waste treatment up 0.75%).",
      "Retail turnover is estimated at 29,232 billion VND (23.77% of plan, up 8.95% on the same period of last year).",
      "Export turnover is estimated at 525 million USD (70% of plan, up 16.98% on the same period of last year).",
      "Import turnover is estimated at 99 million USD (86% of plan, up 23.7% on the same period of last year).",
    ]);
  });

  test("the headline table has every row of the two outer levels", () => {
    expect(summary.headline).toHaveLength(12);
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

const half = [plan(2024), value(sixMonths(2023)), value(sixMonths(2024))];
const one = (row: Partial<RowSpec> & Pick<RowSpec, "figures">, columns = half): string | undefined =>
  sentences(summaryOf([tableOf(columns, [{ label: "Kim ngạch xuất khẩu", unit: "Triệu USD", ...row }])]))[0];

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

describe("labels as prose has them", () => {
  test.each([
    ["1. Tổng mức bán lẻ HH và DTDV", "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ"],
    ["Trong đó: Cà phê", "Cà phê"],
    ["- Hạt điều nhân:", "Hạt điều nhân"],
    ["GIÁ TRỊ SẢN XUẤT CÔNG NGHIỆP (giá so sánh 2010)", "GIÁ TRỊ SẢN XUẤT CÔNG NGHIỆP (giá so sánh 2010)"],
    ["TỔNG THU NGÂN SÁCH", "Tổng thu ngân sách"],
    ["Điện sản xuất (*)", "Điện sản xuất"],
    ["Vốn đăng ký (triệu USD)", "Vốn đăng ký"],
  ])("%s", (label, expected) => {
    expect(one({ label, figures: [null, null, 5] })?.split(" đạt ")[0]).toBe(expected);
  });

  test("an index on the same period does not say so twice", () => {
    const table = tableOf(half, [
      {
        label: "Chỉ số sản xuất công nghiệp (IIP) so với cùng kỳ theo giá so sánh năm 2010",
        unit: "%",
        nature: "index",
        figures: [114, 109.98, 105.02],
      },
    ]);
    expect(sentences(summaryOf([table]))).toEqual([
      "Chỉ số sản xuất công nghiệp theo giá so sánh năm 2010 tăng 5,02% so với cùng kỳ.",
    ]);
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
  expect(sentences(summaryOf([table]))).toEqual(["Chỉ số sản xuất công nghiệp tăng 17,56% so với cùng kỳ."]);
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
      "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng đạt 122 tỷ đồng (tăng 10,91% so với cùng kỳ).",
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

describe("what stands alone says of what it is", () => {
  const titled = (text: string): Partial<TableModel> => ({ title: { cell: { row: 0, column: 0 }, text } });
  const growth = { role: "measure", measure: "growth-same-period", form: "index", period: sixMonths(2024) } as const;
  const index = (label: string, figure: number, level = 0): RowSpec => ({
    label,
    unit: "%",
    level,
    nature: "index",
    figures: [figure],
  });

  test.each([
    [
      "9. Chỉ số sản xuất công nghiệp tháng 6 và 6 tháng năm 2024",
      "Toàn ngành công nghiệp",
      "Chỉ số sản xuất công nghiệp tăng 3,79% so với cùng kỳ.",
    ],
    [
      "14. Chỉ số sử dụng lao động của doanh nghiệp công nghiệp",
      "Toàn ngành công nghiệp",
      "Chỉ số sử dụng lao động của doanh nghiệp công nghiệp tăng 3,79% so với cùng kỳ.",
    ],
    [
      "15. Chỉ số sử dụng lao động của doanh nghiệp công nghiệp phân theo địa phương",
      "CẢ NƯỚC",
      "Chỉ số sử dụng lao động của doanh nghiệp công nghiệp tăng 3,79% so với cùng kỳ.",
    ],
    [
      "36. Chỉ số giá xuất khẩu hàng hóa(*) quý II năm 2024",
      "CHỈ SỐ CHUNG",
      "Chỉ số giá xuất khẩu hàng hóa tăng 3,79% so với cùng kỳ.",
    ],
    ["33. Chỉ số giá sản xuất", "Công nghiệp", "Chỉ số giá sản xuất công nghiệp tăng 3,79% so với cùng kỳ."],
    [
      "12. Chỉ số giá tiêu dùng, chỉ số giá vàng",
      "CHỈ SỐ GIÁ ĐÔ LA MỸ",
      "Chỉ số giá đô la Mỹ tăng 3,79% so với cùng kỳ.",
    ],
  ])("%s: %s", (title, label, expected) => {
    expect(sentences(summaryOf([tableOf([growth], [index(label, 103.79)], titled(title))]))).toEqual([expected]);
  });

  test("jobs in industry are not industrial production, in English either", () => {
    const jobs = tableOf(
      [growth],
      [index("Toàn ngành công nghiệp", 103.79)],
      titled("Chỉ số sử dụng lao động của doanh nghiệp công nghiệp"),
    );
    expect(sentences(summaryOf([jobs]), "en")[0]).not.toContain("Industrial production");
  });

  test.each([
    [
      "Doanh nghiệp đăng ký thành lập mới theo lĩnh vực hoạt động",
      ["6 tháng", "năm 2024", "Số", "(DN)"],
      "Doanh nghiệp đăng ký thành lập mới",
    ],
    [
      "1. Tổng sản phẩm trong nước 6 tháng năm 2024",
      ["Theo giá so sánh 2010", "Tổng số"],
      "Tổng sản phẩm trong nước theo giá so sánh 2010",
    ],
    [
      "2. Giá trị sản xuất nông nghiệp sáu tháng năm 2024 theo giá so sánh 2010",
      [],
      "Giá trị sản xuất nông nghiệp theo giá so sánh 2010",
    ],
    [
      "5. Diện tích, năng suất, sản lượng lúa đông xuân năm 2024 phân theo địa phương",
      ["Thực hiện", "Diện tích"],
      "Diện tích lúa đông xuân",
    ],
    ["26. Tổng mức bán lẻ hàng hóa các quý năm 2024", ["Ước tính", "quý II"], "Tổng mức bán lẻ hàng hóa"],
    ["27. Hàng hóa xuất khẩu", [], "Kim ngạch xuất khẩu hàng hóa"],
  ])("a total is called by its subject: %s", (title, header, expected) => {
    const table = tableOf(
      [value(sixMonths(2023)), value(sixMonths(2024), { header })],
      [{ label: "TỔNG SỐ", unit: "Tỷ đồng", figures: [100, 110] }],
      titled(title),
    );
    expect(sentences(summaryOf([table]))).toEqual([`${expected} đạt 110 tỷ đồng (tăng 10% so với cùng kỳ).`]);
  });

  test("an index is no sum of money, whatever the title says", () => {
    const table = tableOf(
      [value(sixMonths(2023)), value(sixMonths(2024))],
      [{ label: "TỔNG SỐ", unit: "Tỷ đồng", figures: [100, 110] }],
      titled("Chỉ số sản xuất công nghiệp 6 tháng đầu năm 2024"),
    );
    expect(sentences(summaryOf([table]))).toEqual(["Tổng số đạt 110 tỷ đồng (tăng 10% so với cùng kỳ)."]);
  });

  test("a word that recurs is told with its heading; what cannot be told apart is not told", () => {
    const rows = (headings: readonly string[]): RowSpec[] =>
      headings.flatMap((heading, i): RowSpec[] => [
        { label: heading, kind: "heading", figures: [null, null] },
        { label: "Tổng số", unit: "Tấn", level: 1, figures: [200, 210 + 10 * i] },
      ]);
    const transport = (headings: readonly string[]): readonly string[] =>
      sentences(
        summaryOf([
          tableOf(
            [value(sixMonths(2023)), value(sixMonths(2024))],
            rows(headings),
            titled("Vận tải hành khách và hàng hóa"),
          ),
        ]),
      );
    expect(transport(["A. HÀNH KHÁCH", "B. HÀNG HÓA"])).toEqual([
      "Vận tải hành khách đạt 210 tấn (tăng 5% so với cùng kỳ).",
      "Vận tải hàng hóa đạt 220 tấn (tăng 10% so với cùng kỳ).",
    ]);
    expect(transport(["Phân theo ngành", "Phân theo vùng"])).toEqual([]);
  });

  test("growth at constant prices is told of the amount at constant prices", () => {
    const columns = [
      value(sixMonths(2024), { header: ["Theo giá hiện hành", "Tổng số"] }),
      value(sixMonths(2024), { header: ["Theo giá so sánh 2010", "Tổng số"] }),
      { ...growth, header: ["Theo giá so sánh 2010", "Tốc độ phát triển"] },
    ];
    const table = tableOf(
      columns,
      [{ label: "TỔNG SỐ", unit: "Tỷ đồng", figures: [1500, 1000, 104.9] }],
      titled("Tổng sản phẩm trong nước"),
    );
    expect(sentences(summaryOf([table]))).toEqual([
      "Tổng sản phẩm trong nước theo giá so sánh 2010 đạt 1.000 tỷ đồng (tăng 4,9% so với cùng kỳ).",
    ]);
  });

  test("of more than six parts those that moved most are named, places with their capitals, each once", () => {
    const parts = [
      ["Hà Nội", 98],
      ["Vĩnh Phúc", 106],
      ["Bắc Ninh", 75],
      ["Bắc Ninh", 75],
      ["Quảng Ninh", 107],
      ["Hải Dương", 100.5],
      ["Hưng Yên", 99.7],
      ["Thái Bình", 109],
      ["Bộ Y tế", 97],
    ] as const;
    const table = tableOf(
      [growth],
      [index("CẢ NƯỚC", 99), ...parts.map(([label, figure]) => index(label, figure, 1))],
      titled("Chỉ số sử dụng lao động"),
    );
    expect(sentences(summaryOf([table]))).toEqual([
      "Chỉ số sử dụng lao động giảm 1% so với cùng kỳ (biến động nhiều nhất: Thái Bình tăng 9%; Quảng Ninh tăng 7%; Vĩnh Phúc tăng 6%; Bắc Ninh giảm 25%; Bộ Y tế giảm 3%; Hà Nội giảm 2%).",
    ]);
  });
});

describe("figures as prose has them", () => {
  test.each([
    [
      { unit: "Tỷ đồng", figures: [null, 2000000, 3098691.79] },
      "đạt 3.098.692 tỷ đồng (tăng 54,93% so với cùng kỳ)",
      "reached 3,098,692 billion VND (up 54.93% on the same period of last year)",
    ],
    [
      { unit: "Nghìn tấn", figures: [null, 2000, 2872.18] },
      "đạt 2.872,2 nghìn tấn (tăng 43,61% so với cùng kỳ)",
      "reached 2,872.2 thousand tonnes (up 43.61% on the same period of last year)",
    ],
    [
      { unit: "DN", figures: [null, 6000, 6600] },
      "đạt 6.600 doanh nghiệp (tăng 10% so với cùng kỳ)",
      "reached 6,600 enterprises (up 10% on the same period of last year)",
    ],
    [{ unit: null, figures: [null, 100, 110] }, "tăng 10% so với cùng kỳ", "rose 10% on the same period of last year"],
    [
      { unit: null, figures: [200, 100, 110] },
      "đạt 55% kế hoạch, tăng 10% so với cùng kỳ",
      "reached 55% of plan and rose 10% on the same period of last year",
    ],
    [{ unit: null, figures: [null, null, 110] }, undefined, undefined],
  ])("%j", (row, vi, en) => {
    const table = tableOf(half, [{ label: "Nguồn hàng", ...row }]);
    expect(sentences(summaryOf([table]))[0]).toBe(vi === undefined ? undefined : `Nguồn hàng ${vi}.`);
    expect(sentences(summaryOf([table]), "en")[0]).toBe(en === undefined ? undefined : `Nguồn hàng ${en}.`);
  });

  test("a multiple nobody else writes is read from the label's brackets", () => {
    expect(one({ label: "Sản lượng củi khai thác (Triệu ste)", unit: null, figures: [null, 10, 13.06] })).toBe(
      "Sản lượng củi khai thác đạt 13,06 triệu ste (tăng 30,6% so với cùng kỳ).",
    );
  });

  test("how words are written puts no figure in doubt", () => {
    const finding = (ruleId: string): Finding => ({
      id: ruleId,
      ruleId,
      severity: "warning",
      strong: false,
      place: { sheet: "Biểu 1", range: { top: 0, left: 0, bottom: 20, right: 9 } },
      related: [],
      message: message("m", { vi: "", en: "" }),
      fixes: [],
    });
    expect(
      sentences(summaryOf([seedTable()], [finding("legacy-encoding"), finding("decomposed-text")])).join(" "),
    ).not.toContain("[");
    expect(sentences(summaryOf([seedTable()], [finding("unit-slip")])).join(" ")).toContain("[cần xem lại]");
  });
});

test("tables stand in the order of a department's report, and say their time where it is not the title's", () => {
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
    "Chỉ số sản xuất công nghiệp tăng 7,7% so với cùng kỳ.",
    "Tháng 6/2024: Kim ngạch nhập khẩu hàng hóa đạt 110 triệu USD (tăng 10% so với cùng kỳ).",
    "Chỉ số giá tiêu dùng tăng 4,08% so với cùng kỳ.",
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
  });
  expect(summaryOf([tableOf(half, [{ label: "Cà phê", unit: "Tấn", figures: [null, null, null] }])]).headline).toEqual(
    [],
  );
});
