import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { formatNumber } from "../../i18n/format-number";
import { placeName, rangeName } from "../../model/address";
import type { Finding, Fix } from "../../model/finding";
import { usePane } from "../pane-context";
import ItemLink from "./ItemLink";
import MessageText, { placesNamed } from "./MessageText";
import PlaceLink from "./PlaceLink";

const useStyles = makeStyles({
  item: {
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-within": { backgroundColor: tokens.colorNeutralBackground3 },
  },
  error: { borderLeftColor: tokens.colorPaletteRedBorderActive },
  warning: { borderLeftColor: tokens.colorPaletteMarigoldBorderActive },
  information: { borderLeftColor: tokens.colorPaletteBlueBorderActive },
  places: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS, "& button": { minHeight: "24px" } },
});

/** Further cells and proposals that are listed. */
const MOST_RELATED = 6;
const MOST_FIXES = 3;

/** One finding: its cell, what is wrong there, the other cells it is about, and what may have been meant. */
export default function FindingItem({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { say } = usePane();
  const { sheet, range } = finding.place;
  const named = placesNamed(finding.message);
  const related = finding.related.filter((place) => !named.has(placeName(place.sheet, place.range)) && placeName(place.sheet, place.range) !== placeName(sheet, range));
  return (
    <li className={mergeClasses(styles.item, styles[finding.severity])}>
      <ItemLink place={finding.place} id={finding.id} />
      <MessageText message={finding.message} within={sheet} />
      {finding.fixes.slice(0, MOST_FIXES).map((fix, i) => (
        <Proposal key={i} fix={fix} within={sheet} />
      ))}
      {related.length > 0 && (
        <Caption1 className={styles.places}>
          {say("related")}
          {related.slice(0, MOST_RELATED).map((place) => (
            <PlaceLink key={placeName(place.sheet, place.range)} place={place} within={sheet} />
          ))}
          {related.length > MOST_RELATED && <span>+{related.length - MOST_RELATED}</span>}
        </Caption1>
      )}
    </li>
  );
}

/** What stands in the cell, and what may have been meant. */
function Proposal({ fix, within }: { readonly fix: Fix; readonly within: string }) {
  const { say, language } = usePane();
  const shown = (value: Fix["before"]): string => (typeof value === "number" ? formatNumber(value, language) : value === null || value === "" ? say("emptyCell") : String(value));
  return (
    <Caption1>
      {say("proposal")} {fix.place.sheet === within ? "" : `${fix.place.sheet}!`}
      {rangeName(fix.place.range)}: {shown(fix.before)} <span aria-hidden="true">→</span>
      <span style={{ position: "absolute", clipPath: "inset(50%)" }}>{say("becomes")}</span> {shown(fix.after)}
    </Caption1>
  );
}
