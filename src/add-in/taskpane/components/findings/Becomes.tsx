import { makeStyles } from "@fluentui/react-components";
import { usePane } from "../../pane-context";

const useStyles = makeStyles({
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** The arrow from what stands in a cell to what would; a word for who listens. */
export default function Becomes() {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <>
      <span aria-hidden="true">→</span>
      <span className={styles.spoken}>{say("becomes")}</span>
    </>
  );
}
