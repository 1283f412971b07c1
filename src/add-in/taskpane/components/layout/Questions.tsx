import { Button, Caption1, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { renderMessage } from "../../../../core/i18n/render";
import type { LayoutHint } from "../../../../core/model/requests/layout-hint";
import type { Answer, Question } from "../../../../core/model/results/question";
import { correctingTable } from "../../corrections/layout-correction";
import { usePane } from "../../pane-context";
import PlaceLink from "../PlaceLink";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
  },
  question: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  answers: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The hint of a table with an answer in the place of what was said of the same columns. */
function answered(hint: LayoutHint, { columns }: Answer): LayoutHint {
  const isOther = (known: LayoutHint["columns"][number]): boolean =>
    !columns.some(({ header, occurrence }) => header === known.header && occurrence === known.occurrence);
  return { ...hint, columns: [...hint.columns.filter(isOther), ...columns] };
}

interface Props {
  readonly questions: readonly Question[];
  /** Shows the table in which the clerk says it in their own way. */
  readonly openTable: (tableId: string) => void;
}

/** What is not sure of the tables, as questions: one press answers, is remembered, and checks again. */
export default function Questions({ questions, openTable }: Props) {
  const styles = useStyles();
  const { say, language, changing, remember } = usePane();
  if (questions.length === 0) return null;
  return (
    <div className={styles.root}>
      <Subtitle2 as="h3" className={styles.heading}>
        {say("questionsTitle")}
      </Subtitle2>
      <ul className={styles.list}>
        {questions.map(({ id, tableId, sheet, range, text, answers }) => (
          <li key={id} className={styles.question}>
            <Text>{renderMessage(text, language)}</Text>
            <Caption1>
              <PlaceLink place={{ sheet, range }} />
            </Caption1>
            <div className={styles.answers}>
              {answers.map((answer) => (
                <Button
                  key={answer.id}
                  size="small"
                  {...changing}
                  onClick={() =>
                    answer.columns.length === 0
                      ? openTable(tableId)
                      : remember(correctingTable(tableId, (hint) => answered(hint, answer)))
                  }
                >
                  {renderMessage(answer.text, language)}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
