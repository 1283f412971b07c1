import { lazyPart } from "../../lazy-part";
import { usePane } from "../../pane-context";
import Disclosure from "../Disclosure";

const EntryHelp = lazyPart(() => import(/* webpackChunkName: "help" */ "../help/EntryHelp"));

interface Props {
  readonly id: string;
  /** The id of the element that names what it is told of. */
  readonly about: string;
}

/** Why a rule or a detector is there and what to do, with examples, once it is opened. */
export default function WhyAndAdvice({ id, about }: Props) {
  const { say } = usePane();
  return (
    <Disclosure title={say("whyAndAdvice")} about={about}>
      <EntryHelp id={id} />
    </Disclosure>
  );
}
