import { placeName } from "../../core/model/cells/address";
import type { Anomaly } from "../../core/model/results/anomaly";

/** A bar of the strip: growth in percent, change form. */
interface StripLine {
  readonly label: string;
  readonly growth: number;
  readonly isOwn: boolean;
}

/**
 * How many siblings are shown beside the figure's own line: the three that grew most and the two that grew least.
 * Source: measured on 63 real workbooks: a third of 239 movements have no more siblings, half of them more than ten, of
 * which both ends show the range.
 */
const MOST_SIBLINGS = 5;

/**
 * The figure's own line and the siblings that grew most and least, highest first; and how many siblings are left out
 * between them.
 */
export function stripLines({
  label,
  growth,
  place,
  siblings,
}: Pick<Anomaly, "label" | "growth" | "place" | "siblings">): {
  readonly lines: readonly StripLine[];
  readonly others: number;
} {
  const own = placeName(place.sheet, place.range);
  const rest = siblings
    .filter((sibling) => placeName(sibling.place.sheet, sibling.place.range) !== own)
    .sort((a, b) => b.growth - a.growth);
  if (growth === null || rest.length === 0) return { lines: [], others: 0 };
  const top = Math.ceil(MOST_SIBLINGS / 2);
  const kept = rest.length <= MOST_SIBLINGS ? rest : [...rest.slice(0, top), ...rest.slice(top - MOST_SIBLINGS)];
  const lines = [
    { label, growth, isOwn: true },
    ...kept.map((sibling) => ({ label: sibling.label, growth: sibling.growth, isOwn: false })),
  ];
  return { lines: lines.sort((a, b) => b.growth - a.growth), others: rest.length - kept.length };
}
