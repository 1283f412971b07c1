import type { ReactNode } from "react";
import type { PaneTab } from "../pane-view";
import { panelId, tabId } from "./Tabs";

interface Props {
  readonly tab: PaneTab;
  /** The one that the pane shows. */
  readonly shown: PaneTab;
  readonly children: ReactNode;
}

/** A part of the pane: it stays as it is while another one is shown. */
export default function Panel({ tab, shown, children }: Props) {
  return (
    <div role="tabpanel" id={panelId(tab)} aria-labelledby={tabId(tab)} hidden={tab !== shown}>
      {children}
    </div>
  );
}
