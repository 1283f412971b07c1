import {
  AlignmentType,
  Document,
  Footer,
  Header,
  PageNumber,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { DocumentColumn, DocumentRow, ReportDocument } from "../core/model/results/report-document";

/** Twentieths of a point in a millimetre. Source: 1,440 to the inch of 25.4 mm. */
const MILLIMETRE = 1440 / 25.4;
const millimetres = (count: number): number => Math.round(count * MILLIMETRE);

/** Sizes in half points. Source: Nghị định 30/2020, Phụ lục I: text 13 to 14 points; tables are let be smaller. */
const SIZE = { text: 28, table: 24, pageNumber: 26 } as const;

/**
 * The page in twentieths of a point. Source: Nghị định 30/2020, Phụ lục I: A4, 20–25 mm above and below, 30–35 left,
 * 15–20 right.
 */
const PAGE = {
  width: millimetres(210),
  height: millimetres(297),
  margin: { top: millimetres(20), bottom: millimetres(20), left: millimetres(30), right: millimetres(20) },
} as const;

/** Twentieths of a point from margin to margin. */
const TEXT_WIDTH = PAGE.width - PAGE.margin.left - PAGE.margin.right;

/**
 * Twentieths of a point. Source: Nghị định 30/2020, Phụ lục I: a first line is set in by 10 or 12.7 mm, paragraphs
 * stand 6 points apart at least.
 */
const FIRST_LINE = millimetres(12.7);
const BETWEEN = 120;

/** Twentieths of a point that a line of the table is set in by for each total above it. Source: the width of two letters. */
const STEP = 200;

/** Widths of the table's columns against each other. Source: "Đơn vị tính" and "Cùng kỳ năm trước" break into two lines of this. */
const SHARES: Readonly<Record<DocumentColumn["holds"], number>> = { name: 34, unit: 13, figure: 12 };

const ALIGNMENTS = {
  name: AlignmentType.LEFT,
  unit: AlignmentType.CENTER,
  figure: AlignmentType.RIGHT,
} as const satisfies Readonly<Record<DocumentColumn["holds"], string>>;

/** A line in the middle of the page. */
function centred(text: string, look: { readonly bold?: boolean; readonly italics?: boolean }, after = 0): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { after },
    children: [new TextRun({ text, size: SIZE.text, ...look })],
  });
}

function bodyParagraph(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: FIRST_LINE },
    spacing: { before: BETWEEN },
    children: [new TextRun({ text, size: SIZE.text })],
  });
}

interface CellLook {
  readonly alignment: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly width: number;
  readonly bold: boolean;
  readonly indent: number;
  readonly keepNext: boolean;
}

function tableCell(text: string, { alignment, width, bold, indent, keepNext }: CellLook): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 60, right: 60, top: 30, bottom: 30 },
    children: [
      new Paragraph({
        alignment,
        keepNext,
        indent: { left: indent },
        children: [new TextRun({ text, size: SIZE.table, bold })],
      }),
    ],
  });
}

function figuresTable({ columns, rows }: NonNullable<ReportDocument["table"]>): Table {
  const all = columns.reduce((sum, { holds }) => sum + SHARES[holds], 0);
  const widths = columns.map(({ holds }) => Math.floor((TEXT_WIDTH * SHARES[holds]) / all));
  const widthAt = (position: number): number => widths[position] ?? 0;
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ heading }, position) =>
      tableCell(heading, {
        alignment: AlignmentType.CENTER,
        width: widthAt(position),
        bold: true,
        indent: 0,
        keepNext: true,
      }),
    ),
  });
  const line = ({ cells, depth }: DocumentRow): TableRow =>
    new TableRow({
      cantSplit: true,
      children: columns.map(({ holds }, position) =>
        tableCell(cells[position] ?? "", {
          alignment: ALIGNMENTS[holds],
          width: widthAt(position),
          bold: depth === 0,
          indent: holds === "name" ? depth * STEP : 0,
          keepNext: false,
        }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [head, ...rows.map(line)],
  });
}

/** The number of the page, centred above it; none on the first. */
const PAGE_NUMBER = {
  default: new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.pageNumber })],
      }),
    ],
  }),
  first: new Header({ children: [new Paragraph({})] }),
};

/** The document as a .docx file in the form of Nghị định 30/2020, with nobody's name in it. */
export async function wordDocument(document: ReportDocument): Promise<Uint8Array> {
  const { table } = document;
  const packed = new Document({
    creator: "",
    lastModifiedBy: "",
    title: document.title,
    styles: {
      default: {
        document: {
          run: {
            font: "Times New Roman",
            size: SIZE.text,
            language: { value: document.language === "vi" ? "vi-VN" : "en-US" },
          },
        },
      },
    },
    sections: [
      {
        properties: { titlePage: true, page: { size: PAGE, margin: { ...PAGE.margin, header: millimetres(10) } } },
        headers: PAGE_NUMBER,
        footers: { default: new Footer({ children: [new Paragraph({})] }) },
        children: [
          centred(document.kind, { bold: true }),
          centred(document.title, { bold: true }),
          centred(document.attachedTo, { italics: true }, 2 * BETWEEN),
          ...document.paragraphs.map(bodyParagraph),
          ...(table === null
            ? []
            : [new Paragraph({}), centred(table.title, { bold: true }, BETWEEN), figuresTable(table)]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(packed));
}
