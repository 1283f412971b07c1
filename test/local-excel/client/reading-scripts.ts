import { attempt, first, type Expected } from "./script";

/** What is asked, and what an answer tells. */
export const READING: Readonly<Record<string, Expected>> = {
  "a property that was not loaded cannot be read": [
    (excel) =>
      excel.run(async (context) => {
        const range = first(context).getRange("A1");
        const before = await attempt(() => range.values);
        range.load("values");
        const queued = await attempt(() => range.values);
        await context.sync();
        return [before, queued, range.values, await attempt(() => range.formulas)];
      }),
    [
      { code: "PropertyNotLoaded", at: "Range.values" },
      { code: "PropertyNotLoaded" },
      [["TÌNH HÌNH THƯƠNG MẠI 6 THÁNG ĐẦU NĂM 2024"]],
      { code: "PropertyNotLoaded", at: "Range.formulas" },
    ],
  ],
  "what is set can be read, and what is given is copied": [
    (excel) =>
      excel.run(async (context) => {
        const range = first(context).getRange("J1:J2");
        const values = [[1], [2]];
        range.values = values;
        const set = JSON.stringify(range.values);
        values[0] = [9];
        await context.sync();
        range.load("values");
        await context.sync();
        return [set, range.values];
      }),
    ["[[1],[2]]", [[9], [2]]],
  ],
  "a method's answer is there after it was sent": [
    (excel) =>
      excel.run(async (context) => {
        const range = first(context).getRange("A3:B3");
        const looks = range.getCellProperties({ format: { fill: { color: true }, font: { bold: true } } });
        const before = await attempt(() => looks.value);
        await context.sync();
        return [before, looks.value];
      }),
    [
      { code: "ValueNotLoaded", at: "clientResult.value" },
      [[{ format: { fill: { color: "#DDEBF7" }, font: { bold: true } } }, {}]],
    ],
  ],
  "nothing is done to what is not there, and nothing known of it": [
    (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject("không có");
        const before = await attempt(() => sheet.isNullObject);
        const range = sheet.getRange("A1");
        range.values = [[1]];
        range.format.fill.color = "#FF0000";
        range.load("address,format/columnWidth");
        const looks = range.getCellProperties({ format: { fill: { color: true } } });
        await context.sync();
        return [before, sheet.isNullObject, range.isNullObject, range.address ?? null, looks.value ?? null];
      }),
    [{ code: "PropertyNotLoaded" }, true, true, null, null],
  ],
  "an error leaves done what stood before it, and undone what stood behind": [
    (excel) =>
      excel.run(async (context) => {
        const sheet = first(context);
        const cells = sheet.getRange("J1:J3");
        cells.load("values");
        sheet.getRange("J1").values = [["trước"]];
        context.trace("before");
        context.workbook.worksheets.getItem("không có").visibility = "Hidden";
        context.trace("behind");
        sheet.getRange("J2").values = [["sau"]];
        const failed = await attempt(() => context.sync());
        const seen = await attempt(() => cells.values);
        cells.load("values");
        await context.sync();
        return [failed, seen, cells.values];
      }),
    [
      { code: "ItemNotFound", at: "WorksheetCollection.getItem", traceMessages: ["before"] },
      [[""], [""], [""]],
      [["trước"], [""], [""]],
    ],
  ],
  "what a collection holds, and what is behind it": [
    (excel) =>
      excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const before = await attempt(() => worksheets.items);
        worksheets.load("items/name,items/protection/protected");
        await context.sync();
        const [own] = worksheets.items;
        const range = own?.getRange("B6");
        range?.load("values");
        await context.sync();
        return [
          before,
          worksheets.items.map((sheet) => [sheet.name, sheet.protection.protected, sheet.isNullObject]),
          await attempt(() => own?.visibility),
          range?.values,
        ];
      }),
    [
      { code: "PropertyNotLoaded", at: "WorksheetCollection.items" },
      [
        ["Thương mại", false, false],
        ["Sản lượng", false, false],
      ],
      { code: "PropertyNotLoaded", at: "Worksheet.visibility" },
      [["Tổng mức bán lẻ hàng hóa"]],
    ],
  ],
  "several properties are set at once": [
    (excel) =>
      excel.run(async (context) => {
        const { format } = first(context).getRange("H1");
        format.set({ wrapText: true, horizontalAlignment: "Center", fill: { color: "#00FF00" }, font: { bold: true } });
        format.borders.getItem("EdgeTop").set({ style: "Continuous", color: "#112233" });
        await context.sync();
        format.load("wrapText,horizontalAlignment,fill/color,font/bold");
        const border = format.borders.getItem("EdgeTop");
        border.load("style,color");
        await context.sync();
        return [format.wrapText, format.horizontalAlignment, format.fill.color, format.font.bold, border.color];
      }),
    [true, "Center", "#00FF00", true, "#112233"],
  ],
  "an unknown property is refused by its name": [
    (excel) =>
      excel.run(async (context) => {
        first(context).load("không-có");
        return (await attempt(() => context.sync())) as object;
      }),
    { code: "InvalidArgument" },
  ],
};
