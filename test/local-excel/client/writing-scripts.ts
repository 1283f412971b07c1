import { attempt, first, type Expected } from "./script";

/** What is made and changed, and what cannot be. */
export const WRITING: Readonly<Record<string, Expected>> = {
  "names and charts of ranges that are handed over": [
    (excel) =>
      excel.run(async (context) => {
        const sheet = first(context);
        context.workbook.names.add("so_lieu", sheet.getRange("C6:E9"));
        const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B6:E9"), "Columns");
        chart.name = "biểu đồ";
        chart.title.text = "Bán lẻ";
        chart.setPosition(sheet.getRange("A12"), sheet.getRange("F24"));
        await context.sync();
        const found = context.workbook.names.getItem("so_lieu");
        found.load("formula");
        const range = found.getRangeOrNullObject();
        range.load("address,worksheet/id");
        sheet.charts.load("items/name,items/left,items/top");
        sheet.load("id");
        await context.sync();
        const [own] = sheet.charts.items;
        return [
          found.formula as unknown,
          range.address,
          range.worksheet.id === sheet.id,
          own?.name,
          own?.left,
          (own?.top ?? 0) > 0,
        ];
      }),
    ["='Thương mại'!$C$6:$E$9", "'Thương mại'!C6:E9", true, "biểu đồ", 0, true],
  ],
  "what is not there cannot be handed over": [
    (excel) =>
      excel.run(async (context) => {
        const missing = context.workbook.worksheets.getItemOrNullObject("không có").getRange("A1");
        context.workbook.names.add("so_lieu", missing);
        return (await attempt(() => context.sync())) as object;
      }),
    { code: "InvalidArgument" },
  ],
  "a name exists once, and what could not be made is not there later": [
    (excel) =>
      excel.run(async (context) => {
        const { names } = context.workbook;
        names.add("khoa", "=1");
        await context.sync();
        const again = names.add("khoa", "=2");
        const refused = await attempt(() => context.sync());
        const later = await attempt(() => {
          again.load("formula");
          return context.sync();
        });
        const standing = names.getItem("khoa");
        standing.load("formula");
        await context.sync();
        return [
          (refused as { readonly code: string }).code,
          (later as { code: string }).code,
          standing.formula as unknown,
        ];
      }),
    ["ItemAlreadyExists", "InvalidObjectPath", "=1"],
  ],
  "values of another size than the range": [
    (excel) =>
      excel.run(async (context) => {
        first(context).getRange("J1:J3").values = [[1], [2]];
        const small = await attempt(() => context.sync());
        first(context).getRange("J1:J2000").values = Array.from({ length: 1999 }, (_, i) => [i]);
        const large = await attempt(() => context.sync());
        first(context).getRange("J1:J2000").values = Array.from({ length: 2000 }, (_, i) => [i]);
        const last = first(context).getRange("J2000");
        last.load("values");
        await context.sync();
        return [(small as { readonly code: string }).code, (large as { code: string }).code, last.values];
      }),
    ["InvalidArgument", "InvalidArgument", [[1999]]],
  ],
  "a sheet that was deleted": [
    (excel) =>
      excel.run(async (context) => {
        const sheet = first(context);
        const range = sheet.getRange("A1");
        await context.sync();
        sheet.delete();
        await context.sync();
        range.load("values");
        return (await attempt(() => context.sync())) as { readonly code: string };
      }),
    { code: "ItemNotFound" },
  ],
  "what is still queued when the work ends is sent": [
    async (excel) => {
      const result = await excel.run(async (context) => {
        await context.sync();
        first(context).getRange("J1").values = [["cuối"]];
        return "xong";
      });
      const seen = await excel.run(async (context) => {
        const range = first(context).getRange("J1");
        range.load("values");
        await context.sync();
        return range.values as unknown;
      });
      const failed = await attempt(() =>
        excel.run(async (context) => {
          await context.sync();
          context.workbook.worksheets.getItem("không có");
        }),
      );
      return [result, seen, failed];
    },
    ["xong", [["cuối"]], { code: "ItemNotFound", at: "WorksheetCollection.getItem" }],
  ],
  "settings, custom properties and parts of XML": [
    (excel) =>
      excel.run(async (context) => {
        const { settings, customXmlParts } = context.workbook;
        settings.add("khóa", { a: [1, null], b: "x" });
        first(context).customProperties.add("vai", "summary");
        customXmlParts.add('<j xmlns="urn:soat-so:contract">1</j>');
        await context.sync();
        const setting = settings.getItemOrNullObject("khóa");
        setting.load("value");
        const role = first(context).customProperties.getItemOrNullObject("vai");
        role.load("value");
        const part = customXmlParts.getByNamespace("urn:soat-so:contract").getOnlyItem();
        const xml = part.getXml();
        part.load("id");
        await context.sync();
        part.delete();
        setting.delete();
        await context.sync();
        const gone = customXmlParts.getByNamespace("urn:soat-so:contract");
        gone.load("items/id");
        const none = settings.getItemOrNullObject("khóa");
        await context.sync();
        return [setting.value as unknown, role.value, xml.value, gone.items.length, none.isNullObject];
      }),
    [{ a: [1, null], b: "x" }, "summary", '<j xmlns="urn:soat-so:contract">1</j>', 0, true],
  ],
  "marks: conditional formats by what they say and where they stand": [
    (excel) =>
      excel.run(async (context) => {
        const range = first(context).getRange("C6:C9");
        const made = range.conditionalFormats.add("Custom");
        made.custom.rule.formula = "=$C6>1000";
        made.custom.format.fill.color = "#FFC7CE";
        made.stopIfTrue = false;
        await context.sync();
        const formats = first(context).getRange().conditionalFormats;
        formats.load("items/id,items/type");
        await context.sync();
        const [format] = formats.items;
        format?.custom.rule.load("formula");
        format?.custom.format.fill.load("color");
        const place = format?.getRangeOrNullObject();
        place?.load("address");
        await context.sync();
        return [format?.type, format?.custom.rule.formula, format?.custom.format.fill.color, place?.address];
      }),
    ["Custom", "=$C6>1000", "#FFC7CE", "'Thương mại'!C6:C9"],
  ],
};
