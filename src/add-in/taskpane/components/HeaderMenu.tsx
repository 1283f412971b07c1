import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import { useState, type RefCallback } from "react";
import type { DocumentKind } from "../pane-view";
import { usePane } from "../pane-context";
import RemoveDialog from "./dialogs/RemoveDialog";

const DOCUMENTS: readonly DocumentKind[] = ["questionSheet", "textCheck", "textRenew"];

/** What the menu of the pane may do. */
export interface MenuActions {
  readonly className: string;
  readonly isBusy: boolean;
  readonly openHelp: () => void;
  readonly openSettings: () => void;
  /** Null where there is no Excel to be diagnosed. */
  readonly openDiagnosis: (() => void) | null;
  readonly openFiles: () => void;
  readonly openDocument: (kind: DocumentKind) => void;
  readonly switchLanguage: () => void;
  readonly remove: () => void;
  readonly menuButton: RefCallback<HTMLButtonElement>;
}

/** What is seldom done, behind a button of its own. */
export default function HeaderMenu({
  className,
  isBusy,
  openHelp,
  openSettings,
  openDiagnosis,
  openFiles,
  openDocument,
  switchLanguage,
  remove,
  menuButton,
}: MenuActions) {
  const { say } = usePane();
  const [isAsking, setAsking] = useState(false);
  // What opens the question is gone with the menu.
  const returning = useRestoreFocusTarget();
  return (
    <>
      <Menu inline>
        <MenuTrigger disableButtonEnhancement>
          <Button
            ref={menuButton}
            className={className}
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            aria-label={say("more")}
            {...returning}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem disabled={isBusy} onClick={openSettings}>
              {say("settings")}
            </MenuItem>
            <MenuItem disabled={isBusy} onClick={openFiles}>
              {say("otherFiles")}
            </MenuItem>
            {DOCUMENTS.map((kind) => (
              <MenuItem key={kind} disabled={isBusy} onClick={() => openDocument(kind)}>
                {say(kind)}
              </MenuItem>
            ))}
            <MenuDivider />
            <MenuItem onClick={openHelp}>{say("help")}</MenuItem>
            <MenuItem disabled={isBusy} onClick={() => setAsking(true)}>
              {say("remove")}
            </MenuItem>
            {openDiagnosis !== null && (
              <MenuItem disabled={isBusy} onClick={openDiagnosis}>
                {say("diagnosis")}
              </MenuItem>
            )}
            <MenuItem onClick={switchLanguage}>{say("languageLabel")}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <RemoveDialog isOpen={isAsking} close={() => setAsking(false)} remove={remove} />
    </>
  );
}
