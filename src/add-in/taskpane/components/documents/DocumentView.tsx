import { Text } from "@fluentui/react-components";
import type { RunState } from "../../../run-state";
import { lazyPart } from "../../lazy-part";
import type { Documents } from "../../pane-actions";
import { usePane } from "../../pane-context";
import { useLateWords } from "../../words/late-words";
import type { DocumentKind } from "../../pane-view";
import CoverFrame from "../CoverFrame";
import type { DocumentPartsProps } from "./DocumentParts";

const DocumentParts = lazyPart<DocumentPartsProps>(() => import(/* webpackChunkName: "settings" */ "./DocumentParts"));

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
  const tell = useLateWords();
  return (
    <CoverFrame id="document-heading" title={say(kind)} back={say("helpClose")} close={close}>
      {state.stage === "done" ? (
        <DocumentParts kind={kind} analysis={state.analysis} documents={documents} />
      ) : (
        <Text>{tell("documentFirst")}</Text>
      )}
    </CoverFrame>
  );
}
