import { makeStyles, tokens } from "@fluentui/react-components";
import { RELATIVE_SPANS, capitalized, type LayoutWord } from "../../words/layout-words";
import type { Period, RelativePeriod, Year } from "../../../../core/model/tables/period";
import { periodName, shortPeriodName } from "../../../../core/model/tables/period-name";
import type { TableModel } from "../../../../core/model/tables/table";
import {
  CALENDAR_KINDS,
  ORDINALS,
  calendarPeriod,
  isCalendarKind,
  isRelative,
  kindOf,
  relativeOf,
  withKind,
  yearsFor,
  type CalendarKind,
  type PeriodDraft,
  type PeriodKind,
  type RelativeKind,
} from "../../corrections/period-draft";
import { useLayoutWords } from "../../corrections/use-layout-words";
import Choice from "../Choice";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(90px, 1fr))", gap: tokens.spacingHorizontalS },
});

const KIND_WORDS: Readonly<Record<CalendarKind, LayoutWord>> = {
  month: "oneMonth",
  quarter: "oneQuarter",
  cumulative: "cumulative",
  year: "wholeYear",
};
const ORDINAL_WORDS: Readonly<Record<Exclude<CalendarKind, "year">, LayoutWord>> = {
  month: "month",
  quarter: "quarter",
  cumulative: "months",
};
const RELATIVE_KINDS = (
  Object.entries(RELATIVE_SPANS) as [RelativePeriod, (typeof RELATIVE_SPANS)[RelativePeriod]][]
).flatMap(([relative, spans]) => spans.map((span): RelativeKind => `${relative}/${span}`));

interface Props {
  readonly draft: PeriodDraft;
  /** As read. */
  readonly period: Period | null;
  readonly table: TableModel;
  readonly change: (draft: PeriodDraft) => void;
}

/** The time of a column: its length, which one, and of which year. */
export default function PeriodFields({ draft, period, table, change }: Props) {
  const styles = useStyles();
  const { language, tell } = useLayoutWords();
  const asRead = draft.kind === "as-read" || kindOf(period) === "as-read";
  const kinds: readonly (readonly [PeriodKind, string])[] = [
    ...(asRead
      ? [["as-read", period === null ? tell("unknownPeriod") : capitalized(periodName(period)[language])] as const]
      : []),
    ...CALENDAR_KINDS.map((kind) => [kind, tell(KIND_WORDS[kind])] as const),
    ...(isRelative(table) || period?.kind === "relative"
      ? RELATIVE_KINDS.map((kind) => [kind, capitalized(periodName(relativeOf(kind))[language])] as const)
      : []),
    ...(period === null ? [] : [["unknown", tell("unknownPeriod")] as const]),
  ];
  const { kind, ordinal, year } = draft;
  return (
    <>
      <Choice
        label={tell("period")}
        value={kind}
        options={kinds}
        choose={(chosen) => change(withKind(draft, chosen))}
      />
      {isCalendarKind(kind) && (
        <div className={styles.pair}>
          {kind !== "year" && (
            <Choice
              label={tell(ORDINAL_WORDS[kind])}
              value={String(ordinal)}
              options={ordinalsOf(kind, year, language)}
              choose={(chosen) => change({ ...draft, ordinal: Number(chosen) })}
            />
          )}
          <Choice
            label={tell("year")}
            value={JSON.stringify(year)}
            options={yearsFor(table, year, new Date().getFullYear()).map(
              (each) =>
                [
                  JSON.stringify(each),
                  "calendar" in each
                    ? String(each.calendar)
                    : capitalized(periodName({ kind: "year", year: each })[language]),
                ] as const,
            )}
            choose={(chosen) => change({ ...draft, year: JSON.parse(chosen) as Year })}
          />
        </div>
      )}
    </>
  );
}

function ordinalsOf(
  kind: Exclude<CalendarKind, "year">,
  year: Year,
  language: "vi" | "en",
): readonly (readonly [string, string])[] {
  return Array.from({ length: ORDINALS[kind] }, (_, i) => {
    const n = i + 1;
    return [String(n), shortPeriodName(calendarPeriod(kind, n, year))[language]] as const;
  });
}
