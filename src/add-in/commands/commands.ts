import { runOptions } from "./run-options";
import { fetched } from "./say-late";

/** The work behind the buttons, loaded beside the pane: this file must stay small. */
const work = () => fetched(() => import(/* webpackChunkName: "work" */ "../run"));

/** Opens the pane, the only voice a button has; a host that cannot, or takes its time, is no reason to fail. */
async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // The results stand on the sheets.
  }
}

/** A ribbon function: does its work and always ends the command, which would else keep the ribbon waiting. */
function command(action: () => Promise<void>): (event: Office.AddinCommands.Event) => void {
  return (event) => {
    void action()
      .catch(() => undefined)
      .finally(() => {
        event.completed();
      });
  };
}

// Synchronously, before anything else of the page: the first click may be what loads it (office-js 5176, 3224).
Office.actions.associate(
  "validateAndCompute",
  command(async () => {
    await Office.onReady();
    void showPane();
    const { validateAndCompute } = await work();
    // A question may stand in the pane for as long as the clerk likes: the ribbon does not wait for the answer.
    await new Promise<void>((resolve) => {
      void validateAndCompute(runOptions(resolve)).finally(resolve);
    });
  }),
);
Office.actions.associate(
  "removeAdditions",
  command(async () => {
    await Office.onReady();
    void showPane();
    await (await work()).removeAdditions(runOptions());
  }),
);
