import { NAME_OF_PROBES, NAMESPACE, SETTING_OF_PROBES } from "../left-over";
import type { Probe } from "../probe";

const XML = `<probe xmlns="${NAMESPACE}">Số liệu &lt;1&gt; “ghi”</probe>`;

/** What is kept in the workbook beside its cells. */
export const STORED_PROBES: readonly Probe[] = [
  {
    id: "name-hidden",
    asks: { vi: "Tên ẩn ghi, đọc, xóa được?", en: "Can a hidden name be added, read and deleted?" },
    calls: "names.add; visible = false; load; delete",
    source: "Excel.NamedItem.visible",
    expected: { visible: false, at: "A1:B2", gone: true },
    run: async ({ range, context, inBench }) => {
      const { names } = context.workbook;
      const added = names.add(NAME_OF_PROBES, range("A1:B2"));
      added.visible = false;
      await context.sync();
      const found = names.getItem(NAME_OF_PROBES);
      found.load("visible");
      const at = found.getRangeOrNullObject();
      at.load("address");
      await context.sync();
      found.delete();
      await context.sync();
      const gone = names.getItemOrNullObject(NAME_OF_PROBES);
      await context.sync();
      return { visible: found.visible, at: inBench(at.address), gone: gone.isNullObject };
    },
  },
  {
    id: "custom-xml",
    needsNoSheet: true,
    asks: { vi: "Phần XML riêng ghi, đọc, xóa được?", en: "Can a custom XML part be added, read and deleted?" },
    calls: "customXmlParts.add; getByNamespace; getXml; delete",
    source: "Excel.CustomXmlPartCollection",
    expected: { parts: 1, text: XML, left: 0 },
    run: async ({ context }) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.add(XML);
      await context.sync();
      const found = customXmlParts.getByNamespace(NAMESPACE);
      found.load("items/id");
      await context.sync();
      const [part] = found.items;
      const xml = part?.getXml();
      await context.sync();
      const parts = found.items.length;
      part?.delete();
      const left = customXmlParts.getByNamespace(NAMESPACE);
      left.load("items/id");
      await context.sync();
      return { parts, text: (xml?.value ?? "").replace(/^<\?xml[^>]*\?>\s*/, ""), left: left.items.length };
    },
  },
  {
    id: "setting",
    needsNoSheet: true,
    asks: {
      vi: "Thiết đặt của sổ ghi, đọc, xóa được?",
      en: "Can a setting of the workbook be added, read and deleted?",
    },
    calls: "settings.add; getItem; delete; getItemOrNullObject",
    source: "Excel.SettingCollection",
    expected: { value: { chu: "Số liệu" }, gone: true },
    run: async ({ context }) => {
      const { settings } = context.workbook;
      settings.add(SETTING_OF_PROBES, { chu: "Số liệu" });
      await context.sync();
      const found = settings.getItem(SETTING_OF_PROBES);
      found.load("value");
      await context.sync();
      const value = { chu: String((found.value as { readonly chu?: unknown }).chu) };
      found.delete();
      const gone = settings.getItemOrNullObject(SETTING_OF_PROBES);
      await context.sync();
      return { value, gone: gone.isNullObject };
    },
  },
  {
    id: "sheet-property",
    asks: { vi: "Thuộc tính riêng của trang ghi, đọc được?", en: "Can a property of a sheet be added and read?" },
    calls: "worksheet.customProperties.add; getItemOrNullObject",
    source: "Excel.WorksheetCustomPropertyCollection",
    expected: "Thử",
    run: async ({ sheet, context }) => {
      sheet.customProperties.add("soat-so-probe", "Thử");
      await context.sync();
      const found = sheet.customProperties.getItemOrNullObject("soat-so-probe");
      found.load("value");
      await context.sync();
      return found.isNullObject ? null : found.value;
    },
  },
  {
    id: "link",
    asks: { vi: "Liên kết đến ô khác ghi, đọc được?", en: "Can a link to another cell be written and read?" },
    calls: "values = “Đến ô”; hyperlink = { documentReference }; load hyperlink, values",
    source: "Excel.Range.hyperlink",
    expected: { to: "the sheet's A1", value: "Đến ô" },
    run: async ({ range, sheet, context }) => {
      const cell = range("A1");
      cell.values = [["Đến ô"]];
      sheet.load("name");
      await context.sync();
      const target = `'${sheet.name}'!A1`;
      cell.hyperlink = { documentReference: target };
      await context.sync();
      cell.load("hyperlink,values");
      await context.sync();
      const { documentReference: to = null } = cell.hyperlink;
      return { to: to === target ? "the sheet's A1" : to, value: String(cell.values[0]?.[0]) };
    },
  },
];
