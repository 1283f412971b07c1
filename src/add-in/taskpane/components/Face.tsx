import { Subtitle2, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircleRegular,
  DismissCircleRegular,
  DocumentSearchRegular,
  DeleteRegular,
  TextParagraphRegular,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    display: "grid",
    justifyItems: "center",
    textAlign: "center",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXL} 0 ${tokens.spacingVerticalM}`,
  },
  icon: { fontSize: "40px", display: "flex", color: tokens.colorNeutralForeground3 },
  clean: { color: tokens.colorPaletteGreenForeground1 },
  refused: { color: tokens.colorPaletteMarigoldForeground1 },
  title: { margin: 0 },
});

const ICONS = {
  clean: <CheckmarkCircleRegular />,
  refused: <DismissCircleRegular />,
  nothing: <DocumentSearchRegular />,
  removed: <DeleteRegular />,
  report: <TextParagraphRegular />,
} as const;

interface Props {
  readonly kind: keyof typeof ICONS;
  readonly title: string;
  /** What is said below the title, and what can be done. */
  readonly children?: ReactNode;
}

/** What is shown where there is no list: a picture, a title, a sentence, and what to do. */
export default function Face({ kind, title, children }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <span
        aria-hidden="true"
        className={mergeClasses(styles.icon, kind === "clean" && styles.clean, kind === "refused" && styles.refused)}
      >
        {ICONS[kind]}
      </span>
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      {typeof children === "string" ? <Text>{children}</Text> : children}
    </div>
  );
}
