import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import { figureAt, termAt } from "../figures/amount";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { cellParameter, findingAt, placeOf, say, unitPlace } from "../findings/finding-at";
import { breakdownsOf, valueColumns } from "../figures/breakdowns";
import { conversion, judgeSum, scaled } from "../sums/sum-judgement";

const TITLE = ["Kim ngạch xuất khẩu 6 tháng đầu năm 2024"];
const HEADER = ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện 6 tháng đầu năm 2023", "Ước thực hiện 6 tháng đầu năm 2024"];

const rule: Rule = {
  id: "mixed-units",
  severity: "warning",
  name: { vi: "Đơn vị lẫn lộn trong một tổng", en: "Two units in one total" },
  why: {
    vi:
      "Các số cộng đúng bằng tổng như thể cùng đơn vị, nhưng đơn vị ghi ở các dòng khác nhau: " +
      "đơn vị của một dòng cần xem lại.",
    en: "The figures add up as if they had one unit, yet the rows state different ones: one of the units is to be looked at.",
  },
  advice: {
    vi: "Xem lại đơn vị của dòng con và của dòng tổng.",
    en: "Look at the units of the parts and of the total.",
  },
  messages: {
    mixed: {
      vi: "{label}: các dòng con cộng lại bằng {total} chỉ khi “{part}” cũng tính theo {unit}, nhưng {cell} ghi {other}.",
      en: "{label}: its parts add up to {total} only if “{part}” is in {unit} too, but {cell} says {other}.",
    },
  },
  check: ({ table }) => {
    let checked = 0;
    const findings: Finding[] = [];
    const columns = valueColumns(table).filter((c) => c.quantity !== "price");
    const addends = rowsByTotal(table);
    for (const { parent, parts: told } of breakdownsOf(table)) {
      // A row of another unit is not hung among the parts, though figures show that it is added with them.
      const parts = [...told, ...(addends.get(parent.row) ?? []).filter((row) => isAside(row, told))];
      const odd = parts.filter(
        (p) =>
          p.unit !== null &&
          parent.unit !== null &&
          p.unit.text !== parent.unit.text &&
          conversion(p.unit, parent.unit)?.eq(1) !== true,
      );
      const [first] = odd;
      if (parent.nature !== "level" || parts.some((p) => p.nature !== "level")) continue;
      checked++;
      if (!first || first.unit === null || parent.unit === null) continue;
      let asWritten = 0;
      let asOne: ColumnModel | null = null;
      for (const column of columns) {
        const total = figureAt(table, parent.row, column.column);
        const figures = parts.map((p) => ({ part: p, figure: termAt(table, p.row, column.column) }));
        if (!total || figures.some((f) => f.figure === null)) continue;
        const known = figures.flatMap(({ part, figure }) => (figure ? [{ part, figure }] : []));
        if (
          judgeSum(
            total,
            known.map((k) => k.figure),
          ).verdict === "agrees"
        )
          asOne ??= column;
        const factors = known.map((k) => ({ ...k, factor: conversion(k.part.unit, parent.unit) }));
        const same = factors.flatMap((k) => (k.factor ? [scaled(k.figure, k.factor)] : []));
        if (same.length >= 2 && judgeSum(total, same).verdict === "agrees") asWritten++;
      }
      if (asOne === null || asWritten > 0) continue;
      const words = say(rule, "mixed", {
        label: parent.label,
        total: cellParameter(table, parent.row, asOne.column),
        part: first.label,
        unit: parent.unit.text,
        cell: cellParameter(table, first.row, unitPlace(table)),
        other: first.unit.text,
      });
      findings.push(
        findingAt(rule, table, { row: first, column: table.columns.find((c) => c.role === "unit") ?? null }, words, {
          related: odd.slice(1).map((p) => placeOf(table, p.row, unitPlace(table))),
        }),
      );
    }
    return ruleCheck(checked, findings);
  },
  examples: [
    {
      name: { vi: "Đơn vị khác nhau nhưng quy đổi thì khớp", en: "Units differ, but agree once converted" },
      sheet: [
        TITLE,
        HEADER,
        ["I", "Kim ngạch xuất khẩu", "Triệu USD", 448.8, 525.4],
        [1, "Cà phê", "Triệu USD", 377.3, 452.1],
        [2, "Sản phẩm gỗ", "Nghìn USD", 1000, 1500],
        [3, "Hàng khác", "Triệu USD", 70.5, 71.8],
      ],
      findings: [],
    },
    {
      name: { vi: "Một dòng ghi tiền Việt giữa tiền Mỹ", en: "One row in dong among dollars" },
      sheet: [
        TITLE,
        HEADER,
        ["I", "Kim ngạch xuất khẩu", "Triệu USD", 550.1, 609.8],
        ["-", "Cà phê", "Triệu đồng", 377.3, 420.1],
        ["-", "Sản phẩm gỗ", "Triệu USD", 40.9, 43.1],
        ["-", "Mủ cao su", "Triệu USD", 61.4, 67.1],
        ["-", "Hàng khác", "Triệu USD", 70.5, 79.5],
      ],
      findings: ["C4"],
      messages: ["mixed"],
    },
    {
      name: { vi: "Một dòng ghi đơn vị khác", en: "One row states another unit" },
      sheet: [
        TITLE,
        HEADER,
        ["I", "Kim ngạch xuất khẩu", "Triệu USD", 448.8, 525.4],
        [1, "Cà phê", "Triệu USD", 377.3, 452.1],
        [2, "Sản phẩm gỗ", "Nghìn USD", 41, 52.5],
        [3, "Hàng khác", "Triệu USD", 30.5, 20.8],
      ],
      findings: ["C5"],
      messages: ["mixed"],
    },
  ],
};

const isAside = (row: RowModel, parts: readonly RowModel[]): boolean =>
  row.kind === "memo" && row.unit !== null && row.meaning.ofWhich === null && !parts.includes(row);

/** The rows that add up to each row, by that row. */
function rowsByTotal(table: TableModel): ReadonlyMap<number, readonly RowModel[]> {
  const addends = new Map<number, RowModel[]>();
  for (const row of table.rows) {
    if (row.addsTo === null) continue;
    const list = addends.get(row.addsTo);
    if (list) list.push(row);
    else addends.set(row.addsTo, [row]);
  }
  return addends;
}

export default rule;
