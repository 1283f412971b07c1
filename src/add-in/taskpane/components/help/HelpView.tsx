import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { lazyPart } from "../../lazy-part";
import { usePane } from "../../pane-context";

const HelpEntries = lazyPart(() => import(/* webpackChunkName: "help" */ "./HelpEntries"));

const useStyles = makeStyles({
  root: { display: "grid", rowGap: tokens.spacingVerticalS },
  top: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  heading: { margin: 0 },
});

/** All that is checked, computed and pointed out, in the place of the results. */
export default function HelpView({ close }: { readonly close: () => void }) {
  const styles = useStyles();
  const { say } = usePane();
  const back = useRef<HTMLButtonElement | null>(null);
  const keepBack = (button: HTMLButtonElement | null): void => {
    back.current = button;
  };
  // Read before the results give way: without them the page may be shorter than that.
  const [scrollTop] = useState(() => document.documentElement.scrollTop);
  useEffect(() => {
    const page = document.documentElement;
    page.scrollTop = 0;
    back.current?.focus({ preventScroll: true });
    return () => {
      page.scrollTop = scrollTop;
    };
  }, [scrollTop]);
  return (
    <section
      className={styles.root}
      aria-labelledby="help-heading"
      onKeyDown={(press) => {
        if (press.key !== "Escape") return;
        // Beyond the pane Office.js takes Esc for the wish to go back to the sheet.
        press.stopPropagation();
        close();
      }}
    >
      <div className={styles.top}>
        <Button
          ref={keepBack}
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label={say("helpClose")}
          title={say("helpClose")}
          onClick={close}
        />
        <Text as="h2" id="help-heading" weight="semibold" size={400} className={styles.heading}>
          {say("help")}
        </Text>
      </div>
      <HelpEntries />
    </section>
  );
}
