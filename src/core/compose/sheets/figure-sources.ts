import type { CellRange } from "../../model/cells/address";
import { placeName } from "../../model/cells/address";
import type { Bilingual, Language } from "../../model/message";
import type { Analysis } from "../../model/results/analysis";
import type { HeadlineRow } from "../../model/results/summary";
import type { ColumnModel } from "../../model/tables/table";
import { columnAt } from "../../model/tables/table";

const WORDS = {
  estimate: { vi: "số ước", en: "estimate" },
  preliminary: { vi: "số sơ bộ", en: "preliminary" },
  actual: { vi: "số chính thức", en: "final" },
  plan: { vi: "số kế hoạch", en: "plan" },
  current: { vi: "giá hiện hành", en: "current prices" },
  constant: { vi: "giá so sánh {year}", en: "constant prices of {year}" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A figure of the summary by where it stands and what it is. */
interface FigureSource {
  readonly place: string;
  readonly text: string;
  readonly link: { readonly sheet: string; readonly range: CellRange };
}

function kindOf({ scenario, meaning, header }: ColumnModel, language: Language): readonly string[] {
  const { prices, priceBase } = meaning;
  return [
    header.join(", "),
    ...(scenario === null ? [] : [WORDS[scenario][language]]),
    ...(prices === "current" ? [WORDS.current[language]] : []),
    ...(prices !== null && priceBase !== null ? [WORDS.constant[language].replace("{year}", priceBase)] : []),
  ].filter((part) => part !== "");
}

function sourceOf(
  analysis: Analysis,
  { label, current, tableId }: HeadlineRow,
  language: Language,
): readonly FigureSource[] {
  if (!current?.cell) return [];
  const { row, column } = current.cell;
  const table = analysis.tables.find(({ id }) => id === tableId);
  const model = table === undefined ? null : columnAt(table, column);
  const range = { top: row, left: column, bottom: row, right: column };
  const kind = model === null ? [] : kindOf(model, language);
  return [
    {
      place: placeName(current.sheet, range),
      text: [label, ...kind].join(" · "),
      link: { sheet: current.sheet, range },
    },
  ];
}

/** Where each figure of the summary is taken from: its cell, what its column is, whether it is an estimate, its prices. */
export function sourcesOf(analysis: Analysis, language: Language): readonly FigureSource[] {
  return analysis.summary.headline.flatMap((line) => sourceOf(analysis, line, language));
}
