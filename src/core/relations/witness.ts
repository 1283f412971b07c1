import type { MeasureForm } from "../model/tables/table";
import type { PlacedFigures } from "./figure-region";
import { figureRegion } from "./figure-region";
import type { FigureRegion, Lines } from "./figures";
import { real } from "./figures";
import { averagesAt } from "./kinds/average-growth";
import { linesOf } from "./lines-of";
import { quotientMeets } from "./precision/intervals";
import { sumsAt } from "./search/screen";

const { isNaN } = Number;

/** Columns of figures that can be asked what one of them is of others. */
export interface ColumnWitness {
  /** Zero-based sheet column of the first line. */
  readonly left: number;
  readonly lines: Lines;
}

/** In how many rows figures are what they are said to be, and in how many that can be asked. */
export interface Testimony {
  readonly holds: number;
  readonly asked: number;
}

/** How a quotient is printed: what is taken off it, and what it is multiplied by. */
const FORMS: Readonly<Record<MeasureForm, { readonly less: 0 | 1; readonly scale: number }>> = {
  index: { less: 0, scale: 100 },
  change: { less: 1, scale: 100 },
  fraction: { less: 0, scale: 1 },
};

const FORM_NAMES: readonly MeasureForm[] = ["index", "change", "fraction"];

/** Rows that are asked; the rest of a long table is like them. */
const ROWS = 400;

/**
 * The columns of a body, ready to be asked. Each figure is known to its last digit, be it a zero: where
 * words propose a pair, doubt of its zeros must not let a wrong one through.
 */
export function columnWitness({ sheet, body, figures }: PlacedFigures): ColumnWitness {
  const asked = { ...body, bottom: Math.min(body.bottom, body.top + ROWS) };
  const columns = figures.map((_, k) => body.left + k);
  const region = figureRegion({ sheet, body: asked, figures }, columns);
  const [lines] = linesOf(region);
  const units = lines.units.map((_, cell) => unitOf(region, lines, cell));
  return { left: body.left, lines: { ...lines, units } };
}

/** The last digit of a figure, in the multiples of its lines. */
function unitOf({ columns, decimals }: FigureRegion, lines: Lines, cell: number): number {
  const [column, row] = [Math.floor(cell / lines.length), cell % lines.length];
  return 10 ** Math.max(0, lines.decimals - (decimals[row * columns + column] ?? 0));
}

/** Two columns that make a third. */
export interface Pair {
  readonly over: number;
  readonly under: number;
}

/** What figures say of a column as the quotient of a pair, in the form that most of them are in. */
export interface QuotientTestimony extends Testimony, Pair {
  readonly form: MeasureForm;
}

/** Rows in which a pair is asked. */
const ENOUGH = 40;

/** In how many rows a column is one column over another; rows where the two are equal say nothing. */
export function quotientOf({ lines, left }: ColumnWitness, result: number, pair: Pair): QuotientTestimony {
  const [own, over, under] = [result - left, pair.over - left, pair.under - left];
  const holds = { index: 0, change: 0, fraction: 0 };
  let asked = 0;
  for (let at = 0; at < lines.length && asked < ENOUGH; at++) {
    const [value, x, y] = [figureAt(lines, own, at), figureAt(lines, over, at), figureAt(lines, under, at)];
    if (isNaN(value + x + y) || y === 0 || x === y) continue;
    asked++;
    const cells = { result: own * lines.length + at, over: over * lines.length + at, under: under * lines.length + at };
    for (const form of FORM_NAMES) if (quotientMeets(lines, { ...cells, ...FORMS[form] })?.holds) holds[form]++;
  }
  const form = FORM_NAMES.reduce((best, each) => (holds[each] > holds[best] ? each : best));
  return { ...pair, form, holds: holds[form], asked };
}

/** Fewest rows, and the share of those asked, in which a pair must give a column to be told as what it is of. */
const FEWEST = 3;
const MOST = 0.5;

/** The pairs of columns whose quotient a column is in most rows, best first. */
export function quotientsOf(
  witness: ColumnWitness,
  result: number,
  candidates: readonly number[],
): readonly QuotientTestimony[] {
  return pairsOf(candidates)
    .map((pair) => quotientOf(witness, result, pair))
    .filter(({ holds, asked }) => holds >= FEWEST && holds > MOST * asked)
    .sort((a, b) => b.holds - a.holds);
}

/** The share of the rows asked in which a difference or a share must hold: few of them hold by chance. */
const NEARLY_ALL = 0.8;

/** The pairs of columns, the one less the other, whose difference a column is in nearly all rows, best first. */
export function differencesOf(
  { lines, left }: ColumnWitness,
  result: number,
  candidates: readonly number[],
): readonly (Pair & Testimony)[] {
  return pairsOf(candidates)
    .map((pair) => {
      const testimony = counted(lines, (at) =>
        figureAt(lines, result - left, at) === 0 || isNaN(figureAt(lines, pair.under - left, at))
          ? null
          : differsAt(lines, [result - left, pair.over - left, pair.under - left], at),
      );
      return { ...pair, ...testimony };
    })
    .filter(isNearlyAll)
    .sort((a, b) => b.holds - a.holds);
}

