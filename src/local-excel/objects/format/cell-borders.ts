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

interface Edge {
  readonly row: number;
  readonly column: number;
  readonly side: BorderSide;
}

function edgesOf(area: Area, side: RangeBorderSide): readonly Edge[] {
  if (side === "DiagonalDown" || side === "DiagonalUp") throw notEmulated(`the border ${side}`);
  if (isUnbounded(area)) throw notEmulated("borders of whole rows or columns");
  const edges: Edge[] = [];
  const first = {
    EdgeTop: area.top,
    EdgeBottom: area.bottom,
    EdgeLeft: area.top,
    EdgeRight: area.top,
    InsideVertical: area.top,
    InsideHorizontal: area.top,
  }[side];
  const last = {
    EdgeTop: area.top,
    EdgeBottom: area.bottom,
    EdgeLeft: area.bottom,
    EdgeRight: area.bottom,
    InsideVertical: area.bottom,
    InsideHorizontal: area.bottom - 1,
  }[side];
  const left = side === "EdgeRight" ? area.right : area.left;
  const right = side === "EdgeLeft" ? area.left : side === "InsideVertical" ? area.right - 1 : area.right;
  const cellSide: BorderSide =
    side === "InsideVertical" ? "EdgeRight" : side === "InsideHorizontal" ? "EdgeBottom" : side;
  for (let row = first; row <= last; row += 1)
    for (let column = left; column <= right; column += 1) edges.push({ row, column, side: cellSide });
  return edges;
}

const OPPOSITE: Readonly<Record<BorderSide, BorderSide>> = {
  EdgeTop: "EdgeBottom",
  EdgeBottom: "EdgeTop",
  EdgeLeft: "EdgeRight",
  EdgeRight: "EdgeLeft",
};

function neighbourOf({ row, column, side }: Edge): Edge | null {
  const neighbour: Edge = {
    row: row + (side === "EdgeTop" ? -1 : side === "EdgeBottom" ? 1 : 0),
    column: column + (side === "EdgeLeft" ? -1 : side === "EdgeRight" ? 1 : 0),
    side: OPPOSITE[side],
  };
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

/** One part of a border over all edges of a side, or null where they differ; a side without edges has no border. */
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

/** Changes one part of the borders of a side; a border that was not there becomes a thin black line first. */
export function changeBorder(
  session: Session,
  sheet: SheetDocument,
  areas: readonly Area[],
  side: RangeBorderSide,
  part: keyof BorderStyle,
  value: string,
): void {
  for (const area of areas) {
    for (const edge of edgesOf(area, side)) {
      const border = changed(borderAt(session, sheet, edge), part, value);
      putBorder(session, sheet, edge, border);
      const neighbour = neighbourOf(edge);
      if (neighbour !== null && ownBorder(session, sheet, neighbour).style !== "None")
        putBorder(session, sheet, neighbour, NO_BORDER);
    }
  }
}

function changed(old: BorderStyle, part: keyof BorderStyle, value: string): BorderStyle {
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
