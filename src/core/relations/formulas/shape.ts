/** A cell as a formula names it: by its distance from the formula's own cell, or (fixed) by its place on the sheet. */
export interface Reference {
  readonly row: number;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/** A cell of a sum, and what it is multiplied by. */
interface Term {
  readonly cell: Reference;
  readonly factor: number;
}

/** Cells multiplied by numbers and added up, and a number. */
interface Linear {
  readonly kind: "linear";
  readonly terms: readonly Term[];
  readonly constant: number;
}

/** What a formula computes, as far as relations know it. */
export type Shape =
  | Linear
  | { readonly kind: "quotient"; readonly over: Linear; readonly under: Linear }
  | { readonly kind: "product"; readonly cells: readonly [Reference, Reference] }
  /** The sum from a fixed cell to one that moves with the formula. */
  | { readonly kind: "running"; readonly to: Reference; readonly along: "across" | "down" }
  | {
      /** factor · (over / under)^(1 / periods) + constant. */
      readonly kind: "root";
      readonly over: Reference;
      readonly under: Reference;
      readonly periods: number;
      readonly factor: number;
      readonly constant: number;
    };

/** A number as a shape. */
export const constantOf = (constant: number): Linear => ({ kind: "linear", terms: [], constant });

/** Cells added up. */
export const sumOf = (cells: readonly Reference[], factor = 1): Linear => ({
  kind: "linear",
  terms: cells.map((cell) => ({ cell, factor })),
  constant: 0,
});

function scaled(shape: Shape, by: number): Shape | null {
  switch (shape.kind) {
    case "linear":
      return scaledLinear(shape, by);
    case "quotient":
      return { ...shape, over: scaledLinear(shape.over, by) };
    case "root":
      return { ...shape, factor: shape.factor * by, constant: shape.constant * by };
    case "product":
    case "running":
      return by === 1 ? shape : null;
  }
}

function scaledLinear({ terms, constant }: Linear, by: number): Linear {
  return {
    kind: "linear",
    terms: terms.map(({ cell, factor }) => ({ cell, factor: factor * by })),
    constant: constant * by,
  };
}

function addedLinear(a: Linear, b: Linear): Linear {
  return { kind: "linear", terms: [...a.terms, ...b.terms], constant: a.constant + b.constant };
}

/** Two shapes added, the second with a sign; null where the result is none of the shapes. */
export function added(a: Shape, b: Shape, sign: 1 | -1): Shape | null {
  const second = scaled(b, sign);
  if (second === null) return null;
  if (a.kind === "linear" && second.kind === "linear") return addedLinear(a, second);
  if (a.kind === "linear") return a.terms.length === 0 ? shifted(second, a.constant) : null;
  return second.kind === "linear" && second.terms.length === 0 ? shifted(a, second.constant) : null;
}

function shifted(shape: Shape, by: number): Shape | null {
  if (shape.kind === "quotient") return { ...shape, over: addedLinear(shape.over, scaledLinear(shape.under, by)) };
  return shape.kind === "root" ? { ...shape, constant: shape.constant + by } : null;
}

/** Two shapes multiplied. */
export function multiplied(a: Shape, b: Shape): Shape | null {
  if (a.kind === "linear" && a.terms.length === 0) return scaled(b, a.constant);
  if (b.kind === "linear" && b.terms.length === 0) return scaled(a, b.constant);
  const [first, second] = [singleCell(a), singleCell(b)];
  return first && second ? { kind: "product", cells: [first, second] } : null;
}

/** One shape divided by another. */
export function divided(a: Shape, b: Shape): Shape | null {
  if (b.kind !== "linear") return null;
  if (b.terms.length === 0) return b.constant === 0 ? null : scaled(a, 1 / b.constant);
  return a.kind === "linear" && a.terms.length > 0 ? { kind: "quotient", over: a, under: b } : null;
}

/** A shape to the power of another. */
export function raised(base: Shape, exponent: Shape): Shape | null {
  if (exponent.kind !== "linear" || exponent.terms.length > 0) return null;
  if (exponent.constant === 1) return base;
  const periods = Math.round(1 / exponent.constant);
  if (base.kind !== "quotient" || Math.abs(periods * exponent.constant - 1) > 1e-9) return null;
  const [over, under] = [singleCell(base.over), singleCell(base.under)];
  return over && under ? { kind: "root", over, under, periods, factor: 1, constant: 0 } : null;
}

/** The one cell that a shape repeats; null where it is anything else. */
export function singleCell(shape: Shape): Reference | null {
  if (shape.kind !== "linear" || shape.constant !== 0) return null;
  const [term, ...others] = shape.terms;
  return term?.factor === 1 && others.length === 0 ? term.cell : null;
}
