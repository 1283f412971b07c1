import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { renderParameter, sentencesOf } from "../../i18n/render";
import { parseRange } from "../../model/address";
import type { Message, MessageParameter } from "../../model/text";
import { usePane } from "../pane-context";
import PlaceLink from "./PlaceLink";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: tokens.spacingVerticalXS },
});

interface Props {
  readonly message: Message;
  /** The sheet that is understood. */
  readonly within: string;
}

/** A message, a line a sentence, the cells it names as links. */
export default function MessageText({ message, within }: Props) {
  const styles = useStyles();
  const { language } = usePane();
  return (
    <div className={styles.root}>
      {sentencesOf(message, language).map((parts, i) => (
        <Text block key={i}>
          {parts.map((part, j) => (
            <Fragment key={j}>
              <Part part={part} within={within} />
            </Fragment>
          ))}
        </Text>
      ))}
    </div>
  );
}

function Part({ part, within }: { readonly part: MessageParameter; readonly within: string }) {
  const { language } = usePane();
  const isCell = typeof part !== "string" && "kind" in part && part.kind === "cell";
  const range = isCell ? parseRange(part.address) : null;
  return isCell && range !== null ? <PlaceLink place={{ sheet: part.sheet, range }} within={within} /> : renderParameter(part, language);
}

/** The places a message names, as "sheet!A1". */
export function placesNamed(message: Message): ReadonlySet<string> {
  return new Set(Object.values(message.parameters).flatMap((p) => (typeof p !== "string" && "kind" in p && p.kind === "cell" ? [`${p.sheet}!${p.address}`] : [])));
}
