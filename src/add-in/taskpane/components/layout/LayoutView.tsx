import { Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { RunState } from "../../../run-state";
import { lazyPart } from "../../lazy-part";
import { needsLook } from "../../corrections/layout-order";
import { usePane } from "../../pane-context";
import { useLateWords } from "../../words/late-words";

const LayoutTables = lazyPart(() => import(/* webpackChunkName: "layout" */ "./LayoutTables"));

const useStyles = makeStyles({
  section: {
    outlineStyle: "none",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
  },
  heading: { margin: 0 },
});

interface Props {
  readonly state: Extract<RunState, { readonly stage: "done" }>;
  /** Whether it is what the pane shows. */
  readonly isShown: boolean;
}

/** How many tables were read and how many should be looked at, and every one of them. */
export default function LayoutView({ state, isShown }: Props) {
  const styles = useStyles();
  const { say } = usePane();
  const tell = useLateWords();
  const place = useRef<HTMLElement>(null);
  const [wasShown, setShown] = useState(isShown);
  if (isShown && !wasShown) setShown(true);
  const { tables, offers, questions } = state.analysis;
  const { hints } = state.remembered;
  const dismissed = hints.filter((hint) => !hint.isTable).length;
  if (tables.length + dismissed === 0) return <Text>{tell("tableSigns")}</Text>;
  const doubtful = tables.filter(needsLook).length;
  const title = [say("layout", tables.length), ...(doubtful > 0 ? [say("layoutToLookAt", doubtful)] : [])].join(" · ");
  return (
    <section ref={place} className={styles.section} tabIndex={-1} aria-label={title}>
      <Subtitle2 as="h2" className={styles.heading}>
        {title}
      </Subtitle2>
      {wasShown && (
        <LayoutTables
          tables={tables}
          hints={hints}
          offers={offers}
          questions={questions}
          dismissed={dismissed}
          leave={() => place.current?.focus()}
        />
      )}
    </section>
  );
}
