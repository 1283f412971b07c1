import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import { renderMessage } from "../../../core/i18n/render";
import { detailsOf } from "../../../core/model/message";
import { usePane } from "../pane-context";
import type { Notified } from "../pane-view";
import FixOutcome from "./results/FixOutcome";
import TechnicalDetails from "./TechnicalDetails";

const useStyles = makeStyles({
  // Over the lower edge, so that the list does not move when it comes or goes.
  root: { position: "sticky", bottom: tokens.spacingVerticalS, zIndex: 2 },
  bar: {
    marginTop: tokens.spacingVerticalM,
    boxShadow: tokens.shadow8,
    maxHeight: "45vh",
    overflowY: "auto",
    boxSizing: "border-box",
  },
});

/** The notice at the lower edge, until it is closed or the next run tells something else. */
export default function Notice({
  notified,
  close,
}: {
  readonly notified: Notified | null;
  readonly close: () => void;
}) {
  const styles = useStyles();
  const { say } = usePane();
  const place = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<Element | null>(null);
  // What gets the focus is scrolled clear of the notice.
  useLayoutEffect(() => {
    document.documentElement.style.scrollPaddingBottom = `${String((place.current?.offsetHeight ?? 0) + 16)}px`;
  }, [notified]);
  return (
    <div
      ref={place}
      className={styles.root}
      role="status"
      onFocus={({ relatedTarget }) => {
        if (!place.current?.contains(relatedTarget)) cameFrom.current = relatedTarget;
      }}
    >
      {notified !== null && (
        <MessageBar
          className={styles.bar}
          intent={notified.about === "fixes" && notified.receipt.outdated.length === 0 ? "success" : "warning"}
          layout="multiline"
        >
          <MessageBarBody>
            <Told notified={notified} />
          </MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              onClick={() => {
                close();
                if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true });
              }}
            >
              {say("close")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}

function Told({ notified }: { readonly notified: Notified }) {
  const { say, language } = usePane();
  if (notified.about === "fixes") return <FixOutcome receipt={notified.receipt} />;
  if (notified.message === null) return say("hiddenPlace");
  return (
    <>
      {renderMessage(notified.message, language)}
      <TechnicalDetails details={detailsOf(notified.message)} />
    </>
  );
}
