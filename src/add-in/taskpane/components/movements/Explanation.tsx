import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { placeName } from "../../../../core/model/cells/address";
import type { Anomaly } from "../../../../core/model/results/anomaly";
import { withExplanation } from "../../../../core/model/requests/remembered";
import { KEY } from "../../focus/list-navigation";
import { usePane } from "../../pane-context";
import { useInlineForm } from "../../inline-form";
import NoteForm from "./NoteForm";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: tokens.spacingVerticalXS },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly anomaly: Pick<Anomaly, "id" | "place" | "basis">;
  /** What the clerk has explained. */
  readonly note: string | undefined;
  /** The sheet on which it comes to stand, if any. */
  readonly keptOn: string | null;
}

/** Why a figure moved, as the clerk tells it: written, read, written anew or taken back. */
export default function Explanation({ anomaly, note, keptOn }: Props) {
  const styles = useStyles();
  const { say, isReadOnly, changing, remember } = usePane();
  const { place, isOpen, open, close } = useInlineForm();
  const cell = placeName(anomaly.place.sheet, anomaly.place.range);
  const writing = say(note === undefined ? "explain" : "rewrite");
  const keep = (text: string): void => {
    close();
    if (text.trim() !== (note ?? "")) remember((known) => withExplanation(known, anomaly, text));
  };
  return (
    <div ref={place} className={styles.root}>
      {note !== undefined && !isOpen && <Text italic>{say("explained", note)}</Text>}
      {isOpen ? (
        <NoteForm
          question={say("explainQuestion")}
          help={keptOn === null ? say(isReadOnly ? "rememberedHere" : "explainRemembered") : say("explainHelp", keptOn)}
          initial={note ?? ""}
          action={say("keep")}
          isOptional={note !== undefined}
          keep={keep}
          cancel={close}
        />
      ) : (
        <div className={styles.buttons}>
          <Button
            size="small"
            aria-label={`${writing} ${cell}`}
            {...changing}
            onClick={open}
            {...{ [KEY]: "i", "aria-keyshortcuts": "Control+Shift+Enter" }}
          >
            {writing}
          </Button>
          {note !== undefined && (
            <Button
              size="small"
              appearance="subtle"
              aria-label={`${say("erase")} ${cell}`}
              {...changing}
              onClick={() => keep("")}
            >
              {say("erase")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
