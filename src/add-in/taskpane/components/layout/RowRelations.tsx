import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { relationSentence } from "../../words/relation-words";
import type { TableModel } from "../../../../core/model/tables/table";
import { useLayoutWords } from "../../corrections/use-layout-words";
import Disclosure from "../Disclosure";
import PlaceLink from "../PlaceLink";
import ShowMore from "../ShowMore";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
  },
});

/** How many rows are told of before "show all". Source: what fits under a table's columns without scrolling. */
const FIRST_ROWS = 12;

/** Which rows of a table are made of others, by its figures and formulas; nothing where none is. */
export default function RowRelations({ table }: { readonly table: TableModel }) {
  const styles = useStyles();
  const { language, tell } = useLayoutWords();
  const { body, sheet } = table;
  const relations = table.relations
    .filter(({ along }) => along === "down")
    .sort((a, b) => a.result - b.result || b.bits - a.bits);
  if (relations.length === 0) return null;
  const items = relations.map((relation) => (
    <Caption1
      key={`${String(relation.result)} ${relation.kind} ${relation.operands.join(" ")} ${relation.holds.join(" ")}`}
      block
    >
      <PlaceLink
        place={{
          sheet: sheet.name,
          range: { top: relation.result, bottom: relation.result, left: body.left, right: body.right },
        }}
        text={tell("rowAt", relation.result + 1)}
      />
      {`: ${relationSentence(relation, language)}.`}
    </Caption1>
  ));
  return (
    <Disclosure title={tell("rowRelations")} opens={false}>
      <ShowMore first={FIRST_ROWS} className={styles.list} items={items} />
    </Disclosure>
  );
}
