import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { rangeName } from "../../../../core/model/cells/address";
import type { Place, Severity } from "../../../../core/model/results/finding";
import ItemLink from "./ItemLink";
import SeverityIcon from "./SeverityIcon";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  names: { display: "grid", justifyItems: "start", minWidth: 0 },
  headline: {
    display: "-webkit-box",
    WebkitLineClamp: "2",
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
  },
});

interface Props {
  readonly kind: Severity | "movement";
  readonly place: Place;
  /** The indicator; null where the place is of none. */
  readonly indicator: string | null;
  /** Of the item. */
  readonly id: string;
  /** The id of the element that says what is to be said of the cell. */
  readonly statementId: string;
}

/** The head of a card: how bad, which indicator, and the cell as a link. */
export default function CardHead({ kind, place, indicator, id, statementId }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <SeverityIcon kind={kind} />
      <div className={styles.names}>
        <Text weight="semibold" className={styles.headline} title={indicator ?? rangeName(place.range)}>
          {indicator ?? rangeName(place.range)}
        </Text>
        <ItemLink place={place} id={id} statementId={statementId} />
      </div>
    </div>
  );
}
