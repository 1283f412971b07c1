import { Button, Caption1, Label, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useState } from "react";
import { DEFAULT_SETTINGS, type Settings } from "../../../../core/model/requests/settings";
import { withThresholds } from "../../../../core/model/requests/remembered";
import type { Analysis } from "../../../../core/model/results/analysis";
import type { RunState } from "../../../run-state";
import type { Preferences } from "../../pane-actions";
import { usePane } from "../../pane-context";
import { THRESHOLD_FIELDS, shownThreshold, typedThresholds } from "../../settings/threshold-fields";
import PlainInput from "../PlainInput";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 84px",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
  help: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  line: { margin: 0 },
});

/**
 * Milliseconds without a letter after which the effect is tried. Source: a pause of more than a second is one between
 * thoughts (Nielsen, "Response Times: The 3 Important Limits", 1993).
 */
const PAUSE = 1_000;

interface Props {
  readonly state: RunState;
  readonly tryOut: Preferences["tryOut"];
  /** Called when what was set is used. */
  readonly leave: () => void;
}

/** The thresholds, what other ones would do to the list of this workbook, and the way back to the usual ones. */
export default function Thresholds({ state, tryOut, leave }: Props) {
  const styles = useStyles();
  const { say, language, changing, remember } = usePane();
  const id = useId();
  const done = state.stage === "done" ? state : null;
  const known = done?.remembered.thresholds ?? DEFAULT_SETTINGS;
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(() => new Map());
  const next = typedThresholds(known, typed);
  const isOther = next !== null && JSON.stringify(next) !== JSON.stringify(known);
  return (
    <>
      <Caption1 className={styles.help}>{say("thresholdsHelp")}</Caption1>
      <div className={styles.fields}>
        {THRESHOLD_FIELDS.flatMap(({ id: name, label, get }) => [
          <Label key={`${name} label`} size="small" htmlFor={`${id}-${name}`}>
            {label[language]}
          </Label>,
          <PlainInput
            key={name}
            id={`${id}-${name}`}
            initial={shownThreshold(get(known), language)}
            typed={(text) => setTyped((before) => new Map([...before, [name, text]]))}
          />,
        ])}
      </div>
      <Caption1 as="p" role="status" className={styles.line}>
        {next === null && say("thresholdsInvalid")}
        {isOther && done !== null && <Effect done={done} settings={next} tryOut={tryOut} />}
        {done === null && say("previewFirst")}
      </Caption1>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={changing.disabledFocusable || !isOther}
          onClick={() => {
            leave();
            remember((before) => withThresholds(before, next));
          }}
        >
          {say("thresholdsUse")}
        </Button>
        {done !== null && done.remembered.thresholds !== null && (
          <Button
            size="small"
            {...changing}
            onClick={() => {
              leave();
              remember((before) => withThresholds(before, null));
            }}
          >
            {say("thresholdsUsual")}
          </Button>
        )}
      </div>
    </>
  );
}

type Done = Extract<RunState, { readonly stage: "done" }>;

/** What the list of the workbook would be with other thresholds. */
function Effect({
  done,
  settings,
  tryOut,
}: { readonly done: Done; readonly settings: Settings } & Pick<Props, "tryOut">) {
  const { say } = usePane();
  const asked = JSON.stringify(settings);
  const [found, setFound] = useState<{ readonly of: string; readonly analysis: Analysis | null } | null>(null);
  useEffect(() => {
    let isGone = false;
    const timer = setTimeout(() => {
      void tryOut(done.analysis, done.remembered, JSON.parse(asked) as Settings).then((analysis) => {
        if (!isGone) setFound({ of: asked, analysis });
      });
    }, PAUSE);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [asked, done, tryOut]);
  if (found?.of !== asked) return <>{say("previewing")}</>;
  if (found.analysis === null) return null;
  const [before, after] = [countsOf(done.analysis), countsOf(found.analysis)];
  const told = (["warning", "movement"] as const).map(
    (name) => `${say(name)} ${String(before[name])} → ${String(after[name])}`,
  );
  return <>{say("preview", told.join("; "))}</>;
}

function countsOf({ findings, anomalies }: Analysis): Readonly<Record<"warning" | "movement", number>> {
  return {
    warning: findings.filter(({ severity }) => severity === "warning").length,
    movement: anomalies.filter(({ explains }) => explains !== true).length,
  };
}
