import type { FlatLook } from "../cell-look";
import { flatLook } from "../cell-look";
import type { Size } from "../round-trips";

/** The sides of a run of cells below one another: its own, and the lines between the cells. */
const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal"] as const;

/** The look of a run of at least two cells below one another, on its way. */
export interface AskedRun {
  readonly format: Excel.RangeFormat;
  readonly borders: Readonly<Record<(typeof SIDES)[number], Excel.RangeBorder>>;
}

/** Bytes of the question for the look of a run, and of its answer. Source: measured, 2,490 and 1,270. */
export const RUN_SIZE: Size = { sent: 3_000, received: 1_900 };

/** Queues the question how a run looks. */
export function askRunLook({ format }: Excel.Range): AskedRun {
  format.load("horizontalAlignment,verticalAlignment,wrapText,indentLevel,fill/color");
  format.load("font/name,font/size,font/bold,font/italic,font/underline,font/color");
  const border = (side: (typeof SIDES)[number]): Excel.RangeBorder => {
    const asked = format.borders.getItem(side);
    asked.load("style,weight,color");
    return asked;
  };
  return {
    format,
    borders: {
      EdgeTop: border("EdgeTop"),
      EdgeBottom: border("EdgeBottom"),
      EdgeLeft: border("EdgeLeft"),
      EdgeRight: border("EdgeRight"),
      InsideHorizontal: border("InsideHorizontal"),
    },
  };
}

/**
 * How each cell of a run looks, by whether it is the first and whether the last; null where they do not look the same.
 * Source: Excel answers null for a property that differs among the cells of a range (Microsoft Learn, "Set and get
 * range values, text, or formulas": null property values in the response); no colour of a fill is a difference too.
 */
export function runLook({ format, borders }: AskedRun): ((isFirst: boolean, isLast: boolean) => FlatLook) | null {
  const { font, fill } = format;
  const answers: readonly unknown[] = [
    format.horizontalAlignment,
    format.verticalAlignment,
    format.wrapText,
    format.indentLevel,
    fill.color === "" ? null : fill.color,
    font.name,
    font.size,
    font.bold,
    font.italic,
    font.underline,
    font.color,
    ...SIDES.flatMap((side) => {
      const { style, weight, color } = borders[side];
      return (style as string | null) === "None" ? [style] : [style, weight, color];
    }),
  ];
  if (answers.some((answer) => answer === null || answer === undefined)) return null;
  const line = (side: (typeof SIDES)[number]): Excel.CellBorder => {
    const { style, weight, color } = borders[side];
    return { style, weight, color };
  };
  const look = (top: (typeof SIDES)[number], bottom: (typeof SIDES)[number]): FlatLook =>
    flatLook({
      format: {
        fill: { color: fill.color },
        font: {
          name: font.name,
          size: font.size,
          bold: font.bold,
          italic: font.italic,
          underline: font.underline,
          color: font.color,
        },
        borders: { top: line(top), bottom: line(bottom), left: line("EdgeLeft"), right: line("EdgeRight") },
        horizontalAlignment: format.horizontalAlignment,
        verticalAlignment: format.verticalAlignment,
        wrapText: format.wrapText,
        indentLevel: format.indentLevel,
      },
    });
  const looks = {
    inner: look("InsideHorizontal", "InsideHorizontal"),
    first: look("EdgeTop", "InsideHorizontal"),
    last: look("InsideHorizontal", "EdgeBottom"),
  };
  return (isFirst, isLast) => {
    if (isFirst) return looks.first;
    return isLast ? looks.last : looks.inner;
  };
}
