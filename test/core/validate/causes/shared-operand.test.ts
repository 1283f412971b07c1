import fc from "fast-check";
import { cellName, rangeName } from "../../../../src/core/model/cells/address";
import type { ExampleCell, Finding } from "../../../../src/core/model/results/finding";
import { renderMessage } from "../../../../src/core/i18n/render";
import { check, inVietnamese } from "../checked-sheet";

const TITLE = ["Sản phẩm công nghiệp chủ yếu 6 tháng đầu năm 2024"];
const HEADER = [
  "TT",
  "Sản phẩm",
  "ĐVT",
  "Tháng 6 năm 2023",
  "6 tháng đầu năm 2023",
  "Kế hoạch năm 2024",
  "Tháng 5 năm 2024",
  "Ước tháng 6 năm 2024",
  "Ước 6 tháng đầu năm 2024",
  "Tháng 6 so với tháng trước (%)",
  "Tháng 6 so với cùng kỳ (%)",
  "6 tháng so với cùng kỳ (%)",
  "6 tháng so với kế hoạch năm (%)",
];
const PRODUCTS: readonly (readonly [string, string, number, number, number, number, number, number])[] = [
  ["Đường tinh chế", "Tấn", 14320, 112480, 230000, 14875, 15210, 121340],
  ["Tinh bột mì", "Tấn", 13905, 91230, 195000, 14410, 14980, 98460],
  ["Chè các loại", "Tấn", 395, 2295, 5400, 402, 410, 2380],
  ["Gạch nung", "Nghìn viên", 6780, 40150, 90000, 6815, 6900, 41200],
  ["Điện sản xuất", "Triệu KWh", 146.2, 842.6, 1968, 151.3, 158.4, 873.5],
];

const rounded = (value: number): number => Number(value.toFixed(2));

type Changes = Readonly<Record<string, ExampleCell>>;

/** The products with printed comparisons that hold, but for the cells that are changed ("H3": 12510). */
function products(changes: Changes): readonly (readonly ExampleCell[])[] {
  const rows = PRODUCTS.map(([label, unit, d, e, f, g, h, i], n): ExampleCell[] => [
    n + 1,
    label,
    unit,
    d,
    e,
    f,
    g,
    h,
    i,
    rounded((100 * h) / g),
    rounded((100 * h) / d),
    rounded((100 * i) / e),
    rounded((100 * i) / f),
  ]);
  return changed([TITLE, HEADER, ...rows], changes);
}

function changed(sheet: readonly (readonly ExampleCell[])[], changes: Changes): readonly (readonly ExampleCell[])[] {
  return sheet.map((row, r) =>
    row.map((cell, c) => {
      const change = changes[cellName({ row: r, column: c })];
      return change === undefined ? cell : change;
    }),
  );
}

const place = (finding: Finding): string => `${finding.ruleId} ${rangeName(finding.place.range)}`;
const said = (finding: Finding): string => `${rangeName(finding.place.range)}: ${inVietnamese(finding.message)}`;
const errors = (sheet: readonly (readonly ExampleCell[])[]): readonly Finding[] =>
  check(sheet).findings.filter((f) => f.severity === "error");

test("what is printed from untouched figures holds", () => {
  expect(errors(products({}))).toEqual([]);
});

