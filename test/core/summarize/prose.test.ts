import type { Finding } from "../../../src/core/model/results/finding";
import type { TableModel } from "../../../src/core/model/tables/table";
import { message } from "../../../src/core/model/message";
import { seedTable, sixMonths, tableOf, value } from "../compute/table-of";
import type { RowSpec } from "../compute/table-of";
import { half, one, sentences, summaryOf } from "./summary-of";

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
      "đạt 3.098.691,79 tỷ đồng (tăng 54,93% so với cùng kỳ)",
      "reached 3,098,691.79 billion VND (up 54.93% on the same period of last year)",
    ],
    [
      { unit: "Nghìn tấn", figures: [null, 2000, 2872.18] },
      "đạt 2.872,18 nghìn tấn (tăng 43,61% so với cùng kỳ)",
      "reached 2,872.18 thousand tonnes (up 43.61% on the same period of last year)",
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
    expect(sentences(summaryOf([table]), "en")[0]).toBe(en === undefined ? undefined : `“Nguồn hàng” ${en}.`);
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
