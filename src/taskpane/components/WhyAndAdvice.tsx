import { latePart } from "../late-part";
import { usePane } from "../pane-context";
import Disclosure from "./Disclosure";

const EntryHelp = latePart(() => import(/* webpackChunkName: "help" */ "./EntryHelp"));

/** Why a rule or a detector is there and what to do, with examples, once it is opened. */
export default function WhyAndAdvice({ id }: { readonly id: string }) {
  const { say } = usePane();
  return (
    <Disclosure title={say("whyAndAdvice")}>
      <EntryHelp id={id} />
    </Disclosure>
  );
}
