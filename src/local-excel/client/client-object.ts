import { HostError, notEmulated, type HostObject } from "../objects/object-type";
import { memberOf, wireName, type ClassMetadata, type MethodMetadata } from "../wire/metadata/metadata";
import {
  at,
  callForObject,
  callMethod,
  classOf,
  getItem,
  itemsOf,
  LocatedError,
  navigate,
  readProperty,
  writeProperty,
} from "../wire/object-model";
import { parseSelection, type Selection } from "../wire/selection";
import { propertyNotLoaded, valueNotLoaded } from "./client-error";
import type { RequestContext } from "./request-context";
import { pathsOf } from "./load-paths";
import { STANDING, arrived, queue, resolve, type ClientObject, type Origin, type Standing } from "./standing";
import { wireCopy } from "./wire-copy";

/** The prototypes of one library: for every class the members that the metadata lists. */
export class Library {
  private readonly prototypes = new Map<string, object>();

  constructor(private readonly classes: Readonly<Record<string, ClassMetadata>>) {}

  /** The object that a context begins with. */
  rootOf(context: RequestContext): ClientObject {
    return this.known(context, context.root);
  }

  /** An object that is found when what was queued is carried out. */
  private sought(context: RequestContext, type: string, origin: Origin): ClientObject {
    const object = this.made(context, type, origin);
    context.add(() => void resolve(object[STANDING]));
    return object;
  }

  /** An object that an answer has told of. */
  private known(context: RequestContext, object: HostObject): ClientObject {
    const made = this.made(context, object.type, { find: () => object, isMaking: false });
    resolve(made[STANDING]);
    return made;
  }

  private made(context: RequestContext, type: string, { find, isMaking }: Origin): ClientObject {
    const standing: Standing = {
      ...{ type, context, find, isMaking },
      ...{ batch: context.batch, object: undefined, isNull: undefined },
      ...{ values: new Map(), parts: new Map() },
    };
    return Object.create(this.prototypeOf(type), { [STANDING]: { value: standing } }) as ClientObject;
  }

  private prototypeOf(type: string): object {
    const known = this.prototypes.get(type);
    if (known) return known;
    const metadata = memberOf(this.classes, type);
    if (metadata === undefined) throw notEmulated(type);
    const members: PropertyDescriptorMap = {
      isNullObject: { get: isNullObject },
      load: { value: this.loader() },
      set: { value: setAll(metadata) },
    };
    for (const [wire, { name, writable }] of Object.entries(metadata.properties))
      members[name] = { get: reader(name), ...(writable ? { set: writer(name, wire) } : {}) };
    if (metadata.item !== null) members["items"] = { get: reader("items") };
    for (const [wire, { name, target }] of Object.entries(metadata.navigation))
      members[name] = { get: this.guide(name, wire, target) };
    for (const [wire, method] of Object.entries(metadata.methods))
      members[method.name] = { value: this.call(wire, method) };
    if (metadata.indexer !== null)
      members[metadata.indexer.name] = { value: this.index(metadata.indexer.target ?? "") };
    const made = Object.create(null, members) as object;
    this.prototypes.set(type, made);
    return made;
  }

  /** Leads to the object behind a navigation property, always the same one. */
  private guide(name: string, wire: string, target: string) {
    const part = (owner: ClientObject): ClientObject => this.part(owner, name, wire, target);
    return function (this: ClientObject): ClientObject {
      return part(this);
    };
  }

  private part(owner: ClientObject, name: string, wire: string, target: string): ClientObject {
    const standing = owner[STANDING];
    const { context } = standing;
    const known = standing.parts.get(name);
    if (known) return known;
    const find = (): HostObject | null => {
      const object = resolve(standing);
      return object === null ? null : navigate(context.model, object, wire);
    };
    const origin = { find, isMaking: false };
    const part = context.answering ? this.made(context, target, origin) : this.sought(context, target, origin);
    standing.parts.set(name, part);
    return part;
  }

  private call(wire: string, { target, name }: MethodMetadata) {
    const sought = (owner: ClientObject, type: string, args: readonly unknown[]): ClientObject => {
      const { context } = owner[STANDING];
      const find = (): HostObject | null => {
        const object = resolve(owner[STANDING]);
        return object === null ? null : callForObject(context.model, object, wire, args.map(arrived));
      };
      return this.sought(context, type, { find, isMaking: !name.startsWith("get") });
    };
    return function (this: ClientObject, ...args: readonly unknown[]): ClientObject | ClientResult {
      return target === null ? answer(this, wire, args) : sought(this, target, args);
    };
  }

