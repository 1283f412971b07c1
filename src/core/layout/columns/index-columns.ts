import type { Evidence, MeasureKind } from "../../model/tables/table";
import { message } from "../../model/message";
import { INDEX_WORDS } from "../../vocabulary/figure-kinds";
import { AGAINST } from "../../vocabulary/measures";
import { indexBaseIn } from "../../vocabulary/index-bases";
import { says } from "../../vocabulary/words";
import type { Region } from "../regions/region";
import type { ColumnReading, Draft } from "./column-draft";

const TITLE_SAYS_INDEX: Evidence = {
  weight: 0.9,
  message: message("layout-title-index", {
    vi: "Tên biểu nói đây là chỉ số và các số đều quanh 100.",
    en: "The title says that these are indices, and all figures lie around 100.",
  }),
};

/** Figures from which a column shows what it is. */
const ENOUGH = 3;

const MEASURES = {
  "same-period": "growth-same-period",
  "previous-period": "growth-previous-period",
  other: "growth-other-base",
} as const satisfies Readonly<Record<string, MeasureKind>>;

/** Whether most figures are of the size of an index, be it one of a line that doubled or halved. */
const areAroundHundred = (figures: readonly number[]): boolean =>
  figures.filter((v) => v >= 50 && v <= 200).length * 10 >= figures.length * 8;

/**
 * The columns of a table that its title calls indices or a comparison in per cent, and whose figures lie around a
 * hundred: each is the growth that the title names, on the same period where it names none, as an index of production
 * is told.
 */
export function indexColumns(
  models: readonly ColumnReading[],
  drafts: readonly Draft[],
  { contextTitle, units }: Region,
): readonly ColumnReading[] {
  const title = contextTitle ?? "";
  const isShown = units.some(({ unit }) => unit.dimension === "percent");
  const isPercent = units.length === 0 || isShown;
  const isComparison = isShown && says(AGAINST, title);
  const values = models.filter((m) => m.role === "value" && !m.isEmpty);
  if (!(says(INDEX_WORDS, title) || isComparison) || !isPercent || values.length === 0) return models;
  const figuresOf = ({ column }: ColumnReading): readonly number[] =>
    [...(drafts.find((d) => d.label.column === column)?.figures.values.values() ?? [])].filter((v) => v !== 0);
  const isIndex = (m: ColumnReading): boolean => figuresOf(m).length >= ENOUGH && areAroundHundred(figuresOf(m));
  if (models.some((m) => m.role === "measure" && !m.isEmpty) || !values.every(isIndex)) return models;
  const measure = MEASURES[indexBaseIn(title) ?? "same-period"];
  return models.map((m) =>
    values.includes(m)
      ? {
          ...m,
          role: "measure",
          measure,
          form: "index",
          scenario: null,
          evidence: [...m.evidence, TITLE_SAYS_INDEX],
        }
      : m,
  );
}
