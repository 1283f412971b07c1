import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { LONGEST_PARAGRAPH } from "../../../../core/model/requests/remembered";
import { copyRich } from "../../report/copy-rich";
import { wordHtml } from "../../report/word-copy";
import { usePane } from "../../pane-context";
import PlainText from "../PlainText";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly label: string;
  readonly initial: string;
}

/** A text that was made for the clerk, to be changed and copied; where copying is refused it stands selected. */
export default function CopyableText({ label, initial }: Props) {
  const styles = useStyles();
  const { say } = usePane();
  const field = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState<"copied" | "selected" | null>(null);
  const copy = (): void => {
    const text = field.current?.value ?? "";
    const isCopied = copyRich({ html: wordHtml(text, null), text });
    if (!isCopied) {
      field.current?.focus();
      field.current?.select();
    }
    setTold(isCopied ? "copied" : "selected");
  };
  return (
    <>
      <PlainText
        field={field}
        label={label}
        initial={initial}
        rows={14}
        longest={LONGEST_PARAGRAPH}
        typed={() => setTold(null)}
      />
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={copy}>
          {say("copy")}
        </Button>
        <Caption1 role="status">{told === null ? "" : say(told)}</Caption1>
      </div>
    </>
  );
}
