import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { RunState } from "../../../run-state";
import { lazyPart } from "../../lazy-part";
import { usePane } from "../../pane-context";

const Ended = lazyPart<{ readonly state: RunState }>(() => import(/* webpackChunkName: "work" */ "./Ended"));

const useStyles = makeStyles({
  idle: { display: "grid", rowGap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: "grid", rowGap: tokens.spacingVerticalXS },
});

/** Fetches what shows the results, before there are any. */
export const fetchResults = (): Promise<unknown> => Ended.fetch();

/** What came of the last run or removal, or what can be expected of the first. */
export default function Outcome({ state }: { readonly state: RunState }) {
  return state.stage === "done" || state.stage === "refused" || state.stage === "removed" ? (
    <Ended state={state} />
  ) : (
    <Idle />
  );
}

function Idle() {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <div className={styles.idle}>
      <Text as="h2" weight="semibold" size={400} style={{ margin: 0 }}>
        {say("idleTitle")}
      </Text>
      <Text>{say("idleBody")}</Text>
      <ul className={styles.list}>
        <li>{say("idleChecks")}</li>
        <li>{say("idleComputes")}</li>
        <li>{say("idleSummarizes")}</li>
      </ul>
      <Text>{say("idlePromise")}</Text>
    </div>
  );
}
