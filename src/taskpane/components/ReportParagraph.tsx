import { Button, Subtitle2, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { word } from "../../i18n/pane-words";
import { renderMessage } from "../../i18n/render";
import type { Language, Message } from "../../model/text";

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalL, display: "grid", rowGap: tokens.spacingVerticalS },
  text: { width: "100%" },
});

interface Props {
  readonly paragraphs: readonly (readonly Message[])[];
  readonly language: Language;
}

/** The drafted report, to be edited and copied; where copying is refused it stands selected. */
export default function ReportParagraph({ paragraphs, language }: Props) {
  const styles = useStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState<"copied" | "selected" | null>(null);
  if (paragraphs.length === 0) return null;
  const draft = paragraphs.map((sentences) => sentences.map((sentence) => renderMessage(sentence, language)).join(" ")).join("\n");
  const copy = (): void => {
    field.current?.select();
    // The clipboard's own interface is refused in panes; the older command still works in most.
    setTold(document.execCommand("copy") ? "copied" : "selected");
  };
  return (
    <section className={styles.section} aria-label={word("report", language)}>
      <Subtitle2 as="h2">{word("report", language)}</Subtitle2>
      <Textarea key={draft} className={styles.text} defaultValue={draft} resize="vertical" textarea={{ rows: 10, ref: field }} aria-label={word("report", language)} />
      <div>
        <Button onClick={copy}>{word("copy", language)}</Button> <span role="status">{told === null ? "" : word(told, language)}</span>
      </div>
    </section>
  );
}
