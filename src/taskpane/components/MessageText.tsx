import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { renderParameter, sentencesOf } from "../../i18n/render";
import { parseRange } from "../../model/address";
import type { Message, MessageParameter } from "../../model/text";
import { usePane } from "../pane-context";
import PlaceLink from "./PlaceLink";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: tokens.spacingVerticalXS },
  together: { whiteSpace: "nowrap" },
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
          {withMarks(parts).map(({ part, mark }, j) =>
            mark === "" ? (
              <Fragment key={j}>
                <Part part={part} within={within} />
              </Fragment>
            ) : (
              <span key={j} className={styles.together}>
                <Part part={part} within={within} />
                {mark}
              </span>
            ),
          )}
        </Text>
      ))}
    </div>
  );
}

function Part({ part, within }: { readonly part: MessageParameter; readonly within: string }) {
  const { language } = usePane();
  const range = isCell(part) ? parseRange(part.address) : null;
  return isCell(part) && range !== null ? <PlaceLink place={{ sheet: part.sheet, range }} within={within} /> : renderParameter(part, language);
}

interface MarkedPart {
  readonly part: MessageParameter;
  /** The mark that stands right behind a cell and may not begin a line. */
  readonly mark: string;
}

function withMarks(parts: readonly MessageParameter[]): readonly MarkedPart[] {
  const marked: MarkedPart[] = [];
  for (const part of parts) {
    const last = marked.at(-1);
    const mark = last !== undefined && last.mark === "" && isCell(last.part) && typeof part === "string" ? (/^[?!.,;:)”]+/.exec(part)?.[0] ?? "") : "";
    if (last !== undefined && mark !== "") marked.splice(-1, 1, { ...last, mark });
    const rest = mark !== "" && typeof part === "string" ? part.slice(mark.length) : part;
    if (rest !== "") marked.push({ part: rest, mark: "" });
  }
  return marked;
}

function isCell(part: MessageParameter): part is Extract<MessageParameter, { readonly kind: "cell" }> {
  return typeof part !== "string" && "kind" in part && part.kind === "cell";
}

/** The places a message names, as "sheet!A1". */
export function placesNamed(message: Message): ReadonlySet<string> {
  return new Set(Object.values(message.parameters).flatMap((p) => (isCell(p) ? [`${p.sheet}!${p.address}`] : [])));
}
