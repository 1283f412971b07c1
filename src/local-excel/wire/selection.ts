import type { QueryInfo } from "./batch";

/** What of an object is loaded: all scalar properties, and/or members by the name scripts use. */
export interface Selection {
  all: boolean;
  readonly members: Map<string, Selection>;
}

/**
 * Reads Select and Expand; with no Select, everything scalar is loaded; a path of Select that ends at a navigation
 * property loads what is scalar there.
 */
export function parseSelection(query: QueryInfo): Selection {
  const root = empty();
  for (const path of query.Select ?? []) add(root, path, false);
  for (const path of query.Expand ?? []) add(root, path, true);
  if ((query.Select ?? []).length === 0) root.all = true;
  return root;
}

function add(root: Selection, path: string, expand: boolean): void {
  let node = root;
  for (const step of path.split("/").map((part) => part.trim())) {
    if (step === "") continue;
    if (step === "*" || step === "$all") {
      node.all = true;
      return;
    }
    let next = node.members.get(step);
    if (next === undefined) node.members.set(step, (next = empty()));
    node = next;
  }
  if (expand || node === root) node.all = true;
}

function empty(): Selection {
  return { all: false, members: new Map() };
}

/** Everything scalar, and nothing else. */
export const ALL_SCALARS: Selection = { all: true, members: new Map() };
