import { Button, Caption1, Subtitle2, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import { renderMessage } from "../../../../core/i18n/render";
import type { Message } from "../../../../core/model/message";
import { usePane } from "../../pane-context";

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalL, display: "grid", rowGap: tokens.spacingVerticalXS },
  heading: { margin: 0 },
  help: { color: tokens.colorNeutralForeground2 },
  text: { width: "100%" },
  // As long as its text, where the browser can; else ten lines.
  field: { fieldSizing: "content", minHeight: "80px", maxHeight: "420px" },
  buttons: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
});

/** The drafted report, to be edited and copied; where copying is refused it stands selected. */
export default function ReportParagraph({ paragraphs }: { readonly paragraphs: readonly (readonly Message[])[] }) {
  const styles = useStyles();
  const { say, language } = usePane();
  const field = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState<"copied" | "selected" | null>(null);
  const id = useId();
  if (paragraphs.length === 0) return null;
  const draft = paragraphs
    .map((sentences) => sentences.map((sentence) => renderMessage(sentence, language)).join(" "))
    .join("\n");
  const copy = (): void => {
    field.current?.focus();
    field.current?.select();
    // The clipboard's own interface is refused in panes; the older command still works in most.
    setTold(document.execCommand("copy") ? "copied" : "selected");
  };
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Subtitle2 as="h2" id={id} className={styles.heading}>
        {say("report")}
      </Subtitle2>
      <Caption1 className={styles.help}>{say("reportHelp")}</Caption1>
      <Textarea
        key={draft}
        className={styles.text}
        defaultValue={draft}
        resize="vertical"
        textarea={{ rows: 10, ref: field, className: styles.field }}
        aria-labelledby={id}
      />
      <div className={styles.buttons}>
        <Button onClick={copy}>{say("copy")}</Button>
        <Caption1 role="status">{told === null ? "" : say(told)}</Caption1>
      </div>
    </section>
  );
}
