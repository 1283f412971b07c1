/**
 * Looks at every state of the pane in every look, with axe and for what is cut or scrolls sideways: `npx tsx
 * test/tools/look-at-states.ts [--to OUTDIR] [NAME…]`. Names are those of states; with a folder each look is pictured.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { builtAddIn, builtDesk } from "../../src/cli/webpack-build";
import { openBrowserDesk } from "../browser/browser-desk";
import { launchChromium } from "../browser/chromium";
import { faultsOf, reached } from "../browser/states/look-at";
import { PANE_LOOKS, PANE_STATES } from "../browser/states/states";

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { to: { type: "string" } }, allowPositionals: true });
  builtAddIn();
  builtDesk();
  if (values.to !== undefined) mkdirSync(values.to, { recursive: true });
  const browser = await launchChromium();
  let faults = 0;
  try {
    const states = PANE_STATES.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
    for (const state of states)
      for (const look of PANE_LOOKS) {
        const name = [state.name, look.locale, look.theme, String(look.width)].join("-").replaceAll(" ", "-");
        const { desk, pane } = await reached(
          (workbook, options) => openBrowserDesk(browser, workbook, options),
          state,
          look,
        );
        const found = [...(await faultsOf(pane)), ...desk.complaints];
        if (values.to !== undefined) await desk.page.screenshot({ path: join(values.to, `${name}.png`) });
        await desk.close();
        faults += found.length;
        console.log(`${name}: ${found.length === 0 ? "nothing" : found.join("; ")}`);
      }
  } finally {
    await browser.close();
  }
  console.log(`faults: ${String(faults)}`);
  if (faults > 0) process.exitCode = 1;
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
