import type { ComparativeMeasure } from "../model/tables/comparison";
import type { MeasureOffer, MeasureRequest } from "../model/requests/measure-request";
import { askedOf, isFurtherMeasure } from "../model/requests/measure-request";
import type { TableModel } from "../model/tables/table";
import { isEmptyForm } from "../model/tables/table";
import type { Bilingual, Message } from "../model/message";
import { message } from "../model/message";
import { columnName } from "../model/cells/address";
import { FURTHER_MEASURES } from "./catalogue";
import { hasMeasure, pairsOf } from "./compute-measures";
import type { Measure } from "./measure";

const UPLOAD_FORM: Bilingual = {
  vi: "Biểu mẫu để tải lên hệ thống khác phải giữ nguyên hình dạng.",
  en: "A form to be uploaded elsewhere keeps its shape.",
};
const NO_HEADER: Bilingual = {
  vi: "Biểu không có tiêu đề cột nên không thêm cột.",
  en: "The table has no column headers, so no column is added.",
};
const IS_THERE: Bilingual = {
  vi: "Biểu đã có cột này: cột {column}.",
  en: "The table has this column already: column {column}.",
};
const NO_PAIR: Readonly<Record<ComparativeMeasure, Bilingual>> = {
  "growth-same-period": {
    vi: "Biểu không có cột cùng kỳ năm trước.",
    en: "The table has no column for the same period last year.",
  },
  "growth-previous-period": {
    vi: "Biểu không có cột kỳ trước.",
    en: "The table has no column for the previous period.",
  },
  "plan-attainment": {
    vi: "Biểu không có kế hoạch năm cạnh số lũy kế.",
    en: "The table has no plan for the year beside cumulative figures.",
  },
};
const NO_FIGURES: Bilingual = {
  vi: "Biểu không có cột số liệu nào ghi rõ kỳ.",
  en: "The table has no column of figures whose period is known.",
};

/**
 * Every further measure of every table that has figures: whether it is asked for, and why it cannot be taken where it
 * cannot. In the order of the tables and of the catalogue.
 */
export function measureOffers(
  tables: readonly TableModel[],
  requests: readonly MeasureRequest[],
): readonly MeasureOffer[] {
  return tables
    .filter((table) => !isEmptyForm(table))
    .flatMap((table) => {
      const asked: readonly string[] = askedOf(requests, table.id);
      return FURTHER_MEASURES.flatMap((measure): readonly MeasureOffer[] =>
        isFurtherMeasure(measure.id)
          ? [
              {
                tableId: table.id,
                measure: measure.id,
                isAsked: asked.includes(measure.id),
                reason: whyNot(measure, table),
              },
            ]
          : [],
      );
    });
}

function whyNot(measure: Measure, table: TableModel): Message | null {
  if (table.isUploadForm) return message("offer-upload-form", UPLOAD_FORM);
  if (table.header === null) return message("offer-no-header", NO_HEADER);
  const pairs = pairsOf(measure, table);
  if (pairs.length === 0)
    return message("offer-no-pair", measure.noPair ?? (measure.pairs === undefined ? NO_PAIR[measure.of] : NO_FIGURES));
  const there = pairs.map(({ column }) => column);
  const [first] = there;
  if (first && there.every((column) => column !== null && !column.isEmpty))
    return message("offer-is-there", IS_THERE, { column: columnName(first.column) });
  return hasMeasure(measure, table, pairs) ? null : message("offer-no-row", measure.never);
}
