import { Button, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { placeName } from "../../../../core/model/cells/address";
import type { FixedCell } from "../../../excel/removal/take-back-fixes";
import { shownChange } from "../../corrections/proposals";
import { useGrowing } from "../../growing";
import { usePane } from "../../pane-context";
import { useLateWords } from "../../words/late-words";
import Disclosure from "../Disclosure";
import PlaceLink from "../PlaceLink";
import Becomes from "./Becomes";
import { useSideListStyles } from "./side-list-style";

const useStyles = makeStyles({ end: { marginTop: tokens.spacingVerticalXS } });

/**
 * How many cells are shown before "show all". Source: a group of the list shows no more (`FIRST_FINDINGS`).
 */
const FIRST_CELLS = 5;

/** The cells that were changed by a fix, each with the way back. */
export default function FixedList({ cells }: { readonly cells: readonly FixedCell[] }) {
  const styles = useStyles();
  const side = useSideListStyles();
  const { say } = usePane();
  const tell = useLateWords();
  const { count, want, end } = useGrowing(cells.length, FIRST_CELLS);
  if (cells.length === 0) return null;
  return (
    <section className={side.section}>
      <Disclosure title={tell("fixedCells", cells.length)}>
        <ul className={side.list}>
          {cells.slice(0, count).map((cell) => (
            <Item key={placeName(cell.place.sheet, cell.place.range)} cell={cell} />
          ))}
        </ul>
        {count < cells.length && (
          <div ref={end} className={styles.end}>
            <Button size="small" appearance="subtle" onClick={want}>
              {say("showAll", cells.length)}
            </Button>
          </div>
        )}
      </Disclosure>
    </section>
  );
}

function Item({ cell: { place, isChangedSince, ...change } }: { readonly cell: FixedCell }) {
  const side = useSideListStyles();
  const { say, language, fixing, takeBack } = usePane();
  const tell = useLateWords();
  const { before, after } = shownChange(change, language);
  return (
    <li className={side.item}>
      <div className={side.row}>
        <PlaceLink place={place} />
        {!isChangedSince && (
          <Button
            size="small"
            className={side.button}
            aria-label={`${say("undoFix")} ${placeName(place.sheet, place.range)}`}
            {...fixing}
            onClick={() => takeBack([place])}
          >
            {say("undoFix")}
          </Button>
        )}
      </div>
      <Text>
        {before} <Becomes /> {after}
      </Text>
      {isChangedSince && <Caption1 className={side.help}>{tell("fixedSince")}</Caption1>}
    </li>
  );
}
