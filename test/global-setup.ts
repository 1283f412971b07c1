import { builtAddIn, builtDesk } from "../src/cli/webpack-build";

/**
 * Tests that press the ribbon's button run the add-in as it is deployed, those in a browser the page that is Excel
 * there; both are built before any test begins.
 */
export default function buildOnce(): void {
  builtAddIn();
  builtDesk();
}
