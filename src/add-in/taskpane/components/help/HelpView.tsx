import { lazyPart } from "../../lazy-part";
import { usePane } from "../../pane-context";
import CoverFrame from "../CoverFrame";

const HelpEntries = lazyPart(() => import(/* webpackChunkName: "help" */ "./HelpEntries"));

/** All that is checked, computed and pointed out, in the place of the results. */
export default function HelpView({ close }: { readonly close: () => void }) {
  const { say } = usePane();
  return (
    <CoverFrame id="help-heading" title={say("help")} back={say("helpClose")} close={close}>
      <HelpEntries />
    </CoverFrame>
  );
}
