import { MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { renderMessage } from "../../../../core/i18n/render";
import { detailsOf } from "../../../../core/model/message";
import { rangeName } from "../../../../core/model/cells/address";
import type { RunState } from "../../../run-state";
import { READ_ONLY_REASON, usePane } from "../../pane-context";
import LayoutView from "../layout/LayoutView";
import PlaceLink from "../PlaceLink";
import TechnicalDetails from "../TechnicalDetails";
import Results from "./Results";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: "grid", rowGap: tokens.spacingVerticalXS },
  readOnly: { marginBottom: tokens.spacingVerticalM },
  left: { marginTop: tokens.spacingVerticalM },
});

/** What came of the last run or removal; nothing before the first. */
export default function Ended({ state }: { readonly state: RunState }) {
  const { language } = usePane();
  switch (state.stage) {
    case "done":
      return (
        <>
          {state.analysis.workbook.isReadOnly && <ReadOnly />}
          <Results state={state} />
          <LayoutView state={state} />
        </>
      );
    case "refused":
      return (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {renderMessage(state.message, language)}
            <TechnicalDetails details={detailsOf(state.message)} />
          </MessageBarBody>
        </MessageBar>
      );
    case "removed":
      return <Removed receipt={state.receipt} />;
    default:
      return null;
  }
}

/** Why nothing can be changed; buttons refer to it. */
function ReadOnly() {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <MessageBar intent="info" layout="multiline" className={styles.readOnly}>
      <MessageBarBody id={READ_ONLY_REASON}>{say("readOnly")}</MessageBarBody>
    </MessageBar>
  );
}

type Removal = Extract<RunState, { readonly stage: "removed" }>["receipt"];

const REMOVAL_INTENTS = { restored: "success", nothingToRemove: "info", partlyRestored: "warning" } as const;

function toldOf({ left, removed }: Removal): keyof typeof REMOVAL_INTENTS {
  if (left.length > 0) return "partlyRestored";
  return removed === 0 ? "nothingToRemove" : "restored";
}

function Removed({ receipt }: { readonly receipt: Removal }) {
  const styles = useStyles();
  const { say, language } = usePane();
  const told = toldOf(receipt);
  return (
    <>
      <MessageBar intent={REMOVAL_INTENTS[told]} layout="multiline">
        <MessageBarBody>{say(told)}</MessageBarBody>
      </MessageBar>
      {receipt.left.length > 0 && (
        <ul className={`${styles.list} ${styles.left}`}>
          {receipt.left.map(({ sheet, range, reason }) => (
            <li key={`${sheet} ${range === null ? "" : rangeName(range)} ${reason.id}`}>
              {range === null ? sheet : <PlaceLink place={{ sheet, range }} />}: {renderMessage(reason, language)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
