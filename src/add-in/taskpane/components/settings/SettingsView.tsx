import { lazyPart } from "../../lazy-part";
import type { SettingsProps } from "../../pane-actions";
import { usePane } from "../../pane-context";
import CoverFrame from "../CoverFrame";

const SettingsParts = lazyPart<SettingsProps>(() => import(/* webpackChunkName: "settings" */ "./SettingsParts"));

/** What the clerk may set, in the place of the results. */
export default function SettingsView(props: SettingsProps) {
  const { say } = usePane();
  return (
    <CoverFrame id="settings-heading" title={say("settings")} back={say("settingsClose")} close={props.close}>
      <SettingsParts {...props} />
    </CoverFrame>
  );
}
