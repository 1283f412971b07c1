import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { usePane } from "../pane-context";
import { EVERYTHING, type Scope } from "../scope";
import type { PaneWord } from "../words/pane-words";
import type { ScopeDialogProps } from "./dialogs/ScopeDialog";
import { lazyPart } from "../lazy-part";

const ScopeDialog = lazyPart<ScopeDialogProps>(
  () => import(/* webpackChunkName: "settings" */ "./dialogs/ScopeDialog"),
);

/** What the choice of sheets needs. */
export interface ScopeChoice {
  readonly className: string;
  readonly scope: Scope;
  readonly isBusy: boolean;
  readonly choose: (scope: Scope) => void;
  /** The names of the visible sheets; null where they cannot be had. */
  readonly listSheets: () => Promise<readonly string[] | null>;
}

const WORDS: Readonly<Record<Scope["kind"], PaneWord>> = { all: "scopeAll", this: "scopeThis", chosen: "scopeSome" };

/** Which sheets are checked: all, the one in front, or some. */
export default function HeaderScope({ className, scope, isBusy, choose, listSheets }: ScopeChoice) {
  const { say } = usePane();
  const [isChoosing, setChoosing] = useState(false);
  const shown = scope.kind === "chosen" ? say("scopeSome", scope.sheets.length) : say(WORDS[scope.kind]);
  return (
    <>
      <Menu
        inline
        checkedValues={{ scope: [scope.kind] }}
        onCheckedValueChange={(_, { checkedItems: [kind] }) => {
          if (kind === "all") choose(EVERYTHING);
          if (kind === "this") choose({ kind: "this" });
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button
            className={className}
            appearance="subtle"
            icon={<ChevronDownRegular />}
            iconPosition="after"
            disabledFocusable={isBusy}
            aria-label={say("scope", shown)}
          >
            {shown}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItemRadio name="scope" value="all">
              {say("scopeAll")}
            </MenuItemRadio>
            <MenuItemRadio name="scope" value="this">
              {say("scopeThis")}
            </MenuItemRadio>
            <MenuItemRadio name="scope" value="chosen" onClick={() => setChoosing(true)}>
              {say("scopeChoose")}
            </MenuItemRadio>
          </MenuList>
        </MenuPopover>
      </Menu>
      {isChoosing && (
        <ScopeDialog
          chosen={scope.kind === "chosen" ? scope.sheets : []}
          listSheets={listSheets}
          close={() => setChoosing(false)}
          choose={(sheets) => choose(sheets.length === 0 ? EVERYTHING : { kind: "chosen", sheets })}
        />
      )}
    </>
  );
}
