import type { Decimal } from "../../model/cells/decimal";
import { sum } from "../../model/cells/decimal";
import type { Unit } from "../../model/tables/unit";
import { addable } from "../../model/tables/unit";
import { exact } from "../../model/cells/decimal";

/** A figure with the unit of its last digit. */
export interface Rounded {
  readonly exact: Decimal;
  readonly unit: Decimal;
}

/** Whether rounding alone can make a total differ from its parts: yes, yes but hardly ever, no. */
type SumVerdict = "agrees" | "unlikely" | "differs";

/** A total set against its parts: total less sum, and the most that rounding can make of it. */
export interface SumJudgement {
  readonly sum: Decimal;
  readonly difference: Decimal;
  readonly bound: Decimal;
  readonly verdict: SumVerdict;
}

/**
 * The most by which a rounded total can miss the sum of its rounded parts: Σu/2 + u/2, attained and so never too
 * wide.
 */
export function sumBound(total: Rounded, parts: readonly Rounded[]): Decimal {
  return sum(parts.map((part) => part.unit))
    .plus(total.unit)
    .div(2);
}

/**
 * Sets a total against the sum of its parts, all in the total's unit, in exact decimals; from three parts on, a
 * difference inside the bound but beyond three standard deviations of the rounding (each u/√12) is possible, yet
 * unlikely.
 */
export function judgeSum(total: Rounded, parts: readonly Rounded[]): SumJudgement {
  const added = sum(parts.map((part) => part.exact));
  const difference = total.exact.minus(added);
  const bound = sumBound(total, parts);
  const squares = (): Decimal => sum([...parts, total].map(squareOf));
  return { sum: added, difference, bound, verdict: verdictOf(difference, bound, parts.length, squares) };
}

const squareOf = ({ unit }: Rounded): Decimal => unit.times(unit);

function verdictOf(difference: Decimal, bound: Decimal, parts: number, squares: () => Decimal): SumVerdict {
  if (difference.abs().gt(bound)) return "differs";
  if (parts < 3) return "agrees";
  return difference.times(difference).times(4).gt(squares().times(3)) ? "unlikely" : "agrees";
}

/**
 * The places of those parts without which the others make up the total, as `judgeSum` says of them; each is taken from
 * the sum of all, so that a long list takes no longer by its square.
 */
export function superfluousParts(total: Rounded, parts: readonly Rounded[]): ReadonlySet<number> {
  const added = sum(parts.map((part) => part.exact));
  const bound = sumBound(total, parts);
  const squares = sum([...parts, total].map(squareOf));
  return new Set(
    parts.flatMap((part, i) => {
      const verdict = verdictOf(
        total.exact.minus(added).plus(part.exact),
        bound.minus(part.unit.div(2)),
        parts.length - 1,
        () => squares.minus(squareOf(part)),
      );
      return verdict === "agrees" ? [i] : [];
    }),
  );
}

/**
 * By how much a figure in `from` is multiplied to stand in `to`; null where the two cannot be added; 1 where one of
 * them is unknown.
 */
export function conversion(from: Unit | null, to: Unit | null): Decimal | null {
  if (from === null || to === null) return exact(1);
  if (!addable(from, to)) return null;
  return from.factor === to.factor ? exact(1) : exact(from.factor).div(exact(to.factor));
}

/** The figure multiplied, its rounding with it. */
export function scaled(figure: Rounded, factor: Decimal): Rounded {
  return factor.eq(1) ? figure : { exact: figure.exact.times(factor), unit: figure.unit.times(factor) };
}
