import type { ComparativeMeasure } from "../../model/tables/comparison";
import type { Finding, Rule, RuleContext } from "../../model/results/finding";
import type { TableModel } from "../../model/tables/table";
import { figureOf } from "../figures/amount";
import { cellParameter, findingAt, numberParameter, placeOf, say } from "../findings/finding-at";
import { ratioFits, ratioOf } from "./ratios";
import type { AcrossRow, PlacedFigure, RatiosAcross } from "./ratios-across";
import { fitsOtherwise, ratiosAcross } from "./ratios-across";

type MessageSource = Pick<Rule, "id" | "severity" | "messages">;

/** Decimals in which a computed comparison is told at most, and those of a fraction. */
const MOST_DECIMALS = 2;
const OF_FRACTION = 4;

/**
 * Checks printed comparisons against figures that stand in another section or table, in the words of `ratioMessages`.
 */
export function checkRatiosAcross(
  rule: MessageSource,
  { table, tables }: Pick<RuleContext, "table" | "tables">,
  measures: readonly ComparativeMeasure[],
): { readonly checked: number; readonly findings: readonly Finding[] } {
  const told = ratiosAcross(table, tables).filter(({ measure }) => measures.includes(measure));
  const findings = told.flatMap((across) =>
    across.rows
      .filter((row) => !row.fits && !fitsOtherwise(row, across.form))
      .map((row) => finding(rule, table, across, row)),
  );
  return { checked: told.reduce((all, { rows }) => all + rows.length, 0), findings };
}

function finding(rule: MessageSource, table: TableModel, { form }: RatiosAcross, across: AcrossRow): Finding {
  const { printed, current, base } = across;
  const most = form === "fraction" ? OF_FRACTION : MOST_DECIMALS;
  const places = Math.max(1, -Math.round(Math.log10(printed.figure.unit.toNumber())));
  const computed = Number(ratioOf(current.figure, base.figure, form).toFixed(Math.min(most, places)));
  const cell = (at: PlacedFigure): ReturnType<typeof cellParameter> =>
    cellParameter(at.table, at.row.row, at.column.column);
  const parameters = {
    label: printed.row.label,
    cell: cell(printed),
    printed: numberParameter(printed.figure.value),
    computed: numberParameter(computed),
    current: cell(current),
    base: cell(base),
  };
  const place = placeOf(table, printed.row.row, printed.column.column);
  const isMended = ratioFits(current.figure, base.figure, figureOf(computed), form) === true;
  const isLastDigit = Math.abs(printed.figure.value - computed) < 1.5 * printed.figure.unit.toNumber();
  return findingAt(rule, table, { row: printed.row, column: printed.column }, say(rule, "plain", parameters), {
    severity: isLastDigit ? "information" : rule.severity,
    related: [current, base].map((at) => placeOf(at.table, at.row.row, at.column.column)),
    detail: "across",
    fixes: isMended
      ? [
          {
            label: say(rule, "fix", parameters),
            place,
            before: printed.figure.value,
            after: computed,
            isCertain: false,
          },
        ]
      : [],
  });
}
