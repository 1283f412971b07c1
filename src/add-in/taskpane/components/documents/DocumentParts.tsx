import { Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Language } from "../../../../core/model/message";
import type { Analysis } from "../../../../core/model/results/analysis";
import type { Documents } from "../../pane-actions";
import { usePane } from "../../pane-context";
import { useLateWords } from "../../words/late-words";
import type { DocumentKind } from "../../pane-view";
import CopyableText from "./CopyableText";
import PastedText from "./PastedText";
import TextChecks from "./TextChecks";

/** What a document is made of, and by what. */
export interface DocumentPartsProps {
  readonly kind: DocumentKind;
  readonly documents: Documents;
  readonly analysis: Analysis;
}

/** What is made of the results for others. */
export default function DocumentParts({ kind, analysis, documents }: DocumentPartsProps) {
  const { say } = usePane();
  const tell = useLateWords();
  if (kind === "questionSheet") return <Questions analysis={analysis} documents={documents} />;
  if (kind === "textCheck")
    return (
      <PastedText
        label={say("textCheck")}
        help={tell("textCheckHelp")}
        action={tell("textCheckDo")}
        work={(text) => documents.heldAgainst(text, analysis)}
        show={(checks) => <TextChecks checks={checks} />}
      />
    );
  return (
    <PastedText
      label={say("textRenew")}
      help={tell("textRenewHelp")}
      action={tell("textRenewDo")}
      work={(text) => documents.renewed(text, analysis)}
      show={({ text, renewed, marked }) => (
        <>
          <Text block>{[tell("textRenewed", renewed), marked > 0 ? tell("textMarked", marked) : ""].join(" ")}</Text>
          <CopyableText label={tell("textNew")} initial={text} />
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
function Questions({ analysis, documents }: Omit<DocumentPartsProps, "kind">) {
  const { say, language } = usePane();
  const tell = useLateWords();
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
  if (made.text === null) return <Text>{made.isMissing ? say("notLoaded") : tell("noQuestions")}</Text>;
  return (
    <>
      <Text>{tell("questionSheetHelp")}</Text>
      <CopyableText key={language} label={say("questionSheet")} initial={made.text} />
    </>
  );
}
