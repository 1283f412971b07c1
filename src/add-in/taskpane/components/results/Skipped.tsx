import { Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { renderMessage } from "../../../../core/i18n/render";
import { parseRange, placeName, type CellRange } from "../../../../core/model/cells/address";
import type { Skipped as SkippedChange } from "../../../../core/model/changes/workbook-change";
import type { Place } from "../../../../core/model/results/finding";
import type { RunReport } from "../../../../core/model/results/report";
import { detailsOf, type Language } from "../../../../core/model/message";
import { joinColumns } from "../../corrections/joined-columns";
import { usePane } from "../../pane-context";
import PlaceLink from "../PlaceLink";
import TechnicalDetails from "../TechnicalDetails";
import ShowMore from "../ShowMore";

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalL, display: "grid", rowGap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  places: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, "& button": { minHeight: "24px" } },
});

/**
 * How many places of one reason are shown before "show all". Source: measured on 63 real workbooks: a reason is given
 * for two at most.
 */
const FIRST_PLACES = 5;

interface Props {
  /** As reported, in the language of the run. */
  readonly refused: RunReport["edits"]["refused"];
  /** As far as they are known in every language. */
  readonly skipped: readonly SkippedChange[];
}

/** What was not written, grouped by the reason. */
export default function Skipped({ refused, skipped }: Props) {
  const styles = useStyles();
  const { say, language } = usePane();
  const reasons = placesByReason(refused, skipped, language);
  const details = detailsByReason(refused, skipped, language);
  if (reasons.size === 0) return null;
  return (
    <section className={styles.section} aria-label={say("skipped")}>
      <Subtitle2 as="h2" className={styles.heading}>
        {say("skipped")}
      </Subtitle2>
      {[...reasons].map(([reason, places]) => (
        <div key={reason}>
          <Text block>{reason}</Text>
          <ShowMore
            first={FIRST_PLACES}
            className={styles.places}
            items={[
              ...whole(places).map((sheet) => <span key={sheet}>{sheet}</span>),
              ...joinColumns(parts(places)).map((place) => (
                <PlaceLink key={placeName(place.sheet, place.range)} place={place} />
              )),
            ]}
          />
          <TechnicalDetails details={[...(details.get(reason) ?? [])]} />
        </div>
      ))}
    </section>
  );
}

interface NotWritten {
  readonly sheet: string;
  readonly range: CellRange | null;
}

function whole(places: ReadonlyMap<string, NotWritten>): readonly string[] {
  return [...places.values()].flatMap(({ sheet, range }) => (range === null ? [sheet] : []));
}

function parts(places: ReadonlyMap<string, NotWritten>): readonly Place[] {
  return [...places.values()].flatMap(({ sheet, range }) => (range === null ? [] : [{ sheet, range }]));
}

/** What the machine said with each reason, each once. */
function detailsByReason(
  refused: Props["refused"],
  skipped: Props["skipped"],
  language: Language,
): ReadonlyMap<string, ReadonlySet<string>> {
  const told = [
    ...skipped.flatMap(({ reason }) =>
      detailsOf(reason).map((text) => [renderMessage(reason, language), text] as const),
    ),
    ...refused.flatMap(({ reason, details }) => (details === null ? [] : [[reason, details] as const])),
  ];
  const found = new Map<string, Set<string>>();
  for (const [reason, text] of told) found.set(reason, (found.get(reason) ?? new Set<string>()).add(text));
  return found;
}

function placesByReason(
  refused: Props["refused"],
  skipped: Props["skipped"],
  language: Language,
): ReadonlyMap<string, ReadonlyMap<string, NotWritten>> {
  const reasons = new Map<string, Map<string, NotWritten>>();
  const nameOf = ({ sheet, range }: NotWritten): string => (range === null ? sheet : placeName(sheet, range));
  const add = (reason: string, place: NotWritten): void => {
    reasons.set(reason, (reasons.get(reason) ?? new Map<string, NotWritten>()).set(nameOf(place), place));
  };
  const known = new Set<string>();
  for (const { sheet, range, reason } of skipped) {
    for (const each of ["vi", "en"] as const) known.add(`${nameOf({ sheet, range })} ${renderMessage(reason, each)}`);
    add(renderMessage(reason, language), { sheet, range });
  }
  for (const { sheet, range, reason } of refused) {
    const place = { sheet, range: range === null ? null : parseRange(range) };
    if (!known.has(`${nameOf(place)} ${reason}`)) add(reason, place);
  }
  return reasons;
}
