import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { placeName } from "../../model/address";
import type { Place } from "../../model/finding";
import { ITEM } from "../move-in-list";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  link: { fontWeight: tokens.fontWeightSemibold, justifySelf: "start", minHeight: "24px", textAlign: "left" },
});


/** The cell an item of the list is about: Excel goes there, the list stays as it is. */
export default function ItemLink({ place, id }: { readonly place: Place; readonly id: string }) {
  const styles = useStyles();
  const { goTo } = usePane();
  return (
    <Link as="button" className={styles.link} {...{ [ITEM]: id }} onClick={() => goTo(place)}>
      {placeName(place.sheet, place.range)}
    </Link>
  );
}
