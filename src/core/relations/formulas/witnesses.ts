import type { Hypothesis, SoughtKind } from "../evidence";
import type { Axis } from "../../model/tables/relation";
import type { FigureRegion } from "../figures";
import { shapeOf } from "./parse";
import type { Reference, Shape } from "./shape";
import { singleCell } from "./shape";

/** What a cell's formula says of lines: a hypothesis at one position. */
interface Claim extends Pick<
  Hypothesis,
  "kind" | "result" | "operands" | "scale" | "less" | "periods" | "whole" | "step"
> {
  readonly along: Axis;
  readonly at: number;
}

/** Bits that name two lines anywhere: what figures alone would have to pay. Source: among a hundred lines or so. */
const ELSEWHERE = 20;

/** What the formulas of a region say of its columns and its rows, with the positions at which they say it. */
export function formulaHypotheses(region: FigureRegion, along: Axis): readonly Hypothesis[] {
  const { formulas, rows, columns } = region;
  if (formulas === undefined) return [];
  const shapes = new Map<string, Shape | null>();
  const found = new Map<string, { readonly claim: Claim; readonly formulas: number[] }>();
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const text = formulas.texts[row * columns + column] ?? null;
      if (text === null) continue;
      let shape = shapes.get(text);
      if (shape === undefined) shapes.set(text, (shape = shapeOf(text)));
      const claim = shape && claimOf(shape, placed(region, row, column));
      if (!claim || claim.along !== along) continue;
      const { at, ...said } = claim;
      const key = JSON.stringify(said);
      const known = found.get(key);
      if (known) known.formulas.push(at);
      else found.set(key, { claim, formulas: [at] });
    }
  return [...found.values()].map(({ claim: { along: _, at: __, ...claim }, formulas: positions }) => ({
    ...claim,
    cost: ELSEWHERE,
    formulas: positions,
  }));
}

/** A cell of a region by row and column, both counted from its corner. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a formula stands, and where in the region the cells are that it names. */
interface Placed extends Place {
  readonly of: (reference: Reference) => Place;
  readonly isInside: (place: Place) => boolean;
}

function placed({ formulas, rows, columns }: FigureRegion, row: number, column: number): Placed {
  const { top = 0, left = 0 } = formulas ?? {};
  return {
    row,
    column,
    of: (reference) => ({
      row: reference.rowFixed ? reference.row - top : row + reference.row,
      column: reference.columnFixed ? reference.column - left : column + reference.column,
    }),
    isInside: (place) => place.row >= 0 && place.row < rows && place.column >= 0 && place.column < columns,
  };
}

function claimOf(shape: Shape, own: Placed): Claim | null {
  switch (shape.kind) {
    case "linear":
      return sumClaim(shape, own);
    case "quotient":
      return quotientClaim(shape, own);
    case "product":
      return lineClaim("product", shape.cells, own);
    case "running": {
      const to = own.of(shape.to);
      const [result, line, at] =
        shape.along === "across" ? [own.column, to.column, own.row] : [own.row, to.row, own.column];
      if (!own.isInside(to) || line === result) return null;
      return { kind: "cumulative", along: shape.along, result, operands: [line], at, step: 1 };
    }
    case "root": {
      const less = Math.round(-shape.constant / shape.factor) === 1 ? 1 : 0;
      if (Math.abs(shape.constant + less * shape.factor) > 1e-9) return null;
      const claim = lineClaim("average-growth", [shape.over, shape.under], own);
      return claim && { ...claim, periods: shape.periods, scale: shape.factor, less };
    }
  }
}

/** That cells of the formula's own row, or of its own column, make it. */
function lineClaim(kind: SoughtKind, cells: readonly Reference[], own: Placed): Claim | null {
  const places = cells.map(own.of);
  if (!places.every(own.isInside)) return null;
  if (places.every(({ row }) => row === own.row) && places.every(({ column }) => column !== own.column))
    return { kind, along: "across", result: own.column, operands: places.map(({ column }) => column), at: own.row };
  if (places.every(({ column }) => column === own.column) && places.every(({ row }) => row !== own.row))
    return { kind, along: "down", result: own.row, operands: places.map(({ row }) => row), at: own.column };
  return null;
}

