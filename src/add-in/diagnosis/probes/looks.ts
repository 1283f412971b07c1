import { plainAnswer } from "../answer";
import type { Probe } from "../probe";

/** Points that widths and heights may be off by. Source: a pixel at 125 % is 0.6 points, at 150 % 0.5, both rounded. */
const A_PIXEL = 1;

/** How cells look, and how wide they are. */
export const LOOK_PROBES: readonly Probe[] = [
  {
    id: "format-kept",
    asks: { vi: "Định dạng số đọc lại như đã ghi?", en: "Is a number format read back as it was written?" },
    calls: 'numberFormat = "#,##0.0;-#,##0.0"',
    source: "Excel.Range.numberFormat",
    expected: "#,##0.0;-#,##0.0",
    run: async ({ range, context }) => {
      const cell = range("A1");
      cell.numberFormat = [["#,##0.0;-#,##0.0"]];
      cell.load("numberFormat");
      await context.sync();
      return String(cell.numberFormat[0]?.[0]);
    },
  },
  {
    id: "looks-of-cells",
    asks: { vi: "Kiểu ô ghi và đọc từng ô đúng?", en: "Are looks of single cells written and read back?" },
    calls: "setCellProperties; getCellProperties",
    source: "Excel.Range.setCellProperties",
    expected: { color: "#FFEB9C", bold: true, size: 13, line: "Continuous" },
    run: async ({ range, context }) => {
      const cell = range("B2");
      cell.setCellProperties([
        [
          {
            format: {
              fill: { color: "#FFEB9C" },
              font: { bold: true, size: 13 },
              borders: { bottom: { style: "Continuous", color: "#000000", weight: "Thin" } },
            },
          },
        ],
      ]);
      const read = cell.getCellProperties({
        format: { fill: { color: true }, font: { bold: true, size: true }, borders: { style: true } },
      });
      await context.sync();
      const { fill, font, borders } = read.value[0]?.[0]?.format ?? {};
      return plainAnswer({
        color: fill?.color ?? null,
        bold: font?.bold ?? null,
        size: font?.size ?? null,
        line: borders?.bottom?.style ?? null,
      });
    },
  },
  {
    id: "look-of-range",
    asks: { vi: "Ngắt dòng, canh lề, không màu nền được giữ?", en: "Are wrapping, alignment and no fill kept?" },
    calls: "format.wrapText, horizontalAlignment, verticalAlignment; fill.clear(); load",
    source: "Excel.RangeFormat; Excel.RangeFill.clear",
    expected: { wrap: true, across: "Center", down: "Center", fill: "#FFFFFF" },
    run: async ({ range, context }) => {
      const { format } = range("A1:B2");
      format.fill.color = "#FF0000";
      format.wrapText = true;
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Center";
      format.fill.clear();
      format.load("wrapText,horizontalAlignment,verticalAlignment");
      format.fill.load("color");
      await context.sync();
      return {
        wrap: format.wrapText,
        across: format.horizontalAlignment,
        down: format.verticalAlignment,
        fill: format.fill.color,
      };
    },
  },
  {
    id: "column-width",
    asks: { vi: "Bề rộng cột đọc lại sai bao nhiêu?", en: "By how much is a column's width off when read back?" },
    calls: "H:H columnWidth = 90; load columnWidth",
    source: "Excel.RangeFormat.columnWidth",
    expected: 90,
    within: A_PIXEL,
    run: async ({ range, context }) => {
      const { format } = range("H1");
      format.columnWidth = 90;
      format.load("columnWidth");
      await context.sync();
      return format.columnWidth;
    },
  },
  {
    id: "standard-width",
    asks: { vi: "Trả cột về bề rộng chuẩn được không?", en: "Can a column be given the standard width back?" },
    calls: "I1 columnWidth = 90; useStandardWidth = true; load both; J1 columnWidth",
    source: "Excel.RangeFormat.useStandardWidth",
    expected: { isStandard: true, apart: 0 },
    within: A_PIXEL,
    run: async ({ range, context }) => {
      const [changed, untouched] = [range("I1").format, range("J1").format];
      changed.columnWidth = 90;
      await context.sync();
      changed.useStandardWidth = true;
      changed.load("useStandardWidth,columnWidth");
      untouched.load("columnWidth");
      await context.sync();
      return { isStandard: changed.useStandardWidth, apart: changed.columnWidth - untouched.columnWidth };
    },
  },
  {
    id: "row-height",
    asks: { vi: "Chiều cao dòng đọc lại sai bao nhiêu?", en: "By how much is a row's height off when read back?" },
    calls: "A2 rowHeight = 33; load rowHeight",
    source: "Excel.RangeFormat.rowHeight",
    expected: 33,
    within: A_PIXEL,
    run: async ({ range, context }) => {
      const { format } = range("A2");
      format.rowHeight = 33;
      format.load("rowHeight");
      await context.sync();
      return format.rowHeight;
    },
  },
];