describe("one figure that makes several comparisons disagree is one finding at it", () => {
  test.each<readonly [string, Changes, string]>([
    [
      "digits exchanged",
      { H3: 12510 },
      "H3: Số 15210, không phải 12510: đảo chữ số ở H3? Khi đó J3 và K3 của Đường tinh chế cùng khớp.",
    ],
    [
      "a decimal point, growth and attainment alike",
      { I7: 8735 },
      "I7: Số 873.5, không phải 8735: dấu thập phân lệch chỗ ở I7? Khi đó L7 và M7 của Điện sản xuất cùng khớp.",
    ],
    [
      "several values that would do",
      { I6: 44120 },
      "I6: Gạch nung: với 41200 ở I6 (số nào từ 41199 đến 41204 cũng được) thì L6 và M6 cùng khớp; ô đang ghi 44120.",
    ],
    [
      "one value alone",
      { D5: 395.21, G5: 402.37, J5: rounded(41000 / 402.37), K5: rounded(41000 / 395.21), H5: 593 },
      "H5: Chè các loại: với 410 ở H5 thì J5 và K5 cùng khớp; ô đang ghi 593.",
    ],
    [
      "comparisons taken from another column",
      { L4: rounded((100 * 14980) / 91230), M4: rounded((100 * 14980) / 195000) },
      "L4: Tinh bột mì: L4 và M4 cùng khớp nếu lấy H4 (“Ước tháng 6 năm 2024”) thay cho I4.",
    ],
    [
      "what else it breaks is told with it",
      { H3: 152100 },
      "H3: Số 15210, không phải 152100: dấu thập phân lệch chỗ ở H3? Khi đó J3 và K3 của Đường tinh chế cùng khớp. Cũng vì ô này mà I3 không khớp.",
    ],
  ])("%s", (_, changes, expected) => {
    expect(check(products(changes)).findings.map(said)).toEqual([expected]);
  });

  test.each<readonly [Changes, string]>([
    [
      { H3: 12510 },
      "15,210, not 12,510: digits exchanged in Biểu 1!H3? Then Biểu 1!J3 and Biểu 1!K3 of Đường tinh chế agree.",
    ],
    [
      { I6: 44120 },
      "Gạch nung: with 41,200 in Biểu 1!I6 (any figure from 41,199 to 41,204 will do), Biểu 1!L6 and Biểu 1!M6 agree; it now says 44,120.",
    ],
    [
      { L4: rounded((100 * 14980) / 91230), M4: rounded((100 * 14980) / 195000) },
      "Tinh bột mì: Biểu 1!L4 and Biểu 1!M4 agree if Biểu 1!H4 (“Ước tháng 6 năm 2024”) is taken in place of Biểu 1!I4.",
    ],
  ])("in English: %j", (changes, expected) => {
    expect(errors(products(changes)).map((f) => renderMessage(f.message, "en"))).toEqual([expected]);
  });

  test("a range is offered as one of several, never as certain", () => {
    const fixes = errors(products({ I6: 44120 })).flatMap((f) => f.fixes);
    expect(fixes.map((f) => [inVietnamese(f.label), f.isCertain])).toEqual([
      ["Ghi 41200 vào I6 (một số từ 41199 đến 41204)", false],
    ]);
  });

  test("with the comparisons and what else they are taken from beside it", () => {
    const [only] = errors(products({ H3: 12510 }));
    expect(only?.related.map((p) => rangeName(p.range))).toEqual(["J3", "G3", "K3", "D3"]);
    expect(only?.fixes.map((f) => [rangeName(f.place.range), f.before, f.after, f.isCertain])).toEqual([
      ["H3", 12510, 15210, false],
    ]);
  });

  test("a comparison taken from another column is mended itself, the figure left alone", () => {
    const [only] = errors(products({ L4: rounded((100 * 14980) / 91230), M4: rounded((100 * 14980) / 195000) }));
    expect(only?.fixes.map((f) => [rangeName(f.place.range), f.after])).toEqual([
      ["L4", 107.93],
      ["M4", 50.49],
    ]);
  });

  test("the range is exactly the values that hold", () => {
    const withFigure = (value: number): readonly string[] => check(products({ I6: value })).findings.map(place);
    expect([41199, 41200, 41204].flatMap(withFigure)).toEqual([]);
    expect([41198, 41205].map(withFigure)).toEqual([["growth-mismatch L6"], ["growth-mismatch L6"]]);
  });
});

describe("what no one figure explains stays apart", () => {
  const HOLDING = { H6: 7600, J6: rounded((100 * 6900) / 6815) };
  test.each<readonly [string, Changes, readonly string[]]>([
    ["no value makes both hold", { J5: 65.39, K5: 36.15 }, ["growth-mismatch J5", "growth-mismatch K5"]],
    [
      "a comparison with the figure as it stands holds",
      { ...HOLDING, K6: rounded((100 * 7600) / 6780) },
      ["growth-mismatch J6"],
    ],
    ["comparisons without a figure in common", { K5: 136.15, L5: 80.75 }, ["growth-mismatch K5", "growth-mismatch L5"]],
  ])("%s", (_, changes, expected) => {
    expect(errors(products(changes)).map(place).sort()).toEqual(expected);
  });

  test("a comparison that is a formula follows the figure and says nothing of it", () => {
    const sheet = products({ H3: 12510, J3: { value: rounded((100 * 15210) / 14875), formula: "=15210/G3*100" } });
    expect(
      errors(sheet)
        .filter((f) => f.ruleId === "growth-mismatch")
        .map(place)
        .sort(),
    ).toEqual(["growth-mismatch J3", "growth-mismatch K3"]);
  });
});