function differsAt(lines: Lines, [result, over, under]: readonly [number, number, number], at: number): boolean | null {
  return isNaN(figureAt(lines, result, at)) ? null : sumsAt(lines, over, result, under, at);
}

/** A column of which another gives the shares, in per cent or as fractions of one. */
export interface ShareTestimony extends Testimony {
  readonly of: number;
  readonly form: MeasureForm;
}

/**
 * The column whose figures, divided by one whole that stands among them or is their sum, a column gives in nearly all
 * rows; null for none.
 */
export function shareOf(
  { lines, left }: ColumnWitness,
  result: number,
  candidates: readonly number[],
): ShareTestimony | null {
  const shares = candidates.flatMap((of) =>
    (["index", "fraction"] as const).flatMap((form) =>
      wholesOf(lines, result - left, { of: of - left, scale: FORMS[form].scale }).map((whole) => ({
        of,
        form,
        ...counted(lines, (at) => sharesAt(lines, [result - left, of - left], whole, FORMS[form].scale, at)),
      })),
    ),
  );
  const near = ({ of }: ShareTestimony): number => Math.abs(of - result);
  return shares.filter(isNearlyAll).sort((a, b) => b.holds - a.holds || near(a) - near(b))[0] ?? null;
}

/** A whole, and what rounding leaves open of it, in the unit of its lines. */
interface Whole {
  readonly total: number;
  readonly unit: number;
}

/** What may be the whole of a column: its figures where shares say so, its largest, all of them together. */
function wholesOf(
  lines: Lines,
  result: number,
  { of, scale }: { readonly of: number; readonly scale: number },
): readonly Whole[] {
  const positions = Array.from({ length: lines.length }, (_, at) => at).filter(
    (at) => figureAt(lines, of, at) > 0 && !isNaN(figureAt(lines, result, at)),
  );
  const figures = positions.map((at) => ({
    total: figureAt(lines, of, at),
    unit: real(lines.units, of * lines.length + at),
    isWhole: figureAt(lines, result, at) === scale * 10 ** lines.decimals,
  }));
  if (figures.length === 0) return [];
  const named = figures.filter(({ isWhole }) => isWhole);
  const largest = figures.reduce((best, each) => (each.total > best.total ? each : best));
  const sum = figures.reduce((a, b) => ({ total: a.total + b.total, unit: a.unit + b.unit }), { total: 0, unit: 0 });
  return [...named.slice(0, 1), largest, sum];
}

/** Whether a figure is a share of a whole at a position; null at the whole itself and where there is nothing. */
function sharesAt(
  lines: Lines,
  [result, of]: readonly [number, number],
  { total, unit }: Whole,
  scale: number,
  at: number,
): boolean | null {
  const [value, part] = [figureAt(lines, result, at), figureAt(lines, of, at)];
  const one = scale * 10 ** lines.decimals;
  if (isNaN(value + part) || part === 0 || value === one) return null;
  const own = real(lines.units, of * lines.length + at);
  const rounding =
    real(lines.units, result * lines.length + at) + (one * (own + Math.abs(part / total) * unit)) / total;
  return Math.abs(value - (one * part) / total) * 2 <= rounding * (1 + ROUGH);
}

/** What doubles may lose of an interval. */
const ROUGH = 1e-9;

/** In how many rows a column is the growth by which, on average of so many periods, one column became another. */
export function averageGrowthOf(
  { lines, left }: ColumnWitness,
  result: number,
  { over, under }: Pair,
  periods: number,
): Testimony & { readonly form: MeasureForm } {
  const asked = (["change", "index"] as const).map((form) => ({
    form,
    ...counted(lines, (at) =>
      figureAt(lines, over - left, at) === figureAt(lines, under - left, at)
        ? null
        : averagesAt(lines, [result - left, over - left, under - left], { ...FORMS[form], periods }, at),
    ),
  }));
  return asked.reduce((best, each) => (each.holds > best.holds ? each : best));
}

const isNearlyAll = ({ holds, asked }: Testimony): boolean => holds >= FEWEST && holds >= NEARLY_ALL * asked;

/** Most columns that are tried in pairs. Source: the widest forms have fewer beside one measure. */
const COLUMNS = 20;

function pairsOf(candidates: readonly number[]): readonly Pair[] {
  const columns = candidates.slice(0, COLUMNS);
  return columns.flatMap((over) => columns.filter((under) => under !== over).map((under) => ({ over, under })));
}

function counted(lines: Lines, test: (at: number) => boolean | null): Testimony {
  let [holds, asked] = [0, 0];
  for (let at = 0; at < lines.length && asked < ENOUGH; at++) {
    const answer = test(at);
    if (answer === null) continue;
    asked++;
    if (answer) holds++;
  }
  return { holds, asked };
}

function figureAt(lines: Lines, line: number, at: number): number {
  return line < 0 || line >= lines.count ? NaN : real(lines.values, line * lines.length + at);
}
