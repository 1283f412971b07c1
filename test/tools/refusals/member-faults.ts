import { OBJECT_TYPES, ROOT } from "../../../src/local-excel/objects/catalogue";
import type { AnyObjectType, Property } from "../../../src/local-excel/objects/object-type";
import { HostError } from "../../../src/local-excel/objects/object-type";
import type { OfficePageOptions } from "../../local-excel/office-page";

/** A member as a batch comes to it: read, assigned, called, or the items of a collection. */
export type MemberUse = `${"get" | "set" | "call" | "items"} ${string}.${string}`;

/** A member that Excel refuses: the first time it is come to, or always; and with which code. */
export interface MemberRefusal {
  readonly use: MemberUse;
  readonly isAlways: boolean;
  readonly code: string;
}

/** The stand-in's objects, which tell what a script comes to, and refuse what they are told to. */
export interface RefusingObjects {
  readonly options: Pick<OfficePageOptions, "types" | "root">;
  /** Refuses from now on, and forgets what was used; null: nothing is refused. */
  readonly refuse: (refusal: MemberRefusal | null) => void;
  /** What was come to since then, in the order of the first time. */
  readonly used: () => readonly MemberUse[];
  /** Whether anything was refused since then. */
  readonly hasRefused: () => boolean;
}

/** The stand-in's own objects, any member of which can be refused. */
export function refusingObjects(): RefusingObjects {
  const used = new Set<MemberUse>();
  let refusal: MemberRefusal | null = null;
  let isRefused = false;
  const meet = (use: MemberUse): void => {
    used.add(use);
    if (refusal?.use !== use || (isRefused && !refusal.isAlways)) return;
    isRefused = true;
    throw new HostError(refusal.code, "refused for the sake of the test");
  };
  const types = new Map([...OBJECT_TYPES].map(([name, type]) => [name, meeting(name, type, meet)]));
  return {
    options: { types, root: ROOT },
    refuse(next) {
      refusal = next;
      isRefused = false;
      used.clear();
    },
    used: () => [...used],
    hasRefused: () => isRefused,
  };
}

function meeting(name: string, type: AnyObjectType, meet: (use: MemberUse) => void): AnyObjectType {
  const property = (member: string, { get, set }: AnyObjectType["properties"][string]): Property<never> => ({
    ...(get && {
      get: (self, session) => {
        meet(`get ${name}.${member}`);
        return get(self, session);
      },
    }),
    ...(set && {
      set: (self, value, session) => {
        meet(`set ${name}.${member}`);
        set(self, value, session);
      },
    }),
  });
  const { items } = type;
  return {
    ...type,
    properties: Object.fromEntries(
      Object.entries(type.properties).map(([member, of]) => [member, property(member, of) as typeof of]),
    ),
    methods: Object.fromEntries(
      Object.entries(type.methods ?? {}).map(([member, method]): [string, typeof method] => [
        member,
        (self, args, session) => {
          meet(`call ${name}.${member}`);
          return method(self, args, session);
        },
      ]),
    ),
    ...(items && {
      items: (self, session) => {
        meet(`items ${name}.Items`);
        return items(self, session);
      },
    }),
  };
}
