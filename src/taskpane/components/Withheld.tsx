import { Caption1, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { renderMessage } from "../../i18n/render";
import { rangeName } from "../../model/address";
import type { Withheld as WithheldEdit } from "../../model/edit";
import type { RunReport } from "../../model/report";
import type { Language } from "../../model/text";
import { usePane } from "../pane-context";
import ShowMore from "./ShowMore";

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalL, display: "grid", rowGap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  places: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

/** Places shown of one reason before "show all". */
const FIRST_PLACES = 5;

interface Props {
  /** As reported, in the language of the run. */
  readonly refused: RunReport["edits"]["refused"];
  /** As far as they are known in every language. */
  readonly withheld: readonly WithheldEdit[];
}

/** What was not written, grouped by the reason. */
export default function Withheld({ refused, withheld }: Props) {
  const styles = useStyles();
  const { say, language } = usePane();
  const reasons = placesByReason(refused, withheld, language);
  if (reasons.size === 0) return null;
  return (
    <section className={styles.section} aria-label={say("withheld")}>
      <Subtitle2 as="h2" className={styles.heading}>
        {say("withheld")}
      </Subtitle2>
      {[...reasons].map(([reason, places]) => (
        <div key={reason}>
          <Text block>{reason}</Text>
          <ShowMore first={FIRST_PLACES} className={styles.places} items={[...places].map((place) => <Caption1 key={place}>{place}</Caption1>)} />
        </div>
      ))}
    </section>
  );
}

function placesByReason(refused: Props["refused"], withheld: Props["withheld"], language: Language): ReadonlyMap<string, ReadonlySet<string>> {
  const name = (sheet: string, range: string | null): string => (range === null ? sheet : `${sheet}!${range}`);
  const reasons = new Map<string, Set<string>>();
  const add = (reason: string, place: string): void => {
    reasons.set(reason, (reasons.get(reason) ?? new Set()).add(place));
  };
  const known = new Set<string>();
  for (const { sheet, range, reason } of withheld) {
    const place = name(sheet, range === null ? null : rangeName(range));
    for (const each of ["vi", "en"] as const) known.add(`${place} ${renderMessage(reason, each)}`);
    add(renderMessage(reason, language), place);
  }
  for (const { sheet, range, reason } of refused) {
    const place = name(sheet, range);
    if (!known.has(`${place} ${reason}`)) add(reason, place);
  }
  return reasons;
}
