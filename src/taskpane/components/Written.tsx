import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { columnName, type CellRange } from "../../model/address";
import type { EditReceipt } from "../../model/edit";
import { usePane } from "../pane-context";
import PlaceLink from "./PlaceLink";
import ShowMore from "./ShowMore";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS },
});

/** Links shown before "show all". */
const FIRST_LINKS = 8;
const FIRST_CELL: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

/** Neighbouring columns of a sheet as one range each. */
export function joinColumns(columns: EditReceipt["columns"]): readonly { readonly sheet: string; readonly range: CellRange }[] {
  const joined: { sheet: string; range: CellRange }[] = [];
  for (const { sheet, range } of [...columns].sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left)) {
    const before = joined.find((each) => each.sheet === sheet && each.range.right + 1 === range.left && each.range.top === range.top && each.range.bottom === range.bottom);
    if (before) before.range = { ...before.range, right: range.right };
    else joined.push({ sheet, range });
  }
  return joined;
}

/** What the run has written, as links. */
export default function Written({ receipt }: { readonly receipt: EditReceipt | null }) {
  const styles = useStyles();
  const { say } = usePane();
  if (receipt === null || receipt.columns.length + receipt.sheets.length === 0) return null;
  const columns = joinColumns(receipt.columns).map(({ sheet, range }) => {
    const names = range.left === range.right ? columnName(range.left) : `${columnName(range.left)}:${columnName(range.right)}`;
    const text = `${say(range.left === range.right ? "columnAt" : "columnsAt", names)}, ${say("onSheet", sheet)}`;
    return <PlaceLink key={`${sheet} ${names} ${String(range.top)}`} place={{ sheet, range }} text={text} />;
  });
  const sheets = receipt.sheets.map(({ name, charts }) => (
    <PlaceLink key={name} place={{ sheet: name, range: FIRST_CELL }} text={`${say("sheetCalled", name)}${charts > 0 ? ` (${say("charts", charts)})` : ""}`} />
  ));
  return (
    <section aria-label={say("written")}>
      <Text weight="semibold" block>
        {say("written")}
      </Text>
      <ShowMore first={FIRST_LINKS} className={styles.list} items={[...sheets, ...columns]} />
    </section>
  );
}
