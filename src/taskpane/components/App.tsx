import { Button, Caption1, FluentProvider, MessageBar, MessageBarBody, ProgressBar, Text, Title3, makeStyles, tokens, webDarkTheme, webLightTheme, teamsHighContrastTheme } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import { word, type PaneWord } from "../../i18n/pane-words";
import { renderMessage } from "../../i18n/render";
import type { Language } from "../../model/text";
import { onRunState, runState, type RunState, type WriteQuestion } from "../../run";
import Question from "./Question";
import Results from "./Results";
import type { GoTo } from "./FindingList";

export type PaneTheme = "light" | "dark" | "high-contrast";

const THEMES = { light: webLightTheme, dark: webDarkTheme, "high-contrast": teamsHighContrastTheme } as const;

const useStyles = makeStyles({
  root: { minHeight: "100vh", boxSizing: "border-box", display: "flex", flexDirection: "column" },
  top: { position: "sticky", top: 0, zIndex: 1, padding: tokens.spacingHorizontalM, backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, display: "grid", rowGap: tokens.spacingVerticalS },
  name: { display: "flex", justifyContent: "space-between", alignItems: "center" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  main: { padding: tokens.spacingHorizontalM, flexGrow: 1 },
  // The bar's room is always kept, so that nothing moves when it comes and goes.
  progress: { minHeight: "22px" },
  idle: { display: "grid", rowGap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalXL },
});

/** What the pane may ask of the rest of the add-in. */
export interface PaneActions {
  readonly run: () => void;
  readonly remove: () => void;
  readonly goTo: GoTo;
}

/** A question that waits for the clerk. */
export interface OpenQuestion {
  readonly question: WriteQuestion;
  readonly answer: (yes: boolean) => void;
}

interface Props {
  readonly initialLanguage: Language;
  readonly theme: PaneTheme;
  readonly actions: PaneActions;
  /** The question that is open now, if any. */
  readonly questions: { readonly current: () => OpenQuestion | null; readonly subscribe: (listener: () => void) => () => void };
}

const STAGES: Readonly<Partial<Record<RunState["stage"], PaneWord>>> = { reading: "reading", checking: "analyzing", asking: "asking", writing: "applying", removing: "removing" };

/** The whole pane: what can be done, where the run is, what came of it. */
export default function App({ initialLanguage, theme, actions, questions }: Props) {
  const [language, setLanguage] = useState(initialLanguage);
  const state = useSyncExternalStore(onRunState, runState);
  const open = useSyncExternalStore(questions.subscribe, questions.current);
  const styles = useStyles();
  const stage = STAGES[state.stage];
  return (
    <FluentProvider theme={THEMES[theme]} className={styles.root} lang={language}>
      <header className={styles.top}>
        <div className={styles.name}>
          <Title3 as="h1">Soát Số</Title3>
          <Button size="small" appearance="subtle" aria-label={word("languageLabel", language)} onClick={() => setLanguage(language === "vi" ? "en" : "vi")}>
            {word("language", language)}
          </Button>
        </div>
        <div className={styles.buttons}>
          <Button appearance="primary" disabled={stage !== undefined} onClick={actions.run}>
            {word("run", language)}
          </Button>
          <RemoveButton disabled={stage !== undefined} language={language} remove={actions.remove} />
        </div>
        <div className={styles.progress} role="status" aria-live="polite">
          {stage !== undefined && (
            <>
              <ProgressBar aria-label={word(stage, language)} />
              <Caption1>{word(stage, language)}</Caption1>
            </>
          )}
        </div>
      </header>
      <main className={styles.main}>
        {open === null ? <Outcome state={state} language={language} actions={actions} /> : <Question open={open} language={language} />}
      </main>
    </FluentProvider>
  );
}

/** Asks once more before anything is taken away. */
function RemoveButton({ disabled, language, remove }: { readonly disabled: boolean; readonly language: Language; readonly remove: () => void }) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button disabled={disabled} onClick={() => setAsking(true)}>
        {word("remove", language)}
      </Button>
    );
  }
  return (
    <div role="group" aria-label={word("remove", language)}>
      <Text block>{word("removeQuestion", language)}</Text>
      <Button
        appearance="primary"
        onClick={() => {
          setAsking(false);
          remove();
        }}
      >
        {word("remove", language)}
      </Button>{" "}
      <Button autoFocus onClick={() => setAsking(false)}>
        {word("cancel", language)}
      </Button>
    </div>
  );
}

function Outcome({ state, language, actions }: { readonly state: RunState; readonly language: Language; readonly actions: PaneActions }) {
  const styles = useStyles();
  switch (state.stage) {
    case "done":
      return <Results state={state} language={language} goTo={actions.goTo} />;
    case "refused":
      return (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{renderMessage(state.message, language)}</MessageBarBody>
        </MessageBar>
      );
    case "removed":
      return (
        <>
          <MessageBar intent={state.receipt.left.length === 0 ? "success" : "warning"} layout="multiline">
            <MessageBarBody>{word(state.receipt.left.length === 0 ? "restored" : "partlyRestored", language)}</MessageBarBody>
          </MessageBar>
          {state.receipt.left.map(({ sheet, reason }, i) => (
            <Text block key={`${String(i)} ${sheet}`}>
              {sheet}: {renderMessage(reason, language)}
            </Text>
          ))}
        </>
      );
    case "idle":
      return (
        <div className={styles.idle}>
          <Text weight="semibold">{word("idleTitle", language)}</Text>
          <Text>{word("idleBody", language)}</Text>
        </div>
      );
    default:
      return null;
  }
}
