import { randomOf } from "../../hostile/random";
import { describeInChromium } from "../chromium";
import { deskOfTests } from "../desk-of-tests";
import { faultsOf, reached } from "./look-at";
import { PANE_LOOKS, PANE_STATES } from "./states";

/** Chosen once: the same tenth is looked at everywhere; `npx tsx test/tools/look-at-states.ts` looks at all. */
const SEED = 17;

const { fraction } = randomOf(SEED);
const TENTH = PANE_STATES.flatMap((state) =>
  PANE_LOOKS.flatMap((look) => {
    const name = `${state.name}, ${look.locale}, ${look.theme}, ${String(look.width)} px`;
    return fraction() < 0.1 ? [{ name, state, look }] : [];
  }),
);

describeInChromium("nothing is cut, scrolls sideways or fails WCAG 2.2 AA", () => {
  const openDesk = deskOfTests();
  test.each(TENTH)("$name", async ({ state, look }) => {
    const { pane } = await reached(openDesk, state, look);
    expect(await faultsOf(pane)).toEqual([]);
  });
});
