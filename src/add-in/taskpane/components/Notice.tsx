import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import { renderMessage } from "../../../core/i18n/render";
import type { FixReceipt } from "../../../core/model/results/fixes";
import type { Message } from "../../../core/model/message";
import { usePane } from "../pane-context";
import FixOutcome from "./results/FixOutcome";

/**
 * Something that is told without taking the place of the results: a run that was refused, what came of fixes, a place
 * that cannot be shown (null: it is hidden or gone).
 */
export type Notified =
  | { readonly about: "run"; readonly message: Message }
  | { readonly about: "fixes"; readonly receipt: FixReceipt }
  | { readonly about: "place"; readonly message: Message | null };

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
  const { say, language } = usePane();
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
            {notified.about === "fixes" ? (
              <FixOutcome receipt={notified.receipt} />
            ) : notified.message === null ? (
              say("hiddenPlace")
            ) : (
              renderMessage(notified.message, language)
            )}
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
