import type { Area, BorderSide, BorderStyle, SheetDocument } from "../../../xlsx/document";
import { isUnbounded } from "../area";
import { cellAt, putCell, styleAt } from "../cells/cells";
import { invalidArgument } from "../errors";
import type { RangeBorderSide } from "../handles";
import { notEmulated, type Session } from "../object-type";

/** The sides a range has, in Excel's order. */
export const RANGE_SIDES: readonly RangeBorderSide[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

const NO_BORDER: BorderStyle = { style: "None", weight: "Thin", color: "#000000" };

/** The sides of CellBorderCollection as sides of a range. */
export const CELL_BORDER_SIDES: Readonly<Record<string, RangeBorderSide>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  vertical: "InsideVertical",
  horizontal: "InsideHorizontal",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

/** The weights each line style can be drawn with; the first is what it takes when the one it had does not fit. */
const WEIGHTS: Readonly<Record<string, readonly string[]>> = {
  Continuous: ["Thin", "Hairline", "Medium", "Thick"],
  Dash: ["Thin", "Medium"],
  DashDot: ["Thin", "Medium"],
  DashDotDot: ["Thin", "Medium"],
  Dot: ["Thin"],
  SlantDashDot: ["Medium"],
  Double: ["Thick"],
};

/** One part of a border and what it becomes, as BorderStyle has it. */
export interface BorderChange {
  readonly part: keyof BorderStyle;
  readonly value: string;
}

/** One side of one cell. */
interface Edge {
  readonly row: number;
  readonly column: number;
  readonly side: BorderSide;
}

/** Which cells of a range have a side of it, and which side of theirs it is. */
const CELLS_AT: Readonly<
  Record<Exclude<RangeBorderSide, "DiagonalDown" | "DiagonalUp">, readonly [(range: Area) => Area, BorderSide]>
> = {
  EdgeTop: [(range) => ({ ...range, bottom: range.top }), "EdgeTop"],
  EdgeBottom: [(range) => ({ ...range, top: range.bottom }), "EdgeBottom"],
  EdgeLeft: [(range) => ({ ...range, right: range.left }), "EdgeLeft"],
  EdgeRight: [(range) => ({ ...range, left: range.right }), "EdgeRight"],
  InsideVertical: [(range) => ({ ...range, right: range.right - 1 }), "EdgeRight"],
  InsideHorizontal: [(range) => ({ ...range, bottom: range.bottom - 1 }), "EdgeBottom"],
};

function edgesOf(area: Area, side: RangeBorderSide): readonly Edge[] {
  if (side === "DiagonalDown" || side === "DiagonalUp") throw notEmulated(`the border ${side}`);
  if (isUnbounded(area)) throw notEmulated("borders of whole rows or columns");
  const [cellsOf, cellSide] = CELLS_AT[side];
  const { top, left, bottom, right } = cellsOf(area);
  const edges: Edge[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) edges.push({ row, column, side: cellSide });
  return edges;
}

/** The cell beyond a side, and which of its sides is the same line. */
const BEYOND: Readonly<
  Record<BorderSide, { readonly down: number; readonly right: number; readonly side: BorderSide }>
> = {
  EdgeTop: { down: -1, right: 0, side: "EdgeBottom" },
  EdgeBottom: { down: 1, right: 0, side: "EdgeTop" },
  EdgeLeft: { down: 0, right: -1, side: "EdgeRight" },
  EdgeRight: { down: 0, right: 1, side: "EdgeLeft" },
};

function neighbourOf({ row, column, side }: Edge): Edge | null {
  const beyond = BEYOND[side];
  const neighbour: Edge = { row: row + beyond.down, column: column + beyond.right, side: beyond.side };
  return neighbour.row < 0 || neighbour.column < 0 ? null : neighbour;
}

function ownBorder(session: Session, sheet: SheetDocument, { row, column, side }: Edge): BorderStyle {
  return session.workbook.styles.look(styleAt(sheet, row, column)).borders[side];
}

// Two neighbours share the line between them: it is there when either of them has it.
function borderAt(session: Session, sheet: SheetDocument, edge: Edge): BorderStyle {
  const own = ownBorder(session, sheet, edge);
  const neighbour = own.style === "None" ? neighbourOf(edge) : null;
  return neighbour === null ? own : ownBorder(session, sheet, neighbour);
}

/**
 * One part of a border over all edges of a side of the areas; null where they differ; a side without edges has no
 * border.
 * @throws {HostError} NotImplemented for diagonals and for whole rows or columns.
 */
export function readBorder(
  session: Session,
  sheet: SheetDocument,
  areas: readonly Area[],
  side: RangeBorderSide,
  part: keyof BorderStyle,
): string | null {
  const values = new Set(
    areas.flatMap((area) => edgesOf(area, side)).map((edge) => borderAt(session, sheet, edge)[part]),
  );
  if (values.size === 0) return NO_BORDER[part];
  return values.size === 1 ? ([...values][0] ?? null) : null;
}

/**
 * Changes one part of the borders of a side of the areas; a border that was not there becomes a thin black line first.
 * @throws {HostError} NotImplemented for diagonals and for whole rows or columns, InvalidArgument for an unknown style.
 */
export function changeBorder(
  session: Session,
  sheet: SheetDocument,
  areas: readonly Area[],
  side: RangeBorderSide,
  change: BorderChange,
): void {
  for (const area of areas) {
    for (const edge of edgesOf(area, side)) {
      const border = changed(borderAt(session, sheet, edge), change);
      putBorder(session, sheet, edge, border);
      const neighbour = neighbourOf(edge);
      if (neighbour !== null && ownBorder(session, sheet, neighbour).style !== "None")
        putBorder(session, sheet, neighbour, NO_BORDER);
    }
  }
}

function changed(old: BorderStyle, { part, value }: BorderChange): BorderStyle {
  const base = old.style === "None" ? { ...NO_BORDER, style: "Continuous" } : old;
  if (part === "color") return { ...base, color: value };
  if (part === "weight") {
    return (WEIGHTS[base.style] ?? []).includes(value)
      ? { ...base, weight: value }
      : { ...base, style: "Continuous", weight: value };
  }
  if (value === "None") return NO_BORDER;
  const weights = WEIGHTS[value] ?? [];
  const weight = weights.includes(base.weight) ? base.weight : weights[0];
  if (weight === undefined) throw invalidArgument();
  return { ...base, style: value, weight };
}

function putBorder(session: Session, sheet: SheetDocument, { row, column, side }: Edge, border: BorderStyle): void {
  const old = styleAt(sheet, row, column);
  const style = session.workbook.styles.derive(old, { borders: { [side]: border } });
  if (style === old) return;
  const cell = cellAt(sheet, row, column);
  putCell(sheet, row, column, { value: cell?.value ?? null, formula: cell?.formula ?? null, style });
}
