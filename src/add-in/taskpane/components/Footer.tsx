import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { VERSION } from "../../../core/model/version";
import { usePane } from "../pane-context";
import Brand from "./Brand";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
  },
  words: { flexGrow: 1, minWidth: 0 },
  language: { minWidth: "36px", flexShrink: 0 },
});

/** Whose pane it is, what it promises, and its other language. */
export default function Footer({ switchLanguage }: { readonly switchLanguage: () => void }) {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <footer className={styles.root}>
      <Brand size={20} />
      <Caption1 className={styles.words}>
        Soát Số {VERSION}. {say("privacy")}
      </Caption1>
      <Button
        className={styles.language}
        size="small"
        appearance="subtle"
        aria-label={say("languageLabel")}
        onClick={switchLanguage}
      >
        {say("languageShort")}
      </Button>
    </footer>
  );
}
