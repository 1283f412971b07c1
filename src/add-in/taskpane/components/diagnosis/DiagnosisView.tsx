import { lazyPart } from "../../lazy-part";
import { usePane } from "../../pane-context";
import CoverFrame from "../CoverFrame";

const DiagnosisParts = lazyPart(() => import(/* webpackChunkName: "diagnosis" */ "./DiagnosisParts"));

/** What this Excel does with our calls, in the place of the results. */
export default function DiagnosisView({ close }: { readonly close: () => void }) {
  const { say } = usePane();
  return (
    <CoverFrame id="diagnosis-heading" title={say("diagnosis")} back={say("helpClose")} close={close}>
      <DiagnosisParts />
    </CoverFrame>
  );
}
