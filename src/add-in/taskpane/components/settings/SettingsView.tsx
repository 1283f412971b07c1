import type { RunState } from "../../../run-state";
import { lazyPart } from "../../lazy-part";
import type { Preferences } from "../../pane-actions";
import { usePane } from "../../pane-context";
import CoverFrame from "../CoverFrame";

/** What the settings show and change. */
export interface SettingsProps {
  /** What came of the last run. */
  readonly state: RunState;
  readonly close: () => void;
  readonly switchLanguage: () => void;
  readonly preferences: Preferences;
  readonly letterKeys: { readonly isOn: boolean; readonly set: (isOn: boolean) => void };
}

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
