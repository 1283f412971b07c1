import { builtAddIn } from "../src/cli/built-add-in";

/** Tests that press the ribbon's button run the add-in as it is deployed. */
export default function buildOnce(): void {
  builtAddIn();
}
