import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowTrendingRegular, ErrorCircleRegular, InfoRegular, WarningRegular } from "@fluentui/react-icons";
import type { Severity } from "../../../../core/model/results/finding";
import { usePane } from "../../pane-context";

const useStyles = makeStyles({
  root: { display: "inline-flex", flexShrink: 0, fontSize: "18px", marginTop: "1px" },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteMarigoldForeground1 },
  information: { color: tokens.colorPaletteBlueForeground2 },
  movement: { color: tokens.colorPaletteGrapeForeground2 },
});

const ICONS = {
  error: <ErrorCircleRegular aria-hidden />,
  warning: <WarningRegular aria-hidden />,
  information: <InfoRegular aria-hidden />,
  movement: <ArrowTrendingRegular aria-hidden />,
} as const;

/** How bad it is, as a picture with its word for who listens. */
export default function SeverityIcon({ kind }: { readonly kind: Severity | "movement" }) {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <span role="img" aria-label={say(kind)} title={say(kind)} className={mergeClasses(styles.root, styles[kind])}>
      {ICONS[kind]}
    </span>
  );
}