describe("sums speak for a figure too", () => {
  const QUARTER = [
    "TT",
    "Mặt hàng",
    "ĐVT",
    "Tháng 3 năm 2023",
    "Quý I năm 2023",
    "Tháng 1 năm 2024",
    "Tháng 2 năm 2024",
    "Tháng 3 năm 2024",
    "Quý I năm 2024",
    "Tháng 3 so với tháng trước (%)",
    "Tháng 3 so với cùng kỳ (%)",
    "Quý I so với cùng kỳ (%)",
  ];
  const GOODS: readonly (readonly [string, number, number, number, number, number])[] = [
    ["Hạt điều nhân", 812.4, 2150.2, 845.1, 590.7, 902.6],
    ["Cao su", 310.2, 880.4, 322.6, 240.9, 351.8],
    ["Sản phẩm gỗ", 120.5, 330.9, 125.3, 101.7, 139.2],
    ["Hàng dệt may", 210.9, 640.1, 220.4, 176.5, 241.2],
    ["Hàng khác", 40.4, 122.2, 38.6, 37.6, 42.8],
  ];
  const exported = (changes: Changes): readonly (readonly ExampleCell[])[] => {
    const rows = GOODS.map(([label, d, e, f, g, h], n): ExampleCell[] => {
      const quarter = Number((f + g + h).toFixed(1));
      return [
        n + 1,
        label,
        "Nghìn USD",
        d,
        e,
        f,
        g,
        h,
        quarter,
        rounded((100 * h) / g),
        rounded((100 * h) / d),
        rounded((100 * quarter) / e),
      ];
    });
    return changed([["Kim ngạch xuất khẩu quý I năm 2024"], QUARTER, ...rows], changes);
  };

  test.each<readonly [string, Changes, string]>([
    [
      "a month",
      { H4: 531.8 },
      "H4: Số 351.8, không phải 531.8: đảo chữ số ở H4? Khi đó J4, K4 và tổng các kỳ của Cao su cùng khớp.",
    ],
    [
      "the quarter",
      { I6: 683.1 },
      "I6: Số 638.1, không phải 683.1: đảo chữ số ở I6? Khi đó L6 và tổng các kỳ của Hàng dệt may cùng khớp.",
    ],
  ])("%s off is one finding with the sum of the periods", (_, changes, expected) => {
    expect(errors(exported(changes)).map(said)).toEqual([expected]);
  });

  test("a sum of periods that holds is not broken", () => {
    expect(
      errors(exported({ J4: rounded(35180 / 140.9), K4: rounded(35180 / 210.2) }))
        .map(place)
        .sort(),
    ).toEqual(["growth-mismatch J4", "growth-mismatch K4"]);
    // A month and the quarter with it.
    expect(
      errors(exported({ H4: 531.8, I4: 1095.3, L4: rounded(109530 / 880.4) }))
        .map(place)
        .sort(),
    ).toEqual(["growth-mismatch J4", "growth-mismatch K4"]);
  });

  test("of two figures that explain equally much, neither is named", () => {
    // March would be 334.21 by both growths; February 253.59 by the first growth and the quarter.
    const tie = {
      J4: rounded(33421 / 240.9),
      K4: rounded(33421 / 310.2),
      I4: Number((322.6 + 35180 / rounded(33421 / 240.9) + 351.8).toFixed(1)),
      L4: null,
    };
    expect(errors(exported(tie)).map(place).sort()).toEqual([
      "cumulative-mismatch I4",
      "growth-mismatch J4",
      "growth-mismatch K4",
    ]);
  });

  test("a total that holds is not broken", () => {
    const header = [
      "TT",
      "Nhóm hàng",
      "ĐVT",
      "Tháng 6 năm 2023",
      "Tháng 5 năm 2024",
      "Tháng 6 năm 2024",
      "So với tháng trước (%)",
      "So với cùng kỳ (%)",
    ];
    const parts: readonly (readonly [string, number, number, number])[] = [
      ["Lương thực", 1502.3, 1520.4, 1544.9],
      ["Hàng may mặc", 288.4, 290.6, 291.6],
      ["Xăng dầu", 771.5, 780.2, 790.2],
    ];
    const totals = [1, 2, 3].map((c) => Number(parts.reduce((total, row) => total + Number(row[c]), 0).toFixed(1)));
    const rows = ([["Tổng mức bán lẻ", ...totals], ...parts] as (readonly [string, number, number, number])[]).map(
      ([label, d, e, f], n): ExampleCell[] => [
        n === 0 ? "I" : n,
        label,
        "Tỷ đồng",
        d,
        e,
        f,
        rounded((100 * f) / e),
        rounded((100 * f) / d),
      ],
    );
    const sheet = [["Tổng mức bán lẻ hàng hóa tháng 6 năm 2024"], header, ...rows];
    // Both growths as if fuel were 970.2, which the total does not bear out: it is the percentages of the row that are
    // off.
    expect(
      errors(changed(sheet, { G6: rounded(97020 / 780.2), H6: rounded(97020 / 771.5) }))
        .map(place)
        .sort(),
    ).toEqual(["growth-mismatch G6:H6"]);
    expect(errors(sheet)).toEqual([]);
  });
});

test("whatever stands in a shared figure, what is proposed mends its row", () => {
  const cells = ["H3", "I3", "H4", "I4", "H6", "I6"] as const;
  fc.assert(
    fc.property(fc.constantFrom(...cells), fc.integer({ min: 50, max: 400_000 }), (cell, value) => {
      const [proposed] = errors(products({ [cell]: value })).filter(
        (f) => rangeName(f.place.range) === cell && f.fixes.length > 0,
      );
      const [fix] = proposed?.fixes ?? [];
      if (!fix)
        return errors(products({ [cell]: value })).every(
          (f) => f.ruleId !== "growth-mismatch" || rangeName(f.place.range) !== cell,
        );
      return errors(products({ [cell]: fix.after })).length === 0;
    }),
    { numRuns: 80, seed: 20240630 },
  );
});
