import { OBJECT_TYPES, ROOT } from "../../../src/local-excel/objects/catalogue";
import type { AnyObjectType } from "../../../src/local-excel/objects/object-type";
import { HostError } from "../../../src/local-excel/objects/object-type";
import type { OfficePageOptions } from "../../local-excel/office-page";

/** The members by which a script changes a workbook. */
const WRITING = /^(Add|Delete|Clear|Merge|Unmerge|Set\w*|Calculate|CopyFrom)$/;

/**
 * The stand-in's own objects, which refuse at one writing step: the `refuseAt`-th, counted from 1, or every one from
 * `refuseFrom` on. `steps` counts those that were tried, `sheetsAdded` names those that added a sheet.
 */
export function faultyObjects(): {
  readonly options: Pick<OfficePageOptions, "types" | "root">;
  refuseAt: number;
  refuseFrom: number;
  steps: number;
  readonly sheetsAdded: readonly number[];
} {
  const fault = { refuseAt: 0, refuseFrom: 0, steps: 0 };
  const sheetsAdded: number[] = [];
  const step = (): void => {
    fault.steps += 1;
    if (fault.steps === fault.refuseAt || (fault.refuseFrom > 0 && fault.steps >= fault.refuseFrom))
      throw new HostError("GeneralException", "refused for the sake of the test");
  };
  const wrap = (typeName: string, type: AnyObjectType): AnyObjectType => ({
    ...type,
    properties: Object.fromEntries(
      Object.entries(type.properties ?? {}).map(([name, property]) => {
        const { set } = property;
        if (set === undefined) return [name, property];
        return [
          name,
          {
            ...property,
            set: (self, value, session) => {
              step();
              set(self, value, session);
            },
          },
        ];
      }),
    ),
    methods: Object.fromEntries(
      Object.entries(type.methods ?? {}).map(([name, method]) => {
        if (!WRITING.test(name)) return [name, method];
        return [
          name,
          (self, args, session) => {
            step();
            if (typeName === "WorksheetCollection" && name === "Add") sheetsAdded.push(fault.steps);
            return method(self, args, session);
          },
        ];
      }),
    ),
  });
  const options = { types: new Map([...OBJECT_TYPES].map(([name, type]) => [name, wrap(name, type)])), root: ROOT };
  return Object.assign(fault, { options, sheetsAdded });
}
