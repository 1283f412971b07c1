import { usePane } from "../../pane-context";
import NoteForm from "../movements/NoteForm";

interface Props {
  readonly ignore: (reason: string) => void;
  readonly cancel: () => void;
}

/** Asks why a finding is set aside. */
export default function IgnoreForm({ ignore, cancel }: Props) {
  const { say, isReadOnly } = usePane();
  return (
    <NoteForm
      question={say("ignoreQuestion")}
      help={say(isReadOnly ? "rememberedHere" : "ignoreHelp")}
      initial=""
      action={say("ignore")}
      isOptional
      keep={ignore}
      cancel={cancel}
    />
  );
}
