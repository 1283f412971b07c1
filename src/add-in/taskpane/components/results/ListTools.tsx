import { Caption1, ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import type { Grouping } from "../../findings/listed";
import { usePane } from "../../pane-context";
import PlainInput from "../PlainInput";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS },
  groups: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly grouping: Grouping;
  readonly group: (grouping: Grouping) => void;
  readonly search: (words: string) => void;
  /** Whether any item is left. */
  readonly isFound: boolean;
}

/** The search of the list, and how it is grouped. */
export default function ListTools({ grouping, group, search, isFound }: Props) {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <div className={styles.root}>
      <PlainInput type="search" label={say("search")} initial="" typed={search} />
      <Caption1 as="p" role="status" className={styles.quiet} style={{ margin: 0 }}>
        {isFound ? "" : say("searchNone")}
      </Caption1>
      <div className={styles.groups} role="toolbar" aria-label={say("groupBy")}>
        <Caption1>{say("groupBy")}</Caption1>
        {(["rule", "sheet"] as const).map((name) => (
          <ToggleButton key={name} size="small" checked={grouping === name} onClick={() => group(name)}>
            {say(name === "rule" ? "byRule" : "bySheet")}
          </ToggleButton>
        ))}
      </div>
    </div>
  );
}