  private index(target: string) {
    const sought = (owner: ClientObject, key: unknown): ClientObject => {
      const { context } = owner[STANDING];
      const find = (): HostObject | null => {
        const object = resolve(owner[STANDING]);
        return object === null ? null : getItem(context.model, object, arrived(key));
      };
      return this.sought(context, target, { find, isMaking: false });
    };
    return function (this: ClientObject, key: unknown): ClientObject {
      return sought(this, key);
    };
  }

  private loader() {
    const load = (owner: ClientObject, what: unknown): void => {
      const standing = owner[STANDING];
      const selection = parseSelection({ Select: pathsOf(what) });
      queue(standing, (object) => this.fill(owner, object, selection));
    };
    return function (this: ClientObject, what: unknown): ClientObject {
      load(this, what);
      return this;
    };
  }

  /** Takes over what was asked of an object. */
  private fill(owner: ClientObject, object: HostObject, { all, members }: Selection): void {
    const { context, values } = owner[STANDING];
    const { model } = context;
    const metadata = classOf(model, object);
    if (all) throw new LocatedError(notEmulated(`${object.type}.load without names`), `${object.type}.load`);
    const ofItems: Selection = { all: false, members: new Map() };
    for (const [name, inner] of members) {
      if (name === "isNullObject") continue;
      const scalar = wireName(metadata.properties, name);
      const navigation = wireName(metadata.navigation, name);
      if (scalar !== null) values.set(name, readProperty(model, object, scalar));
      else if (navigation !== null) this.fillPart(owner, name, navigation, inner);
      else if (metadata.item === null) refuseUnknown(object, name);
      else if (name === "items") for (const [step, rest] of inner.members) ofItems.members.set(step, rest);
      else ofItems.members.set(name, inner);
    }
    if (metadata.item !== null && ofItems.members.size > 0) this.fillItems(owner, object, ofItems);
  }

  private fillPart(owner: ClientObject, name: string, wire: string, selection: Selection): void {
    const target = memberOf(classOf(owner[STANDING].context.model, owner[STANDING]).navigation, wire)?.target ?? "";
    const part = this.part(owner, name, wire, target);
    const object = resolve(part[STANDING]);
    if (object !== null) this.fill(part, object, selection);
  }

  private fillItems(owner: ClientObject, collection: HostObject, selection: Selection): void {
    const { context, values } = owner[STANDING];
    const items = itemsOf(context.model, collection).map((object) => {
      const item = this.known(context, object);
      this.fill(item, object, selection);
      return item;
    });
    values.set("items", items);
  }
}

function refuseUnknown(object: HostObject, name: string): void {
  at(object, name, () => {
    throw new HostError("InvalidArgument", `The property '${name}' does not exist on ${object.type}.`);
  });
}

function isNullObject(this: ClientObject): boolean {
  const { isNull, type } = this[STANDING];
  if (isNull === undefined) throw propertyNotLoaded(type, "isNullObject");
  return isNull;
}

function reader(name: string) {
  return function (this: ClientObject): unknown {
    const { values, isNull, type } = this[STANDING];
    if (isNull !== true && !values.has(name)) throw propertyNotLoaded(type, name);
    return values.get(name);
  };
}

function writer(name: string, wire: string) {
  return function (this: ClientObject, value: unknown): void {
    const standing = this[STANDING];
    standing.values.set(name, value);
    queue(standing, (object) => {
      writeProperty(standing.context.model, object, wire, wireCopy(value));
    });
  };
}

/** Sets several properties, and those of the objects behind it, in the order in which the class lists them. */
function setAll({ properties, navigation }: ClassMetadata) {
  const scalars = Object.values(properties).flatMap(({ name, writable }) => (writable ? [name] : []));
  const parts = Object.values(navigation).map(({ name }) => name);
  return function (this: Record<string, unknown>, values: Readonly<Record<string, unknown>>): void {
    const unknown = Object.keys(values).find((name) => !scalars.includes(name) && !parts.includes(name));
    if (unknown !== undefined) throw notEmulated(`setting ${unknown}`);
    for (const name of scalars) if (values[name] !== undefined) this[name] = values[name];
    for (const name of parts) {
      const part = this[name] as { readonly set: (values: unknown) => void };
      if (values[name] !== undefined) part.set(values[name]);
    }
  };
}

/** What a method gives back, once it was carried out. */
interface ClientResult {
  readonly value: unknown;
}

function answer(owner: ClientObject, wire: string, args: readonly unknown[]): ClientResult {
  const standing = owner[STANDING];
  const { context } = standing;
  let given: { readonly value: unknown } = { value: null };
  let isGiven = false;
  queue(standing, (object) => {
    given = { value: callMethod(context.model, object, wire, args.map(arrived)) };
  });
  context.add(() => {
    isGiven = true;
  });
  return {
    get value(): unknown {
      if (!isGiven) throw valueNotLoaded();
      return given.value;
    },
  };
}
