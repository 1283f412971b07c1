/**
 * Looks at every state of the pane in every look, with axe and for what is cut or scrolls sideways: `npx tsx
 * test/tools/look-at-states.ts [--to OUTDIR] [--looks SHARE] [NAME…]`. Names are those of states; with a folder each look
 * is pictured; with a share, as 0.1, only that share of the looks is taken, evenly.
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
  const { values, positionals } = parseArgs({
    options: { to: { type: "string" }, looks: { type: "string", default: "1" } },
    allowPositionals: true,
  });
  builtAddIn();
  builtDesk();
  if (values.to !== undefined) mkdirSync(values.to, { recursive: true });
  const browser = await launchChromium();
  let faults = 0;
  try {
    const states = PANE_STATES.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
    const every = Math.max(1, Math.round(1 / Number(values.looks)));
    const all = states.flatMap((state) => PANE_LOOKS.map((look) => ({ state, look })));
    for (const { state, look } of all.filter((_, i) => i % every === 0)) {
      const name = [state.name, look.locale, look.theme, String(look.width)].join("-").replaceAll(" ", "-");
      try {
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
      } catch (error) {
        faults += 1;
        console.log(`${name}: not reached: ${String(error).slice(0, 300)}`);
      }
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
