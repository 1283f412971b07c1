import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { renderParameter, sentencesOf } from "../../../core/i18n/render";
import { parseRange } from "../../../core/model/cells/address";
import type { Message, MessageParameter } from "../../../core/model/message";
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
  /** Of the element, for who refers to it. */
  readonly id?: string;
}

/** A message, a line a sentence, the cells it names as links. */
export default function MessageText({ message, within, id }: Props) {
  const styles = useStyles();
  const { language } = usePane();
  return (
    <div id={id} className={styles.root}>
      {sentencesOf(message, language).map((parts, i) => (
        <Text block key={i}>
          {withMarks(parts).map(({ before, part, after }, j) =>
            before + after === "" ? (
              <Fragment key={j}>
                <Part part={part} within={within} />
              </Fragment>
            ) : (
              <span key={j} className={styles.together}>
                {before}
                <Part part={part} within={within} />
                {after}
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
  return isCell(part) && range !== null ? (
    <PlaceLink place={{ sheet: part.sheet, range }} within={within} />
  ) : (
    renderParameter(part, language)
  );
}

interface MarkedPart {
  readonly part: MessageParameter;
  /** The mark that stands right before a cell and may not end a line. */
  readonly before: string;
  /** The mark that stands right behind a cell and may not begin a line. */
  readonly after: string;
}

function withMarks(parts: readonly MessageParameter[]): readonly MarkedPart[] {
  return parts.flatMap<MarkedPart>((part, i) => {
    if (isCell(part)) return [{ before: endOf(parts[i - 1]), part, after: startOf(parts[i + 1]) }];
    if (typeof part !== "string") return [{ before: "", part, after: "" }];
    const from = i > 0 && isCell(parts[i - 1] ?? "") ? startOf(part).length : 0;
    const to = part.length - (isCell(parts[i + 1] ?? "") ? endOf(part).length : 0);
    return from < to ? [{ before: "", part: part.slice(from, to), after: "" }] : [];
  });
}

function startOf(part: MessageParameter | undefined): string {
  return typeof part === "string" ? (/^[?!.,;:)”]+/.exec(part)?.[0] ?? "") : "";
}

function endOf(part: MessageParameter | undefined): string {
  return typeof part === "string" ? (/[(“]+$/.exec(part)?.[0] ?? "") : "";
}

function isCell(part: MessageParameter): part is Extract<MessageParameter, { readonly kind: "cell" }> {
  return typeof part !== "string" && "kind" in part && part.kind === "cell";
}

/** The places a message names, as "sheet!A1". */
export function placesNamed(message: Message): ReadonlySet<string> {
  return new Set(Object.values(message.parameters).flatMap((p) => (isCell(p) ? [`${p.sheet}!${p.address}`] : [])));
}
