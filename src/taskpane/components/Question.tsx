import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { word } from "../../i18n/pane-words";
import type { Language } from "../../model/text";
import type { OpenQuestion } from "./App";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: "anywhere" },
});

/** Before many sheets are written: which, and how many columns each; yes or no. */
export default function Question({ open, language }: { readonly open: OpenQuestion; readonly language: Language }) {
  const styles = useStyles();
  return (
    <section className={styles.root} role="alertdialog" aria-label={word("manySheets", language)}>
      <Text weight="semibold">{word("manySheets", language)}</Text>
      <ul className={styles.list}>
        {open.question.sheets.map(({ sheet, columns, marks }) => (
          <li key={sheet}>
            {sheet}: {columns} {word("columnsCount", language)}, {marks} {word("marksCount", language)}
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button appearance="primary" autoFocus onClick={() => open.answer(true)}>
          {word("writeAll", language)}
        </Button>
        <Button onClick={() => open.answer(false)}>{word("summaryOnly", language)}</Button>
      </div>
    </section>
  );
}
