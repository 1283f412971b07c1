import { columnName } from "../../../core/model/cells/address";
import type { Bilingual, Language } from "../../../core/model/message";
import type { Axis, RelationKind, TableRelation, Witness } from "../../../core/model/tables/relation";

/** How a line is made of others: `{all}` names its operands, `{a}` and `{b}` the first two, `{n}` periods. */
const KIND_WORDS: Readonly<Record<RelationKind, Bilingual>> = {
  sum: { vi: "tổng của {all}", en: "the sum of {all}" },
  difference: { vi: "{a} trừ {b}", en: "{a} less {b}" },
  mean: { vi: "trung bình của {all}", en: "the mean of {all}" },
  ratio: { vi: "{a} chia cho {b}{times}", en: "{a} divided by {b}{times}" },
  index: { vi: "{a} so với {b}, lấy {b} là 100", en: "{a} against {b}, which is 100" },
  share: { vi: "tỷ trọng của {a} trong {b}", en: "the share of {a} in {b}" },
  change: { vi: "mức tăng, giảm từ {b} đến {a}{percent}", en: "the change from {b} to {a}{percent}" },
  "average-growth": {
    vi: "tốc độ tăng bình quân từ {b} đến {a} qua {n} kỳ",
    en: "average growth from {b} to {a} over {n} periods",
  },
  product: { vi: "{a} nhân {b}", en: "{a} times {b}" },
  cumulative: { vi: "cộng dồn {a}", en: "{a} added up" },
  last: { vi: "số cuối của {all}", en: "the last figure of {all}" },
  copy: { vi: "chép lại {a}", en: "a copy of {a}" },
};

/** A share of the line's own total. */
const OWN_SHARE: Bilingual = {
  vi: "tỷ trọng của từng số ở {a} trong số ở {whole}",
  en: "the share of each figure of {a} in that of {whole}",
};

/** Words for a line and for several, as they stand in a sentence. */
const LINES: Readonly<Record<Axis, { readonly one: Bilingual; readonly many: Bilingual }>> = {
  across: { one: { vi: "cột {n}", en: "column {n}" }, many: { vi: "các cột {n}", en: "columns {n}" } },
  down: { one: { vi: "dòng {n}", en: "row {n}" }, many: { vi: "các dòng {n}", en: "rows {n}" } },
};

const WITNESS_WORDS: Readonly<Record<Witness, Bilingual>> = {
  formula: { vi: "theo công thức", en: "by formula" },
  figures: { vi: "{digits} chữ số khớp", en: "{digits} digits agree" },
  both: { vi: "theo công thức, {digits} chữ số khớp", en: "by formula, {digits} digits agree" },
};

const FAILS: Bilingual = { vi: "; không khớp ở {lines}", en: "; not at {lines}" };

const OTHER: Readonly<Record<Axis, Axis>> = { across: "down", down: "across" };

/** Most lines that are named one by one. Source: a sentence that the eye takes in. */
const NAMED = 6;

const fill = (text: string, parts: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? "");

/** How a column, or a row, is made of others and what bears that out: "tổng của các dòng 5–9 (16 chữ số khớp)". */
export function relationSentence(relation: TableRelation, language: Language): string {
  const { kind, by, along, operands, scale, periods, whole, fails, bits } = relation;
  const [a = 0, b = 0] = operands;
  const words = kind === "share" && whole !== null ? OWN_SHARE : KIND_WORDS[kind];
  const made = fill(words[language], {
    all: linesText(operands, along, language),
    a: linesText([a], along, language),
    b: linesText([b], along, language),
    times: scale === null || scale === 1 ? "" : ` × ${String(scale)}`,
    percent: scale === 100 ? ", %" : "",
    n: String(periods ?? ""),
    whole: linesText([whole ?? 0], OTHER[along], language),
  });
  const witness = fill(WITNESS_WORDS[by][language], { digits: String(Math.round(Math.max(0, bits) * Math.log10(2))) });
  const wrong = fails.length > 0 ? fill(FAILS[language], { lines: linesText(fails, OTHER[along], language) }) : "";
  return `${made} (${witness})${wrong}`;
}

/** "cột F", "các cột C, E–G", "các dòng 5–9": neighbours as a stretch, of many the first ones. */
export function linesText(lines: readonly number[], along: Axis, language: Language): string {
  const name = (line: number) => (along === "across" ? columnName(line) : String(line + 1));
  const stretches: [number, number][] = [];
  for (const line of [...lines].sort((x, y) => x - y)) {
    const last = stretches.at(-1);
    if (last?.[1] === line - 1) last[1] = line;
    else stretches.push([line, line]);
  }
  const texts = stretches.flatMap(([first, last]) => {
    if (first === last) return [name(first)];
    return last === first + 1 ? [name(first), name(last)] : [`${name(first)}–${name(last)}`];
  });
  const shown = texts.length > NAMED ? [...texts.slice(0, NAMED), "…"] : texts;
  const { one, many } = LINES[along];
  return fill((lines.length === 1 ? one : many)[language], { n: shown.join(", ") });
}
