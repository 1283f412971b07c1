import { Button, Caption1, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { copyRich } from "../../report/copy-rich";
import { useDiagnosisWords } from "./use-diagnosis-words";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: tokens.spacingVerticalXS },
  text: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase100, height: "96px" },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly label: string;
  readonly text: string;
  readonly fileName: string;
}

/** Milliseconds after which the bytes of a saved file are let go. Source: chosen; a web view asks for them at once. */
const KEPT = 60_000;

/** Offers a text as a file, as far as the web view saves any. */
function save({ text, fileName }: Pick<Props, "text" | "fileName">): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}

/** A text that is handed to somebody else: seen, copied or saved. */
export default function HandOver({ label, text, fileName }: Props) {
  const styles = useStyles();
  const { tell } = useDiagnosisWords();
  const field = useRef<HTMLTextAreaElement | null>(null);
  const keepField = (element: HTMLTextAreaElement | null): void => {
    field.current = element;
  };
  const [told, setTold] = useState<"copied" | "selected" | null>(null);
  const copy = (): void => {
    const isCopied = copyRich({ html: `<pre>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</pre>`, text });
    if (!isCopied) field.current?.select();
    setTold(isCopied ? "copied" : "selected");
  };
  return (
    <div className={styles.root}>
      <Textarea
        aria-label={label}
        value={text}
        lang="en"
        textarea={{ ref: keepField, readOnly: true, spellCheck: false, className: styles.text }}
      />
      <div className={styles.buttons}>
        <Button size="small" onClick={copy}>
          {tell("copy")}
        </Button>
        <Button size="small" onClick={() => save({ text, fileName })}>
          {tell("save")}
        </Button>
        <Caption1 role="status">{told === null ? "" : tell(told)}</Caption1>
      </div>
    </div>
  );
}
