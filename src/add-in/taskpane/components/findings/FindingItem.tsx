import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { placeName } from "../../../../core/model/cells/address";
import type { Finding } from "../../../../core/model/results/finding";
import { useInlineForm } from "../../inline-form";
import { KEY } from "../../focus/list-navigation";
import { usePane } from "../../pane-context";
import IgnoreForm from "./IgnoreForm";
import ItemLink from "./ItemLink";
import MessageText, { placesNamed } from "../MessageText";
import PlaceLink from "../PlaceLink";
import Proposals from "../layout/Proposals";

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
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-start",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  button: { flexShrink: 0 },
  places: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    "& button": { minHeight: "24px" },
  },
});

/** How many further cells are listed. Source: measured on 63 real workbooks: 98% of 539 findings point at no more. */
const MOST_RELATED = 6;

interface Props {
  readonly finding: Finding;
  /** Sets it aside for a reason. */
  readonly ignore: (finding: Finding, reason: string) => void;
}

/**
 * One finding: its cell, what is wrong there, what may have been meant, the other cells it is about; and the way to
 * set it aside.
 */
export default function FindingItem({ finding, ignore }: Props) {
  const styles = useStyles();
  const { say, changing } = usePane();
  const { place, isOpen, open, close } = useInlineForm();
  const statementId = useId();
  const { sheet, range } = finding.place;
  const named = placesNamed(finding.message);
  const related = finding.related.filter(
    (place) =>
      !named.has(placeName(place.sheet, place.range)) &&
      placeName(place.sheet, place.range) !== placeName(sheet, range),
  );
  return (
    <li className={mergeClasses(styles.item, styles[finding.severity])}>
      <div ref={place} className={styles.head}>
        <ItemLink place={finding.place} id={finding.id} statementId={statementId} />
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          aria-expanded={isOpen}
          aria-label={`${say("ignore")} ${placeName(sheet, range)}`}
          {...changing}
          onClick={isOpen ? close : open}
          {...{ [KEY]: "i", "aria-keyshortcuts": "I" }}
        >
          {say("ignore")}
        </Button>
      </div>
      <MessageText id={statementId} message={finding.message} within={sheet} />
      <Proposals finding={finding} />
      {related.length > 0 && (
        <Caption1 className={styles.places}>
          {say("related")}
          {related.slice(0, MOST_RELATED).map((place) => (
            <PlaceLink key={placeName(place.sheet, place.range)} place={place} within={sheet} />
          ))}
          {related.length > MOST_RELATED && <span>+{related.length - MOST_RELATED}</span>}
        </Caption1>
      )}
      {isOpen && (
        <IgnoreForm
          ignore={(reason) => {
            close();
            ignore(finding, reason);
          }}
          cancel={close}
        />
      )}
    </li>
  );
}
