import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { RunState } from "../../../run-state";
import { lazyPart } from "../../lazy-part";
import { needsLook } from "../../corrections/layout-order";
import { usePane } from "../../pane-context";
import Disclosure from "../Disclosure";

const LayoutTables = lazyPart(() => import(/* webpackChunkName: "layout" */ "./LayoutTables"));

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalL },
});

/** How many tables were read and how many should be looked at; opened, every one of them. */
export default function LayoutView({ state }: { readonly state: Extract<RunState, { readonly stage: "done" }> }) {
  const styles = useStyles();
  const { say } = usePane();
  const toggle = useRef<HTMLElement>(null);
  const { tables, offers, questions } = state.analysis;
  const { hints } = state.remembered;
  const dismissed = hints.filter((hint) => !hint.isTable).length;
  if (tables.length + dismissed === 0) return null;
  const doubtful = tables.filter(needsLook).length;
  const title = [say("layout", tables.length), ...(doubtful > 0 ? [say("layoutToLookAt", doubtful)] : [])].join(" · ");
  return (
    <section ref={toggle} className={styles.section}>
      <Disclosure title={title}>
        <LayoutTables
          tables={tables}
          hints={hints}
          offers={offers}
          questions={questions}
          dismissed={dismissed}
          leave={() => toggle.current?.querySelector("button")?.focus()}
        />
      </Disclosure>
    </section>
  );
}
