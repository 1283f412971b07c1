/** Something outside of the drawing that changes. */
export interface Source<T> {
  readonly current: () => T;
  /** Calls the listener on every change, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A source that can be set. */
export interface SettableSource<T> extends Source<T> {
  readonly set: (next: T) => void;
}

/** A source that begins with a value; setting what it is already tells nobody. */
export function sourceOf<T>(first: T): SettableSource<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    current: () => value,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (next) => {
      if (next === value) return;
      value = next;
      for (const listener of listeners) listener();
    },
  };
}
