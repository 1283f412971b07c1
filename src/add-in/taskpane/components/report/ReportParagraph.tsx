import {
  Button,
  Caption1,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Subtitle2,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { renderMessage } from "../../../../core/i18n/render";
import { LONGEST_PARAGRAPH, withParagraph, type OwnParagraph } from "../../../../core/model/requests/remembered";
import { stableHash } from "../../../../core/model/results/finding";
import type { Language } from "../../../../core/model/message";
import type { RunState } from "../../../run-state";
import { copyRich } from "../../report/copy-rich";
import { reportTable, wordHtml, wordText } from "../../report/word-copy";
import { usePane } from "../../pane-context";
import Face from "../Face";
import PlainText from "../PlainText";

const useStyles = makeStyles({
  section: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  help: { color: tokens.colorNeutralForeground2 },
  // As long as its text, where the browser can; else ten lines.
  field: { fieldSizing: "content", minHeight: "160px", maxHeight: "60vh" },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/**
 * Milliseconds without a letter after which what was typed is kept. Source: a pause of more than a second is one
 * between thoughts (Nielsen, "Response Times: The 3 Important Limits", 1993).
 */
const PAUSE = 1_500;

type Done = Extract<RunState, { readonly stage: "done" }>;
type Own = Readonly<Partial<Record<Language, Omit<OwnParagraph, "language"> | null>>>;

/** The report in the pane's language: the draft, or the clerk's own words, kept in the workbook for each language. */
export default function ReportParagraph({ state }: { readonly state: Done }) {
  const { say, language } = usePane();
  // What was written here counts more than what the workbook held when it was read.
  const [written, setWritten] = useState<Own>({});
  const { analysis, remembered } = state;
  if (analysis.summary.paragraphs.length === 0)
    return (
      <Face kind="report" title={say("report")}>
        {say("noReport")}
      </Face>
    );
  const here = written[language];
  const own = here === undefined ? (remembered.paragraphs.find((each) => each.language === language) ?? null) : here;
  return (
    <Paragraph
      key={language}
      analysis={analysis}
      own={own}
      write={(text) => setWritten((before) => ({ ...before, [language]: text }))}
    />
  );
}

interface ParagraphProps extends Pick<Done, "analysis"> {
  /** The clerk's own words; null where the draft stands. */
  readonly own: Omit<OwnParagraph, "language"> | null;
  readonly write: (own: Omit<OwnParagraph, "language"> | null) => void;
}

/** The report in one language, to be edited and copied; where copying is refused it stands selected. */
function Paragraph({ analysis, own, write }: ParagraphProps) {
  const styles = useStyles();
  const { say, language, rememberQuietly } = usePane();
  const field = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState<"copied" | "selected" | null>(null);
  const id = useId();
  const unsaved = useRef<(() => void) | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const draft = analysis.summary.paragraphs
    .map((sentences) => sentences.map((sentence) => renderMessage(sentence, language)).join(" "))
    .join("\n");
  const digest = stableHash(draft);
  const isOwn = own !== null;
  // The draft that stands untouched follows the figures; the clerk's own words never do.
  useLayoutEffect(() => {
    if (!isOwn && field.current !== null) field.current.value = draft;
  }, [draft, isOwn]);

  const save = (): void => {
    clearTimeout(timer.current);
    unsaved.current?.();
    unsaved.current = null;
  };
  useEffect(() => save, []);
  const keep = (next: Omit<OwnParagraph, "language"> | null): void => {
    write(next);
    clearTimeout(timer.current);
    unsaved.current = () => rememberQuietly((known) => withParagraph(known, language, next));
    timer.current = setTimeout(save, PAUSE);
  };
  const copy = (): void => {
    const text = field.current?.value ?? "";
    const table = reportTable(analysis.summary.headline, language);
    const isCopied = copyRich({ html: wordHtml(text, table), text: wordText(text, table) });
    if (!isCopied) {
      field.current?.focus();
      field.current?.select();
    }
    setTold(isCopied ? "copied" : "selected");
  };
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Subtitle2 as="h2" id={id} className={styles.heading}>
        {say("report")}
      </Subtitle2>
      <Caption1 className={styles.help}>{say(isOwn ? "reportOwn" : "reportHelp")}</Caption1>
      {own !== null && own.draft !== digest && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say("reportChanged")}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => keep(null)}>
              {say("reportUpdate")}
            </Button>
            <Button size="small" onClick={() => keep({ ...own, draft: digest })}>
              {say("reportKeep")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <div onBlur={save}>
        <PlainText
          field={field}
          className={styles.field}
          initial={own?.text ?? draft}
          rows={10}
          longest={LONGEST_PARAGRAPH}
          labelledBy={id}
          typed={(text) => {
            setTold(null);
            keep(text === draft ? null : { text, draft: own?.draft ?? digest });
          }}
        />
      </div>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={copy}>
          {say("copyReport")}
        </Button>
        {isOwn && (
          <Button appearance="subtle" onClick={() => keep(null)}>
            {say("reportBack")}
          </Button>
        )}
        <Caption1 role="status">{told === null ? "" : say(told)}</Caption1>
      </div>
      <Text className={styles.help} size={200}>
        {say("copyReportHelp")}
      </Text>
    </section>
  );
}
