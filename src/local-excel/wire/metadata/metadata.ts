/** A requirement set and its version; versions are text, since 1.10 comes after 1.9. */
export interface ApiSet {
  readonly name: string;
  readonly version: string;
}

/** A scalar property of a class; `name` is what scripts write. */
export interface PropertyMetadata {
  readonly name: string;
  readonly writable: boolean;
  readonly apiSet: ApiSet | null;
}

/** A property that leads to another object, of class `target`. */
export interface NavigationMetadata {
  readonly name: string;
  readonly target: string;
  readonly apiSet: ApiSet | null;
}

/** A method; `target` is the class of the object it gives back, null where it gives a value or nothing. */
export interface MethodMetadata {
  readonly name: string;
  readonly target: string | null;
  readonly apiSet: ApiSet | null;
}

/**
 * An event: its number on the wire, the methods that switch it on and off, and whom it is addressed to (null: the
 * object's own id).
 */
export interface EventMetadata {
  readonly type: number;
  readonly register: string | null;
  readonly unregister: string | null;
  readonly target: string | null;
  readonly apiSet: ApiSet | null;
}

/**
 * What the installed office.js knows about one class; properties, navigation and methods are keyed by wire name,
 * events by script name.
 */
export interface ClassMetadata {
  readonly name: string;
  readonly properties: Readonly<Record<string, PropertyMetadata>>;
  /** Names under which some properties are written, with the wire name of the property. */
  readonly setters: Readonly<Record<string, string>>;
  readonly navigation: Readonly<Record<string, NavigationMetadata>>;
  readonly methods: Readonly<Record<string, MethodMetadata>>;
  readonly events: Readonly<Record<string, EventMetadata>>;
  /** Class of what a collection holds; null where the class is no collection. */
  readonly item: string | null;
  /** getItem of the collection, where it has one. */
  readonly indexer: MethodMetadata | null;
}

/** The object model of one version of office.js, by class name. */
export interface LibraryMetadata {
  readonly version: string;
  readonly classes: Readonly<Record<string, ClassMetadata>>;
}

/**
 * Whether a host that declares these sets (name → version) has a member; one with no set of its own has been there from
 * the start.
 */
export function isDeclared(declared: Readonly<Record<string, string>>, apiSet: ApiSet | null): boolean {
  if (apiSet === null) return true;
  const version = memberOf(declared, apiSet.name);
  return version !== undefined && compareVersions(version, apiSet.version) >= 0;
}

/** Negative, zero or positive as `left` comes before, with or after `right`, number by number: "1.9" before "1.10". */
export function compareVersions(left: string, right: string): number {
  const numbers = (version: string) => version.split(".").map(Number);
  const [a, b] = [numbers(left), numbers(right)];
  for (let place = 0; place < Math.max(a.length, b.length); place += 1) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A member that is really there, never one that every JavaScript object has; else undefined. */
export function memberOf<T>(members: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;
}

/** The wire name of a property or navigation property by the name scripts use; null where the class has none. */
export function wireName(
  members: Readonly<Record<string, { readonly name: string }>>,
  scriptName: string,
): string | null {
  for (const [wire, member] of Object.entries(members)) if (member.name === scriptName) return wire;
  return null;
}
