import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState } from "react";
import { renderMessage } from "../../../core/i18n/render";
import { detailsOf } from "../../../core/model/message";
import type { Place } from "../../../core/model/results/finding";
import { useLeaving } from "../leaving";
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

/** Whether it tells of a success alone: there is nothing to be done about it. */
const isSuccess = (notified: Notified | null): boolean =>
  notified !== null && "receipt" in notified && notified.receipt.outdated.length === 0;

interface Props {
  readonly notified: Notified | null;
  readonly close: () => void;
}

/**
 * The notice at the lower edge, until it is closed or the next run tells something else; what tells a success leaves by
 * itself.
 */
export default function Notice({ notified, close }: Props) {
  const styles = useStyles();
  const { say } = usePane();
  const place = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<Element | null>(null);
  const [hasFocus, setFocus] = useState(false);
  const pointing = useLeaving(isSuccess(notified) ? notified : null, hasFocus, close);
  // What gets the focus is scrolled clear of the notice.
  useLayoutEffect(() => {
    document.documentElement.style.scrollPaddingBottom = `${String((place.current?.offsetHeight ?? 0) + 16)}px`;
  }, [notified]);
  return (
    <div
      ref={place}
      className={styles.root}
      role="status"
      {...pointing}
      onFocus={({ relatedTarget }) => {
        setFocus(true);
        if (!place.current?.contains(relatedTarget)) cameFrom.current = relatedTarget;
      }}
      onBlur={({ relatedTarget }) => setFocus(place.current?.contains(relatedTarget) === true)}
    >
      {notified !== null && (
        <MessageBar className={styles.bar} intent={isSuccess(notified) ? "success" : "warning"} layout="multiline">
          <MessageBarBody>
            <Told notified={notified} />
          </MessageBarBody>
          <MessageBarActions>
            {notified.about === "fixes" && <TakeBack places={notified.receipt.applied} />}
            <Button
              size="small"
              onClick={() => {
                close();
                setFocus(false);
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

/** The way back of the fixes that were just made; nothing where none was. */
function TakeBack({ places }: { readonly places: readonly Place[] }) {
  const { say, fixing, takeBack } = usePane();
  if (places.length === 0) return null;
  return (
    <Button size="small" {...fixing} onClick={() => takeBack(places)}>
      {say("undoFix")}
    </Button>
  );
}

function Told({ notified }: { readonly notified: Notified }) {
  const { say, language } = usePane();
  if ("receipt" in notified) return <FixOutcome receipt={notified.receipt} about={notified.about} />;
  if (notified.message === null) return say("hiddenPlace");
  return (
    <>
      {renderMessage(notified.message, language)}
      <TechnicalDetails details={detailsOf(notified.message)} />
    </>
  );
}
