import { unsupported } from "../values/values";
import { type FunctionSpec, define } from "./spec";

function unsettled(name: string, signature: string, why: string): FunctionSpec {
  return define(name, signature, () => {
    throw unsupported(`${name} ${why}`);
  });
}

/** Functions whose value is not settled by the workbook: cells that use them keep what the file held. */
export const UNSETTLED_FUNCTIONS: readonly FunctionSpec[] = [
  unsettled("TODAY", "", "depends on the clock"),
  unsettled("NOW", "", "depends on the clock"),
  unsettled("RAND", "", "is random"),
  unsettled("RANDBETWEEN", "any, any", "is random"),
  unsettled("RANDARRAY", "[any], [any], [any], [any], [any]", "is random"),
  unsettled("CELL", "any, [any]", "depends on the application"),
  unsettled("INFO", "any", "depends on the application"),
];
