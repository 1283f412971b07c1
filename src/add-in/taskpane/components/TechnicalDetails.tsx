import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { VERSION } from "../../../core/model/version";
import { usePane } from "../pane-context";
import Disclosure from "./Disclosure";

const useStyles = makeStyles({
  root: { marginTop: tokens.spacingVerticalXS },
  text: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
});

/** What Excel said in its own words and codes, folded, to be copied for whoever supports the clerk; none: nothing. */
export default function TechnicalDetails({ details }: { readonly details: readonly string[] }) {
  const styles = useStyles();
  const { say } = usePane();
  const text = useRef<HTMLPreElement>(null);
  const [told, setTold] = useState<"copied" | "selected" | null>(null);
  if (details.length === 0) return null;
  const copy = (): void => {
    const selection = window.getSelection();
    if (text.current !== null) selection?.selectAllChildren(text.current);
    // The clipboard's own interface is refused in panes; the older command still works in most.
    setTold(document.execCommand("copy") ? "copied" : "selected");
  };
  return (
    <div className={styles.root}>
      <Disclosure title={say("details")}>
        <pre ref={text} lang="en" className={styles.text}>
          {[...details, `Soát Số ${VERSION}`].join("\n")}
        </pre>
        <div className={styles.buttons}>
          <Button size="small" aria-label={say("copyDetails")} onClick={copy}>
            {say("copy")}
          </Button>
          <Caption1 role="status">{told === null ? "" : say(told)}</Caption1>
        </div>
      </Disclosure>
    </div>
  );
}
