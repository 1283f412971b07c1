import type { Answer } from "../answer";
import type { Probe } from "../probe";
import { NotHere } from "../probe";

/** How many actions are sent together to see how long they take. Source: the issue that asks for it names 1,000. */
const ACTIONS = 1_000;

/** The text that Excel shows for 1234.5 in a format. */
function shown(id: string, asks: Probe["asks"], format: string, source: string): Probe {
  return {
    id,
    asks,
    calls: `values = 1234.5; numberFormat = "${format}"; load text, numberFormat`,
    source,
    run: async ({ range, context }) => {
      const cell = range("A1");
      cell.values = [[1234.5]];
      cell.numberFormat = [[format]];
      cell.load("text,numberFormat");
      await context.sync();
      return { text: String(cell.text[0]?.[0]), format: String(cell.numberFormat[0]?.[0]) };
    },
  };
}

const SEPARATORS: readonly Probe[] = [
  shown(
    "separators-shown",
    { vi: "Máy này hiện 1234,5 thế nào?", en: "How does this machine show 1234.5?" },
    "#,##0.0",
    "Excel.Range.text",
  ),
  shown(
    "separators-vietnamese",
    { vi: "[$-42A] có đổi dấu phân cách?", en: "Does [$-42A] change the separators?" },
    "[$-42A]#,##0.0",
    "Number format codes, Microsoft Support: [$-locale] names a language",
  ),
  {
    id: "separators-of-text",
    asks: { vi: "Hàm TEXT cho dấu phân cách nào?", en: "Which separators does TEXT give?" },
    calls: '=TEXT(1234.5,"#,##0.0")',
    source: "TEXT function, Microsoft Support",
    run: async ({ range, context }) => {
      const cell = range("A1");
      cell.formulas = [['=TEXT(1234.5,"#,##0.0")']];
      cell.load("values");
      await context.sync();
      return String(cell.values[0]?.[0]);
    },
  },
  {
    id: "separators-told",
    needsNoSheet: true,
    asks: { vi: "Excel nói dấu phân cách nào?", en: "Which separators does Excel name?" },
    calls: "application.decimalSeparator, thousandsSeparator, useSystemSeparators, cultureInfo",
    source: "Excel.Application.decimalSeparator, cultureInfo",
    run: async ({ context }): Promise<Answer> => {
      const { application } = context.workbook;
      application.load("decimalSeparator,thousandsSeparator,useSystemSeparators");
      application.cultureInfo.load("name");
      application.cultureInfo.numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
      await context.sync();
      const { name, numberFormat } = application.cultureInfo;
      return {
        decimal: application.decimalSeparator,
        thousands: application.thousandsSeparator,
        isSystems: application.useSystemSeparators,
        culture: name,
        cultureDecimal: numberFormat.numberDecimalSeparator,
        cultureThousands: numberFormat.numberGroupSeparator,
      };
    },
  },
  {
    id: "calculation-mode",
    needsNoSheet: true,
    asks: { vi: "Sổ này tính tự động hay thủ công?", en: "Does this workbook calculate by itself?" },
    calls: "application.load(calculationMode)",
    source: "Excel.Application.calculationMode",
    run: async ({ context }) => {
      const { application } = context.workbook;
      application.load("calculationMode");
      await context.sync();
      return application.calculationMode;
    },
  },
];

const PAGE: readonly Probe[] = [
  {
    id: "worker",
    needsNoSheet: true,
    asks: { vi: "Có thể tính ở luồng riêng?", en: "Can work be done in a worker?" },
    calls: "new Worker; postMessage; onmessage",
    source: "Web Workers (HTML standard)",
    expected: true,
    run: async ({ page }) => {
      const answer = page.workerAnswers();
      if (answer === null) throw new NotHere("no Worker");
      return answer;
    },
  },
  {
    id: "clipboard",
    needsNoSheet: true,
    asks: { vi: "Lệnh sao chép dùng được trong khung?", en: "Does the copy command work in the pane?" },
    calls: 'document.execCommand("copy")',
    source: "office-js 1559; MDN, Document.execCommand",
    run: ({ page }) => {
      const copies = page.copies();
      if (copies === null) throw new NotHere("no execCommand");
      return Promise.resolve(copies);
    },
  },
  {
    id: "time-cold-start",
    needsNoSheet: true,
    asks: { vi: "Mở khung mất bao lâu (ms)?", en: "How long did the pane take to open (ms)?" },
    calls: "from navigation to Office.onReady",
    source: "Navigation Timing",
    run: ({ page }) => {
      const milliseconds = page.coldStart();
      if (milliseconds === null) throw new NotHere("not measured");
      return Promise.resolve(Math.round(milliseconds));
    },
  },
  {
    id: "time-round-trip",
    asks: { vi: "Một lượt hỏi Excel mất bao lâu (ms)?", en: "How long does one question to Excel take (ms)?" },
    calls: "A1.load(values); sync",
    source: "Resource limits and performance optimization for Office Add-ins",
    run: async ({ range, context, page }) => {
      const start = page.now();
      range("A1").load("values");
      await context.sync();
      return Math.round(page.now() - start);
    },
  },
  {
    id: "time-thousand-actions",
    asks: { vi: "1.000 lệnh ghi mất bao lâu (ms)?", en: "How long do 1,000 writes take (ms)?" },
    calls: "1,000 × A1.values = n; one sync",
    source: "Resource limits and performance optimization for Office Add-ins",
    run: async ({ range, context, page }) => {
      const cell = range("A1");
      const start = page.now();
      for (let n = 1; n <= ACTIONS; n += 1) cell.values = [[n]];
      await context.sync();
      return Math.round(page.now() - start);
    },
  },
];

/** What is this machine's own: separators, the page around office.js, times. */
export const MACHINE_PROBES: readonly Probe[] = [...SEPARATORS, ...PAGE];
