import { Caption1 } from "@fluentui/react-components";
import { usePane } from "../pane-context";

/** Stands in the place of a part of the pane that could not be fetched. */
export default function NotLoaded() {
  const { say } = usePane();
  return (
    <Caption1 as="p" role="status" style={{ margin: 0 }}>
      {say("notLoaded")}
    </Caption1>
  );
}
