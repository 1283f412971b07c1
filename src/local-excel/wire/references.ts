import type { HostObject } from "../objects/object-type";

/** Objects a script asked to keep beyond the batch they were made in. */
export interface References {
  add(object: HostObject): string;
  get(reference: string): HostObject | null;
  remove(reference: string): void;
  clear(): void;
  readonly size: number;
}

/** An empty store of kept objects. */
export function createReferences(): References {
  const kept = new Map<string, HostObject>();
  let last = 0;
  return {
    add(object) {
      last += 1;
      const reference = `ref${String(last)}`;
      kept.set(reference, object);
      return reference;
    },
    get: (reference) => kept.get(reference) ?? null,
    remove: (reference) => void kept.delete(reference),
    clear: () => kept.clear(),
    get size() {
      return kept.size;
    },
  };
}
