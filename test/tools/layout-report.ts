import type { Outcome } from "./layout-score";
import { FIELDS } from "./layout-score";

/** Where a labelled file comes from, by its name. */
export function sourceOf(file: string): "gso" | "sct" | "province" | "other" {
  const prefix = file.split("-")[0];
  return prefix === "gso" || prefix === "sct" || prefix === "province" ? prefix : "other";
}

/**
 * The report of a set of outcomes: accuracy per field and source, recall per class, sure columns and those of them
 * that are wrong.
 */
export function report(outcomes: readonly (Outcome & { readonly source: string })[], showMisses: boolean): string {
  const lines: string[] = [];
  const sources = ["gso", "sct", "province", "other"].filter((s) => outcomes.some((o) => o.source === s));
  const share = (list: readonly Outcome[]): string =>
    list.length === 0
      ? "-"
      : `${((100 * list.filter((o) => o.isRight).length) / list.length).toFixed(1)} % (${String(list.filter((o) => o.isRight).length)}/${String(list.length)})`;
  lines.push(["field", "vietnamese", ...sources].map((c) => c.padEnd(20)).join(""));
  for (const field of FIELDS) {
    const of = outcomes.filter((o) => o.field === field);
    lines.push(
      [
        field,
        share(of.filter((o) => o.source !== "other")),
        ...sources.map((s) => share(of.filter((o) => o.source === s))),
      ]
        .map((c) => c.padEnd(20))
        .join(""),
    );
  }
  const vietnamese = outcomes.filter((o) => o.source !== "other");
  lines.push("", "recall of classes with ten labels or more (Vietnamese sources):");
  for (const field of ["role", "scenario", "measure"] as const) {
    const kinds = [...new Set(vietnamese.filter((o) => o.field === field).map((o) => o.kind))];
    for (const kind of kinds) {
      const of = vietnamese.filter((o) => o.field === field && o.kind === kind);
      if (of.length >= 10) lines.push(`  ${`${field} ${kind}`.padEnd(40)}${share(of)}`);
    }
  }
  for (const [name, set] of [
    ["vietnamese", vietnamese],
    ["all", outcomes],
  ] as const) {
    const columns = new Map<string, { sure: boolean; right: boolean }>();
    for (const o of set) {
      if (o.isSure === null || o.field === "quantity") continue;
      const entry = columns.get(o.place) ?? { sure: o.isSure, right: true };
      columns.set(o.place, { sure: entry.sure, right: entry.right && o.isRight });
    }
    const all = [...columns.values()];
    lines.push(
      `columns read with confidence (${name}): ${((100 * all.filter((c) => c.sure).length) / Math.max(1, all.length)).toFixed(1)} % of ${String(all.length)}; of them wrong: ${String(all.filter((c) => c.sure && !c.right).length)}`,
    );
  }
  if (showMisses) {
    lines.push("", "misses:");
    for (const o of outcomes)
      if (!o.isRight)
        lines.push(`  [${o.field}${o.isSure === true ? " SURE" : ""}] ${o.place}: wanted ${o.wanted}, got ${o.got}`);
  }
  return lines.join("\n");
}
