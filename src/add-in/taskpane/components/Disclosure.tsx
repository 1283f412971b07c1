import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  button: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXXS,
    minHeight: "24px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "left",
    verticalAlign: "top",
  },
  icon: { flexShrink: 0 },
  body: { marginTop: tokens.spacingVerticalXXS },
});

interface Props {
  readonly title: string;
  /** The id of what it is about, where several have the same title. */
  readonly about?: string;
  /** Open from the start. */
  readonly opens?: boolean;
  /** Stands below the title, open or not. */
  readonly below?: ReactNode;
  readonly children: ReactNode;
}

/** Text that is opened when it is wanted. */
export default function Disclosure({ title, about, opens = false, below, children }: Props) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(opens);
  const id = useId();
  return (
    <div>
      <Link
        as="button"
        className={styles.button}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-describedby={about}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? (
          <ChevronDownRegular aria-hidden className={styles.icon} />
        ) : (
          <ChevronRightRegular aria-hidden className={styles.icon} />
        )}
        {title}
      </Link>
      {below}
      <div id={id} className={styles.body} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </div>
  );
}
