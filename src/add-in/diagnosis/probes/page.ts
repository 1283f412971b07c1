import type { Probe } from "../probe";

/** Points that a margin may be off by. Source: printers round to a pixel of theirs, a quarter of a point at 300 dpi. */
const OF_A_PRINTER = 0.5;

const PAGE_LAYOUT = "Excel.PageLayout";

/** Paper and print, which a machine without a printer may refuse, and the view of a sheet. */
export const PAGE_PROBES: readonly Probe[] = [
  {
    id: "paper",
    asks: {
      vi: "Khổ A4 ngang ghi được (kể cả không có máy in)?",
      en: "Is A4 landscape taken, also without a printer?",
    },
    calls: "pageLayout.paperSize, orientation; load",
    source: PAGE_LAYOUT,
    expected: { paper: "A4", way: "Landscape" },
    run: async ({ sheet, context }) => {
      const { pageLayout } = sheet;
      pageLayout.paperSize = "A4";
      pageLayout.orientation = "Landscape";
      pageLayout.load("paperSize,orientation");
      await context.sync();
      return { paper: String(pageLayout.paperSize), way: pageLayout.orientation };
    },
  },
  {
    id: "zoom",
    asks: { vi: "Co bề ngang còn một trang được không?", en: "Can the width be fitted to one page?" },
    calls: "pageLayout.zoom = { horizontalFitToPages: 1 }; load zoom",
    source: "Excel.PageLayoutZoomOptions",
    expected: 1,
    run: async ({ sheet, context }) => {
      const { pageLayout } = sheet;
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.load("zoom");
      await context.sync();
      return pageLayout.zoom.horizontalFitToPages ?? null;
    },
  },
  {
    id: "print-area",
    asks: { vi: "Vùng in ghi, đọc được?", en: "Can a print area be set and read?" },
    calls: "pageLayout.setPrintArea(A1:C3); getPrintAreaOrNullObject",
    source: "Excel.PageLayout.setPrintArea",
    expected: "A1:C3",
    run: async ({ sheet, range, context, inBench }) => {
      sheet.pageLayout.setPrintArea(range("A1:C3"));
      const area = sheet.pageLayout.getPrintAreaOrNullObject();
      area.load("address");
      await context.sync();
      return area.isNullObject ? null : inBench(area.address);
    },
  },
  {
    id: "margins",
    asks: { vi: "Lề trang đọc lại sai bao nhiêu?", en: "By how much are margins off when read back?" },
    calls: "pageLayout.leftMargin = 36, topMargin = 54; load",
    source: "Excel.PageLayout.leftMargin",
    expected: { left: 36, top: 54 },
    within: OF_A_PRINTER,
    run: async ({ sheet, context }) => {
      const { pageLayout } = sheet;
      pageLayout.leftMargin = 36;
      pageLayout.topMargin = 54;
      pageLayout.load("leftMargin,topMargin");
      await context.sync();
      return { left: pageLayout.leftMargin, top: pageLayout.topMargin };
    },
  },
  {
    id: "header",
    asks: { vi: "Đầu trang in ghi, đọc được?", en: "Can the header of a page be written and read?" },
    calls: "headersFooters.defaultForAllPages.centerHeader; load",
    source: "Excel.HeaderFooter.centerHeader",
    expected: "Biểu số 1",
    run: async ({ sheet, context }) => {
      const header = sheet.pageLayout.headersFooters.defaultForAllPages;
      header.centerHeader = "Biểu số 1";
      header.load("centerHeader");
      await context.sync();
      return header.centerHeader;
    },
  },
  {
    id: "gridlines",
    asks: { vi: "Tắt lưới, màu thẻ trang được giữ?", en: "Are hidden gridlines and the tab's colour kept?" },
    calls: "worksheet.showGridlines = false; tabColor; load",
    source: "Excel.Worksheet.showGridlines, tabColor",
    expected: { grid: false, tab: "#1F6F43" },
    run: async ({ sheet, context }) => {
      sheet.showGridlines = false;
      sheet.tabColor = "#1F6F43";
      sheet.load("showGridlines,tabColor");
      await context.sync();
      return { grid: sheet.showGridlines, tab: sheet.tabColor };
    },
  },
  {
    id: "filter",
    asks: { vi: "Bộ lọc đặt, gỡ được?", en: "Can a filter be put on and taken off?" },
    calls: "autoFilter.apply(A1:B3); getRangeOrNullObject; remove",
    source: "Excel.AutoFilter.apply",
    expected: { at: "A1:B3", gone: true },
    run: async ({ sheet, range, context, inBench }) => {
      range("A1:B3").values = [
        ["Mục", "Số"],
        ["a", 1],
        ["b", 2],
      ];
      sheet.autoFilter.apply(range("A1:B3"));
      const on = sheet.autoFilter.getRangeOrNullObject();
      on.load("address");
      await context.sync();
      sheet.autoFilter.remove();
      const off = sheet.autoFilter.getRangeOrNullObject();
      off.load("address");
      await context.sync();
      return { at: inBench(on.address), gone: off.isNullObject };
    },
  },
];
