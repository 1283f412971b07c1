import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { renderMessage } from "../../../../core/i18n/render";
import { cellName } from "../../../../core/model/cells/address";
import type { TextCheck } from "../../../../core/model/results/text-check";
import { usePane } from "../../pane-context";
import { useLateWords } from "../../words/late-words";
import PlaceLink from "../PlaceLink";
import { useCardStyles } from "../findings/card-style";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalS },
  sentence: { color: tokens.colorNeutralForeground2 },
  cells: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    "& button": { minHeight: "24px" },
  },
});

/** How many cells are named of what a number could be. Source: a figure is at most value, growth and attainment. */
const MOST_CELLS = 3;

/** What came of holding a report's text against the workbook: how much agrees, and each number that does not. */
export default function TextChecks({ checks }: { readonly checks: readonly TextCheck[] }) {
  const styles = useStyles();
  const card = useCardStyles();
  const { language } = usePane();
  const tell = useLateWords();
  const odd = checks.filter(({ verdict }) => verdict !== "agrees");
  return (
    <div className={styles.root}>
      <Text weight="semibold">
        {checks.length === 0
          ? tell("textNothing")
          : tell("textAgrees", `${String(checks.length - odd.length)}/${String(checks.length)}`)}
      </Text>
      <ul className={styles.list}>
        {odd.map((check, i) => (
          <li key={`${String(i)} ${check.text}`} className={card.item}>
            <Text weight="semibold">{check.text}</Text>
            <Text>{renderMessage(check.message, language)}</Text>
            <Text size={200} className={styles.sentence}>
              {check.sentence}
            </Text>
            <div className={styles.cells}>
              {check.facts.slice(0, MOST_CELLS).map(({ sheet, cell }) => (
                <PlaceLink
                  key={`${sheet} ${cellName(cell)}`}
                  place={{ sheet, range: { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column } }}
                />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
