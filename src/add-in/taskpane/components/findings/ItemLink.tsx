import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { placeName } from "../../../../core/model/cells/address";
import type { Place } from "../../../../core/model/results/finding";
import { ITEM } from "../../focus/list-navigation";
import { usePane } from "../../pane-context";

const useStyles = makeStyles({
  link: {
    flex: "1 1 96px",
    minWidth: 0,
    fontWeight: tokens.fontWeightSemibold,
    justifySelf: "start",
    minHeight: "24px",
    textAlign: "left",
  },
});

interface Props {
  readonly place: Place;
  /** Of the item. */
  readonly id: string;
  /** The id of the element that says what is to be said of the cell. */
  readonly statementId: string;
}

/** The cell an item of the list is about: Excel goes there, the list stays as it is. */
export default function ItemLink({ place, id, statementId }: Props) {
  const styles = useStyles();
  const { goTo } = usePane();
  return (
    <Link
      as="button"
      className={styles.link}
      aria-describedby={statementId}
      {...{ [ITEM]: id }}
      onClick={() => goTo(place)}
    >
      {placeName(place.sheet, place.range)}
    </Link>
  );
}
