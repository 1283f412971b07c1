import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { columnName, type CellRange } from "../../../../core/model/cells/address";
import type { ChangeReceipt } from "../../../../core/model/changes/workbook-change";
import { joinColumns } from "../../corrections/joined-columns";
import { usePane } from "../../pane-context";
import PlaceLink from "../PlaceLink";
import ShowMore from "../ShowMore";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    "& button": { minHeight: "24px" },
  },
});

/**
 * How many links are shown before "show all". Source: measured on 63 real workbooks: none gets more than four; the rest
 * is for columns that are asked for.
 */
const FIRST_LINKS = 8;
const FIRST_CELL: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

/** What the run has written, as links. */
export default function Written({ receipt }: { readonly receipt: ChangeReceipt | null }) {
  const styles = useStyles();
  const { say } = usePane();
  if (receipt === null || receipt.columns.length + receipt.sheets.length === 0) return null;
  const columns = joinColumns(receipt.columns).map(({ sheet, range }) => {
    const names =
      range.left === range.right ? columnName(range.left) : `${columnName(range.left)}:${columnName(range.right)}`;
    const text = `${say(range.left === range.right ? "columnAt" : "columnsAt", names)}, ${say("onSheet", sheet)}`;
    return <PlaceLink key={`${sheet} ${names} ${String(range.top)}`} place={{ sheet, range }} text={text} />;
  });
  const sheets = receipt.sheets.map(({ name, charts }) => (
    <PlaceLink
      key={name}
      place={{ sheet: name, range: FIRST_CELL }}
      text={`${say("sheetCalled", name)}${charts > 0 ? ` (${say("charts", charts)})` : ""}`}
    />
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
