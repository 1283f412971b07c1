import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { hintOf } from "../../../../core/layout/corrections";
import type { LayoutHint } from "../../../../core/model/requests/layout-hint";
import type { MeasureOffer } from "../../../../core/model/requests/measure-request";
import { withoutHint } from "../../../../core/model/requests/remembered";
import type { Question } from "../../../../core/model/results/question";
import type { TableModel } from "../../../../core/model/tables/table";
import { doubtfulFirst, inOrder, needsLook } from "../../corrections/layout-order";
import { usePane } from "../../pane-context";
import { useLayoutWords } from "../../corrections/use-layout-words";
import Questions from "./Questions";
import ShowMore from "../ShowMore";
import TableLayout from "./TableLayout";

const useStyles = makeStyles({
  body: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  help: { color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
  },
  dismissed: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/**
 * How many tables are shown before "show all". Source: measured on 63 real workbooks: 68% have no more, two at most;
 * the others have 13 to 53.
 */
const FIRST_TABLES = 12;
/**
 * Of how many doubtful tables the columns are shown at once. Source: measured on 63 real workbooks: 97% have no more.
 */
const OPEN_TABLES = 3;

interface Props {
  readonly tables: readonly TableModel[];
  readonly hints: readonly LayoutHint[];
  readonly offers: readonly MeasureOffer[];
  readonly questions: readonly Question[];
  /** How many areas the clerk said are no tables. */
  readonly dismissed: number;
  readonly leave: () => void;
}

/** How every table was read, the doubtful first, with the evidence and the way to correct it. */
export default function LayoutTables({ tables, hints, offers, questions, dismissed, leave }: Props) {
  const styles = useStyles();
  const { changing, remember } = usePane();
  // A table whose question is answered in the clerk's own way is opened: drawn anew with its columns shown.
  const [asked, setAsked] = useState<string | null>(null);
  const { tell } = useLayoutWords();
  // As they stood when the list was opened: a table that was corrected does not move away.
  const [order] = useState(() => doubtfulFirst(tables).map(({ id }) => id));
  const [open] = useState(
    () =>
      new Set(
        tables.length === 1
          ? tables.map(({ id }) => id)
          : doubtfulFirst(tables)
              .filter(needsLook)
              .slice(0, OPEN_TABLES)
              .map(({ id }) => id),
      ),
  );
  return (
    <div className={styles.body}>
      <Questions questions={questions} openTable={setAsked} />
      <Caption1 className={styles.help}>{tell("help")}</Caption1>
      <ShowMore
        first={FIRST_TABLES}
        className={styles.list}
        items={inOrder(tables, order).map((table) => (
          <TableLayout
            key={`${table.id} ${asked === table.id ? "asked" : ""}`}
            table={table}
            hint={hintOf(hints, table.id)}
            offers={offers.filter(({ tableId }) => tableId === table.id)}
            opens={open.has(table.id) || asked === table.id}
            leave={leave}
          />
        ))}
      />
      {dismissed > 0 && (
        <div className={styles.dismissed}>
          <Caption1>{tell("dismissed", dismissed)}</Caption1>
          <Button
            size="small"
            {...changing}
            onClick={() => {
              leave();
              remember((known) =>
                known.hints
                  .filter((hint) => !hint.isTable)
                  .reduce((kept, { tableId }) => withoutHint(kept, tableId), known),
              );
            }}
          >
            {tell("backDismissed")}
          </Button>
        </div>
      )}
    </div>
  );
}
