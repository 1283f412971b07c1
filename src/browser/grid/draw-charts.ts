import type { SheetDocument } from "../../xlsx/document";
import type { Book } from "../book/book";
import { chartPicture } from "./chart-picture";
import { place } from "./draw-cells";
import { originIn, type Quadrant } from "./quadrants";
import type { SheetLayout } from "./sheet-layout";

/** CSS pixels in a point. */
const PIXELS_PER_POINT = 4 / 3;

/** Draws the charts of a sheet that reach into a quadrant; those of a kind that is not drawn are named where they stand. */
export function drawCharts(
  { name, cells }: Quadrant,
  { book, sheet, layout }: { readonly book: Book; readonly sheet: SheetDocument; readonly layout: SheetLayout },
  notDrawn: (title: string) => string,
): void {
  const { x, y } = originIn(name, layout);
  for (const chart of sheet.charts) {
    const { left, top, width, height } = chart.position;
    const frame = document.createElement("div");
    frame.className = "chart";
    place(
      frame,
      left * PIXELS_PER_POINT + x,
      top * PIXELS_PER_POINT + y,
      width * PIXELS_PER_POINT,
      height * PIXELS_PER_POINT,
    );
    const title = chart.title?.text ?? "";
    const picture = chartPicture(book, chart);
    if (picture === null) {
      frame.classList.add("unknown");
      frame.textContent = notDrawn(title === "" ? chart.name : title);
    } else {
      picture.role = "img";
      picture.ariaLabel = [title === "" ? chart.name : title, chart.description ?? ""].filter(Boolean).join(". ");
      frame.append(picture);
    }
    cells.append(frame);
  }
}
