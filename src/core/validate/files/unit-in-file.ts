import type { Finding } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { TableMatch } from "../../model/tables/file-match";
import { unitKey } from "../../model/tables/same-indicator";
import type { RowModel, TableModel } from "../../model/tables/table";
import { addable } from "../../model/tables/unit";
import { cellParameter, findingAt, numberParameter, placeOf, say, unitPlace } from "../findings/finding-at";
import type { FilePart } from "./also-beside";
import { beside, JUNE, monthForm, withChanged } from "./example-forms";
import { earlierForms } from "./figure-pairs";
import { scaleOfRow } from "./row-scale";

/** A unit that is not the last file's though the figures are of one size, or figures of another size in one unit. */
export const unitInFile: FilePart = {
  id: "unit-changed",
  severity: "warning",
  messages: {
    file: {
      vi: "{label}: {cell} ghi đơn vị {unit}, tệp kỳ trước ({there}) ghi {other}, mà các số cùng cỡ: đơn vị nào đúng?",
      en: "{label}: {cell} gives {unit}, the earlier file ({there}) {other}, with figures of one size: which is right?",
    },
    scale: {
      vi: "{label}: số ở {cell} gấp khoảng {times} lần tệp kỳ trước ({there}) dù cùng đơn vị {unit}: tính theo đơn vị khác?",
      en: "{label}: the figures at {cell} are about {times} times the earlier file's ({there}), in the same {unit}: another scale?",
    },
  },
  check: (context) => {
    const forms = earlierForms(context);
    return ruleCheck(
      forms.reduce((sum, { rows }) => sum + rows.length, 0),
      forms.flatMap((match) => match.rows.flatMap(({ row, twin }) => judged(context.table, match, row, twin))),
    );
  },
  examples: [
    {
      name: { vi: "Một dòng đổi đơn vị, số vẫn cỡ cũ", en: "A row in another unit, figures of the old size" },
      beside: beside(),
      sheet: monthForm(6, withChanged(JUNE, 2, { 1: "Triệu đồng" })),
      findings: ["C5"],
      messages: ["file"],
    },
    {
      name: { vi: "Một dòng ghi theo triệu, đơn vị vẫn là tỷ", en: "A row in millions, the unit still billions" },
      beside: beside(),
      sheet: monthForm(6, withChanged(JUNE, 2, { 2: 3600000, 3: 305200, 4: 298600, 5: 1788900 })),
      findings: ["C5"],
      messages: ["scale"],
    },
    {
      name: { vi: "Đổi đơn vị và đổi cả số", en: "Another unit, and figures to match" },
      beside: beside(),
      sheet: monthForm(6, withChanged(JUNE, 2, { 1: "Triệu đồng", 2: 3600000, 3: 305200, 4: 298600, 5: 1788900 })),
      findings: [],
    },
  ],
};

function judged(table: TableModel, match: TableMatch, row: RowModel, twin: RowModel): readonly Finding[] {
  const { other } = match;
  if (row.unit === null || twin.unit === null || row.nature !== "level") return [];
  const scale = scaleOfRow(match, row, twin);
  const isSameUnit = unitKey(row.unit) === unitKey(twin.unit);
  const isOther = !isSameUnit && (!addable(row.unit, twin.unit) || row.unit.factor !== twin.unit.factor);
  if (scale === null || (scale === 0 ? !isOther : !isSameUnit)) return [];
  const column = table.columns.find((c) => c.role === "unit") ?? null;
  const words = say(unitInFile, isSameUnit ? "scale" : "file", {
    label: row.label,
    cell: cellParameter(table, row.row, unitPlace(table)),
    unit: row.unit.text,
    there: cellParameter(other, twin.row, unitPlace(other)),
    other: twin.unit.text,
    times: numberParameter(10 ** scale),
  });
  return [
    findingAt(unitInFile, table, { row, column }, words, {
      related: [placeOf(other, twin.row, unitPlace(other))],
      detail: `file ${other.id}`,
    }),
  ];
}
