import type { RowKind } from "../model/table";
import { reading } from "./lexicon";
import { findPeriods } from "./period-words";
import type { RowLabel } from "./row-labels";

/** A row that stands for a time, in tables whose months run down. */
interface TimeRow {
  readonly kind: "month" | "quarter" | "cumulative" | "year" | "other";
  readonly index: number;
}

function timeRow(label: string): TimeRow {
  const text = reading(label);
  if (/^(?:[1-9]|1[0-2])$/.test(text)) return { kind: "month", index: Number(text) };
  if (/^(?:cả năm|năm|tổng(?: năm| cộng| số)?|total|full year)$/.test(text)) return { kind: "year", index: 12 };
  const mention = findPeriods(text)[0];
  if (!mention || mention.end - mention.start < text.length - 12) return { kind: "other", index: 0 };
  if (mention.kind === "month") return { kind: "month", index: mention.from };
  if (mention.kind === "quarter") return { kind: "quarter", index: mention.to };
  if (mention.kind === "cumulative") return mention.to === 12 && mention.from === 1 ? { kind: "year", index: 12 } : { kind: "cumulative", index: mention.to };
  return { kind: "other", index: 0 };
}

/** Where a row stands among the others. */
export interface RowPlace {
  readonly level: number;
  readonly kind: RowKind;
  readonly parent: number | null;
}

/** The places of rows that are months with quarters, months so far and the year between them; null where the rows are no such list. */
export function timeRowPlaces(rows: readonly RowLabel[]): readonly RowPlace[] | null {
  const named = rows.filter((row) => row.label !== "");
  const times = rows.map((row) => timeRow(row.label));
  const months = times.filter((time) => time.kind === "month").length;
  const known = times.filter((time) => time.kind !== "other").length;
  const hasSums = times.some((time) => time.kind === "quarter" || time.kind === "year" || time.kind === "cumulative");
  if (months < 3 || !hasSums || known * 10 < named.length * 7) return null;
  const quarterAfter = (i: number): number | null => findAfter(times, rows, i, "quarter");
  const yearRow = times.findIndex((time) => time.kind === "year");
  const year = yearRow < 0 ? null : (rows[yearRow]?.row ?? null);
  return times.map((time, i): RowPlace => {
    const row = rows[i];
    if (!row?.hasFigures && time.kind === "other") return { level: 0, kind: "heading", parent: null };
    switch (time.kind) {
      case "month": {
        const quarter = quarterAfter(i);
        return quarter === null ? { level: year === null ? 0 : 1, kind: year === null ? "total" : "component", parent: year } : { level: year === null ? 1 : 2, kind: "component", parent: quarter };
      }
      case "quarter":
        return year === null ? { level: 0, kind: "total", parent: null } : { level: 1, kind: "component", parent: year };
      case "cumulative":
        return year === null ? { level: 0, kind: "total", parent: null } : { level: 1, kind: "memo", parent: year };
      default:
        return { level: 0, kind: "total", parent: null };
    }
  });
}

/** The row of the quarter that a month belongs to, below or above it. */
function findAfter(times: readonly TimeRow[], rows: readonly RowLabel[], i: number, kind: TimeRow["kind"]): number | null {
  const month = times[i]?.index ?? 0;
  const end = Math.ceil(month / 3) * 3;
  for (let distance = 1; distance <= 5; distance++) {
    for (const j of [i + distance, i - distance]) if (times[j]?.kind === kind && times[j]?.index === end) return rows[j]?.row ?? null;
  }
  return null;
}
