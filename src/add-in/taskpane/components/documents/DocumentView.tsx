import { Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Language } from "../../../../core/model/message";
import type { Analysis } from "../../../../core/model/results/analysis";
import type { RunState } from "../../../run-state";
import type { Documents } from "../../pane-actions";
import { usePane } from "../../pane-context";
import type { DocumentKind } from "../../pane-view";
import CoverFrame from "../CoverFrame";
import CopyableText from "./CopyableText";
import PastedText from "./PastedText";
import TextChecks from "./TextChecks";

/** What a view of a document needs. */
export interface DocumentViewProps {
  readonly kind: DocumentKind;
  /** What came of the last run. */
  readonly state: RunState;
  readonly documents: Documents;
  readonly close: () => void;
}

/** What is made of the results for others, in the place of the results. */
export default function DocumentView({ kind, state, documents, close }: DocumentViewProps) {
  const { say } = usePane();
  return (
    <CoverFrame id="document-heading" title={say(kind)} back={say("helpClose")} close={close}>
      {state.stage === "done" ? (
        <Content kind={kind} analysis={state.analysis} documents={documents} />
      ) : (
        <Text>{say("documentFirst")}</Text>
      )}
    </CoverFrame>
  );
}

interface ContentProps extends Pick<DocumentViewProps, "kind" | "documents"> {
  readonly analysis: Analysis;
}

function Content({ kind, analysis, documents }: ContentProps) {
  const { say } = usePane();
  if (kind === "questionSheet") return <Questions analysis={analysis} documents={documents} />;
  if (kind === "textCheck")
    return (
      <PastedText
        label={say("textCheck")}
        help={say("textCheckHelp")}
        action={say("textCheckDo")}
        work={(text) => documents.heldAgainst(text, analysis)}
        show={(checks) => <TextChecks checks={checks} />}
      />
    );
  return (
    <PastedText
      label={say("textRenew")}
      help={say("textRenewHelp")}
      action={say("textRenewDo")}
      work={(text) => documents.renewed(text, analysis)}
      show={({ text, renewed, marked }) => (
        <>
          <Text block>{[say("textRenewed", renewed), marked > 0 ? say("textMarked", marked) : ""].join(" ")}</Text>
          <CopyableText label={say("textNew")} initial={text} />
        </>
      )}
    />
  );
}

/** The questions in a language; null where nothing is open, or what makes them cannot be loaded. */
interface Made {
  readonly language: Language;
  readonly text: string | null;
  readonly isMissing: boolean;
}

/** The open questions as a text; that nothing is open where that is so. */
function Questions({ analysis, documents }: Omit<ContentProps, "kind">) {
  const { say, language } = usePane();
  const [made, setMade] = useState<Made | null>(null);
  useEffect(() => {
    let isGone = false;
    const set = (next: Made): void => {
      if (!isGone) setMade(next);
    };
    void documents.questions(analysis, language).then(
      (text) => set({ language, text, isMissing: false }),
      () => set({ language, text: null, isMissing: true }),
    );
    return () => {
      isGone = true;
    };
  }, [analysis, documents, language]);
  if (made?.language !== language) return null;
  if (made.text === null) return <Text>{say(made.isMissing ? "notLoaded" : "noQuestions")}</Text>;
  return (
    <>
      <Text>{say("questionSheetHelp")}</Text>
      <CopyableText key={language} label={say("questionSheet")} initial={made.text} />
    </>
  );
}
