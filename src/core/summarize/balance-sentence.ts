import { exact } from "../model/cells/decimal";
import { samePeriod } from "../model/tables/period";
import type { Message } from "../model/message";
import { message } from "../model/message";
import type { HeadlineFigure } from "../model/results/summary";
import { unitKey } from "../model/tables/same-indicator";
import type { Unit } from "../model/tables/unit";
import { indicatorKey } from "../vocabulary/indicators";
import { unitWords } from "../vocabulary/unit-names";
import type { Clause } from "./clauses";
import { TO_CHECK } from "./clauses";
import type { ReportLine } from "./report-line";
import { isAccusedIn } from "./report-line";
import { shownDecimals } from "./told-value";

/** "xuất siêu 426 triệu USD": exports less imports; null where they are equal. */
function surplus(
  exports: readonly [ReportLine, HeadlineFigure],
  imports: readonly [ReportLine, HeadlineFigure],
  name: string,
): Clause | null {
  const value = Number(exact(exports[1].value).minus(exact(imports[1].value)));
  if (value === 0) return null;
  const decimals = Math.max(...[exports, imports].map(([line, figure]) => shownDecimals(line.report.table, figure)));
  const [vi, en] = value > 0 ? ["xuất siêu", "a surplus of"] : ["nhập siêu", "a deficit of"];
  return {
    text: { vi: `${vi} {${name}}{unit}`, en: `${en} {${name}}{unit}` },
    parameters: { [name]: { kind: "number", value: Math.abs(value), decimals } },
  };
}

const unitOf = ({ row, report }: ReportLine): Unit | null => row.unit ?? report.current?.unit ?? null;

/** The exports and imports among lines, where they are of one time and unit and neither is accused; else null. */
export function tradedLines(lines: readonly ReportLine[]): readonly [ReportLine, ReportLine] | null {
  const find = (key: string): ReportLine | undefined =>
    lines.find(({ headline, row }) => indicatorKey(headline.label) === key && row.nature === "level");
  const [exported, imported] = [find("exports"), find("imports")];
  if (exported === undefined || imported === undefined || find("trade-balance") !== undefined) return null;
  const isSound = (line: ReportLine): boolean =>
    line.headline.current !== null && unitOf(line) !== null && !isAccusedIn(line.report, line.row, line.report.current);
  return isSound(exported) &&
    isSound(imported) &&
    samePeriod(exported.report.period, imported.report.period) &&
    unitKey(unitOf(exported)) === unitKey(unitOf(imported))
    ? [exported, imported]
    : null;
}

/** "Cán cân thương mại xuất siêu 426 triệu USD (cùng kỳ xuất siêu 368,77 triệu USD)". */
export function balanceSentence(
  [exported, imported]: readonly [ReportLine, ReportLine],
  doubtful: boolean,
): Message | null {
  const [sold, bought] = [exported.headline, imported.headline];
  if (sold.current === null || bought.current === null) return null;
  const now = surplus([exported, sold.current], [imported, bought.current], "balance");
  if (now === null) return null;
  const isKnown = [exported, imported].every((line) => !isAccusedIn(line.report, line.row, line.report.samePeriod));
  const before =
    isKnown && sold.samePeriod !== null && bought.samePeriod !== null
      ? surplus([exported, sold.samePeriod], [imported, bought.samePeriod], "balanceBefore")
      : null;
  const mark = doubtful ? TO_CHECK : { vi: "", en: "" };
  const tail =
    before === null
      ? { vi: "", en: "" }
      : { vi: ` (cùng kỳ ${before.text.vi})`, en: ` (${before.text.en} in the same period of last year)` };
  return message(
    doubtful ? "summary.trade-balance-to-check" : "summary.trade-balance",
    {
      vi: `Cán cân thương mại ${now.text.vi}${tail.vi}${mark.vi}.`,
      en: `The trade balance shows ${now.text.en}${tail.en}${mark.en}.`,
    },
    { ...now.parameters, ...before?.parameters, unit: unitWords(unitOf(exported)) },
  );
}
