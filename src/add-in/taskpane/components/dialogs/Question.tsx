import { Button, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import { usePane } from "../../pane-context";
import type { OpenQuestion } from "../../write-question";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: tokens.spacingVerticalM, outlineStyle: "none" },
  heading: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: "grid", rowGap: tokens.spacingVerticalXXS },
});

/** Before many sheets are written: which, and how much on each; yes or no. */
export default function Question({ open }: { readonly open: OpenQuestion }) {
  const styles = useStyles();
  const { say } = usePane();
  const place = useRef<HTMLElement>(null);
  const title = useId();
  // To the question and not to its answer, which a key already on its way would give.
  useEffect(() => place.current?.focus(), []);
  const { sheets } = open.question;
  return (
    <section ref={place} className={styles.root} tabIndex={-1} role="group" aria-labelledby={title}>
      <Subtitle2 as="h2" id={title} className={styles.heading}>
        {say("manySheets", sheets.length)}
      </Subtitle2>
      <Text>{say("manySheetsBody")}</Text>
      <ul className={styles.list}>
        {sheets.map(({ sheet, columns, marks }) => (
          <li key={sheet}>
            {sheet}:{" "}
            {[columns > 0 ? say("columnsCount", columns) : "", marks > 0 ? say("marksCount", marks) : ""]
              .filter((part) => part !== "")
              .join(", ")}
          </li>
        ))}
      </ul>
      <Text>{say("manySheetsElse")}</Text>
      <Text>{say("manySheetsLimit")}</Text>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => open.answer(true)}>
          {say("writeAll")}
        </Button>
        <Button onClick={() => open.answer(false)}>{say("writeNone")}</Button>
      </div>
    </section>
  );
}
