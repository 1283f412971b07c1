import { Button, MessageBar, MessageBarBody, Text, makeStyles, tokens } from "@fluentui/react-components";
import { renderMessage } from "../../../../core/i18n/render";
import { detailsOf } from "../../../../core/model/message";
import { rangeName } from "../../../../core/model/cells/address";
import type { RunState } from "../../../run-state";
import { READ_ONLY_REASON, usePane } from "../../pane-context";
import { useLateWords } from "../../words/late-words";
import type { PaneTab } from "../../pane-view";
import AliveBar from "../AliveBar";
import Face from "../Face";
import LayoutView from "../layout/LayoutView";
import Panel from "../Panel";
import PlaceLink from "../PlaceLink";
import ReportParagraph from "../report/ReportParagraph";
import TechnicalDetails from "../TechnicalDetails";
import Results from "./Results";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    textAlign: "left",
  },
  readOnly: { marginBottom: tokens.spacingVerticalM },
});

interface Props {
  readonly state: RunState;
  readonly tab: PaneTab;
}

/** What came of the last run or removal, part by part; nothing before the first. */
export default function Ended({ state, tab }: Props) {
  const { say } = usePane();
  const isDone = state.stage === "done";
  return (
    <>
      {isDone && <AliveBar />}
      <Panel tab="results" shown={tab}>
        <FirstPart state={state} />
      </Panel>
      <Panel tab="report" shown={tab}>
        {isDone ? (
          <ReportParagraph state={state} />
        ) : (
          <Face kind="report" title={say("report")}>
            {say("noReportYet")}
          </Face>
        )}
      </Panel>
      <Panel tab="layout" shown={tab}>
        {isDone ? (
          <LayoutView state={state} isShown={tab === "layout"} />
        ) : (
          <Face kind="nothing" title={say("tabLayout")}>
            {say("noLayoutYet")}
          </Face>
        )}
      </Panel>
    </>
  );
}

function FirstPart({ state }: Pick<Props, "state">) {
  const { language, say, run, isBusy } = usePane();
  switch (state.stage) {
    case "done":
      return (
        <>
          {state.analysis.workbook.isReadOnly && <ReadOnly />}
          <Results state={state} />
        </>
      );
    case "refused":
      return (
        <Face kind="refused" title={say("refusedTitle")}>
          <Text>{renderMessage(state.message, language)}</Text>
          <TechnicalDetails details={detailsOf(state.message)} />
          <Button disabledFocusable={isBusy} onClick={run}>
            {say("tryAgain")}
          </Button>
        </Face>
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
  const tell = useLateWords();
  return (
    <MessageBar intent="info" layout="multiline" className={styles.readOnly}>
      <MessageBarBody id={READ_ONLY_REASON}>{tell("readOnly")}</MessageBarBody>
    </MessageBar>
  );
}

type Removal = Extract<RunState, { readonly stage: "removed" }>["receipt"];

function toldOf({ left, removed }: Removal): "restored" | "nothingToRemove" | "partlyRestored" {
  if (left.length > 0) return "partlyRestored";
  return removed === 0 ? "nothingToRemove" : "restored";
}

function Removed({ receipt }: { readonly receipt: Removal }) {
  const styles = useStyles();
  const { say, language, run, isBusy } = usePane();
  return (
    <Face kind="removed" title={say("removedTitle")}>
      <Text>{say(toldOf(receipt))}</Text>
      {receipt.left.length > 0 && (
        <ul className={styles.list}>
          {receipt.left.map(({ sheet, range, reason }) => (
            <li key={`${sheet} ${range === null ? "" : rangeName(range)} ${reason.id}`}>
              {range === null ? sheet : <PlaceLink place={{ sheet, range }} />}: {renderMessage(reason, language)}
            </li>
          ))}
        </ul>
      )}
      <Button disabledFocusable={isBusy} onClick={run}>
        {say("checkAgain")}
      </Button>
    </Face>
  );
}
