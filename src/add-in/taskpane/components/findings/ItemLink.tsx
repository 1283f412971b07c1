import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { placeName } from "../../../../core/model/cells/address";
import type { Place } from "../../../../core/model/results/finding";
import { ITEM } from "../../focus/list-navigation";
import { useList } from "../../list-context";
import { usePane } from "../../pane-context";

const useStyles = makeStyles({
  link: {
    minWidth: 0,
    justifySelf: "start",
    fontSize: tokens.fontSizeBase200,
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
  const { select } = useList();
  return (
    <Link
      as="button"
      className={styles.link}
      aria-describedby={statementId}
      {...{ [ITEM]: id }}
      onClick={() => {
        select(id);
        goTo(place);
      }}
    >
      {placeName(place.sheet, place.range)}
    </Link>
  );
}
