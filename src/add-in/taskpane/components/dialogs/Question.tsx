import { Button, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import { usePane } from "../../pane-context";
import Tick from "../Tick";
import type { OpenQuestion } from "../../write-question";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: tokens.spacingVerticalM, outlineStyle: "none" },
  heading: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalXXS },
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
  const [left, setLeft] = useState<ReadonlySet<string>>(() => new Set());
  const chosen = sheets.flatMap(({ sheet }) => (left.has(sheet) ? [] : [sheet]));
  const leaveOut = (sheet: string, isLeft: boolean): void =>
    setLeft(new Set(isLeft ? [...left, sheet] : [...left].filter((each) => each !== sheet)));
  return (
    <section ref={place} className={styles.root} tabIndex={-1} role="group" aria-labelledby={title}>
      <Subtitle2 as="h2" id={title} className={styles.heading}>
        {say("manySheets", sheets.length)}
      </Subtitle2>
      <Text>{say("manySheetsBody")}</Text>
      <ul className={styles.list}>
        {sheets.map(({ sheet, columns, marks }) => (
          <li key={sheet}>
            <Tick
              type="checkbox"
              label={`${sheet}: ${[
                columns > 0 ? say("columnsCount", columns) : "",
                marks > 0 ? say("marksCount", marks) : "",
              ]
                .filter((part) => part !== "")
                .join(", ")}`}
              isOn={!left.has(sheet)}
              set={(isOn) => leaveOut(sheet, !isOn)}
            />
          </li>
        ))}
      </ul>
      <Text>{say("manySheetsElse")}</Text>
      <Text>{say("manySheetsLimit")}</Text>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={chosen.length === 0}
          onClick={() => open.answer(left.size === 0 ? true : chosen)}
        >
          {say("writeAll")}
        </Button>
        <Button onClick={() => open.answer(false)}>{say("writeNone")}</Button>
      </div>
    </section>
  );
}
