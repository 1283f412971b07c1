import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  top: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  heading: { margin: 0 },
});

interface Props {
  /** Of the heading. */
  readonly id: string;
  readonly title: string;
  /** What the way back is called. */
  readonly back: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** Something that stands in the place of all parts of the pane, which are found as they were left. */
export default function CoverFrame({ id, title, back, close, children }: Props) {
  const styles = useStyles();
  const button = useRef<HTMLButtonElement | null>(null);
  const keepButton = (element: HTMLButtonElement | null): void => {
    button.current = element;
  };
  // Read before the results give way: without them the page may be shorter than that.
  const [scrollTop] = useState(() => document.documentElement.scrollTop);
  useEffect(() => {
    const page = document.documentElement;
    page.scrollTop = 0;
    button.current?.focus({ preventScroll: true });
    return () => {
      page.scrollTop = scrollTop;
    };
  }, [scrollTop]);
  return (
    <section
      className={styles.root}
      aria-labelledby={id}
      onKeyDown={(press) => {
        if (press.key !== "Escape") return;
        // Beyond the pane Office.js takes Esc for the wish to go back to the sheet.
        press.stopPropagation();
        close();
      }}
    >
      <div className={styles.top}>
        <Button
          ref={keepButton}
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label={back}
          title={back}
          onClick={close}
        />
        <Text as="h2" id={id} weight="semibold" size={400} className={styles.heading}>
          {title}
        </Text>
      </div>
      {children}
    </section>
  );
}