type Linear = Extract<Shape, { kind: "linear" }>;

function sumClaim({ terms, constant }: Linear, own: Placed): Claim | null {
  if (constant !== 0 || terms.length === 0) return null;
  const cells = terms.map(({ cell }) => cell);
  const factors = terms.map(({ factor }) => factor);
  if (factors.every((factor) => factor === 1)) {
    if (cells.length === 1) return lineClaim("copy", cells, own);
    return runningClaim(cells, own) ?? lineClaim("sum", cells, own);
  }
  if (factors.every((factor) => Math.abs(factor * cells.length - 1) < 1e-9)) return lineClaim("mean", cells, own);
  return differenceClaim(terms, own);
}

/** A difference is the sum it inverts: the minuend is the subtrahend and what the formula gives. */
function differenceClaim(terms: readonly Linear["terms"][number][], own: Placed): Claim | null {
  const minuend = terms.find(({ factor }) => factor === 1)?.cell;
  const subtrahend = terms.find(({ factor }) => factor === -1)?.cell;
  if (terms.length !== 2 || minuend === undefined || subtrahend === undefined) return null;
  const claim = lineClaim("sum", [minuend, subtrahend], own);
  if (!claim) return null;
  const [whole = -1, part = -1] = claim.operands;
  return { ...claim, result: whole, operands: [part, claim.result] };
}

/** The figure before, and what is added to it. */
function runningClaim(cells: readonly Reference[], own: Placed): Claim | null {
  const [first, second, ...others] = cells.map(own.of);
  if (!first || !second || others.length > 0 || !own.isInside(first) || !own.isInside(second)) return null;
  for (const [line, other, along] of [
    ["column", "row", "across"],
    ["row", "column", "down"],
  ] as const) {
    const [before, part] = first[line] === own[line] ? [first, second] : [second, first];
    const step = own[other] - before[other];
    if (before[line] !== own[line] || part[other] !== own[other] || part[line] === own[line]) continue;
    if (step === 1 || step === -1)
      return { kind: "cumulative", along, result: own[line], operands: [part[line]], at: own[other], step };
  }
  return null;
}

function quotientClaim({ over, under }: Extract<Shape, { kind: "quotient" }>, own: Placed): Claim | null {
  const below = singleCell(under);
  if (below === null) return null;
  const [first, second, ...others] = over.terms;
  if (first === undefined || over.constant !== 0 || others.length > 0) return null;
  if (second === undefined) return ratioClaim(first.cell, below, first.factor, own);
  const same = ({ cell }: Linear["terms"][number]) => JSON.stringify(cell) === JSON.stringify(below);
  const [recent, old] = same(second) ? [first, second] : [second, first];
  if (!same(old) || recent.factor !== -old.factor) return null;
  const claim = lineClaim("change", [recent.cell, below], own);
  return claim && { ...claim, scale: recent.factor };
}

/** A quotient of two lines, or a line's share of its own figure at one position. */
function ratioClaim(over: Reference, under: Reference, scale: number, own: Placed): Claim | null {
  const claim = lineClaim("ratio", [over, under], own);
  if (claim) return { ...claim, scale };
  const [part, whole] = [own.of(over), own.of(under)];
  if (!own.isInside(part) || !own.isInside(whole)) return null;
  if (part.row === own.row && part.column === whole.column && part.column !== own.column)
    return {
      ...{ kind: "share", along: "across", result: own.column, operands: [part.column], at: own.row },
      ...{ whole: whole.row, scale },
    };
  if (part.column === own.column && part.row === whole.row && part.row !== own.row)
    return {
      ...{ kind: "share", along: "down", result: own.row, operands: [part.row], at: own.column },
      ...{ whole: whole.column, scale },
    };
  return null;
}
