import { errorCode, onSheet, openExcel, type OpenExcel } from "./excel";

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.close();
});

/** Adds custom formats to A1:A9 in the order of their formulas. */
function addCustom(
  sheet: Excel.Worksheet,
  formulas: readonly string[],
  address = "A1:A9",
): readonly Excel.ConditionalFormat[] {
  return formulas.map((formula) => {
    const format = sheet.getRange(address).conditionalFormats.add("Custom");
    format.custom.rule.formula = formula;
    return format;
  });
}

async function order(sheet: Excel.Worksheet): Promise<readonly string[]> {
  const formats = sheet.getRange().conditionalFormats.load("items/custom/rule/formula,items/priority");
  await sheet.context.sync();
  return formats.items.map((format) => `${String(format.priority)} ${format.custom.rule.formula}`);
}

test("conditionalFormats.add takes the top priority, the others move down", async () => {
  const result = await onSheet(excel, async (sheet) => {
    addCustom(sheet, ["=A1>1", "=A1>2", "=A1>3"]);
    return order(sheet);
  });
  expect(result).toEqual(["0 =A1>3", "1 =A1>2", "2 =A1>1"]);
});

test.each([
  [2, ["0 =A1>2", "1 =A1>1", "2 =A1>3"]],
  [99, ["0 =A1>2", "1 =A1>1", "2 =A1>3"]],
  [-1, ["0 =A1>2", "1 =A1>1", "2 =A1>3"]],
  [-2, ["0 =A1>2", "1 =A1>3", "2 =A1>1"]],
  [-99, ["0 =A1>3", "1 =A1>2", "2 =A1>1"]],
])("ConditionalFormat.priority = %i", async (priority, expected) => {
  const result = await onSheet(excel, async (sheet) => {
    const [, , newest] = addCustom(sheet, ["=A1>1", "=A1>2", "=A1>3"]);
    if (newest !== undefined) newest.priority = priority;
    return order(sheet);
  });
  expect(result).toEqual(expected);
});

test("custom.rule.formula in both notations, format.fill.color, format.font.color and bold, stopIfTrue, type, range", async () => {
  const result = await onSheet(excel, async (sheet) => {
    const [format] = addCustom(sheet, ['=AND(N("soat-so/1:x")=0,B2=3)'], "B2:B5");
    if (format === undefined) throw new Error("no format");
    format.custom.format.fill.color = "#FFC7CE";
    format.custom.format.font.set({ color: "darkred", bold: true });
    format.stopIfTrue = true;
    format.load("type,stopIfTrue,id");
    format.custom.rule.load("formula,formulaR1C1");
    format.custom.format.fill.load("color");
    format.custom.format.font.load("color,bold");
    const range = format.getRange().load("address");
    await sheet.context.sync();
    const { rule, format: look } = format.custom;
    const again = sheet.getRange("B3").conditionalFormats.getItem(format.id).load("id");
    const elsewhere = sheet.getRange("C3").conditionalFormats.getItemOrNullObject(format.id);
    await sheet.context.sync();
    return [
      format.type,
      format.stopIfTrue,
      rule.formula,
      rule.formulaR1C1,
      look.fill.color,
      look.font.color,
      look.font.bold,
      range.address,
      again.id === format.id,
      elsewhere.isNullObject,
    ];
  });
  expect(result).toEqual([
    "Custom",
    true,
    '=AND(N("soat-so/1:x")=0,B2=3)',
    '=AND(N("soat-so/1:x")=0,RC=3)',
    "#FFC7CE",
    "#8B0000",
    true,
    "Sheet1!B2:B5",
    true,
    true,
  ]);
});

test("getRange of several areas is refused, getRangeOrNullObject is null, getRanges has them all", async () => {
  const result = await onSheet(excel, async (sheet) => {
    const format = sheet.getRanges("A1:A2,C1").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=TRUE";
    const none = format.getRangeOrNullObject();
    const ranges = format.getRanges().load("address");
    await sheet.context.sync();
    return [none.isNullObject, ranges.address];
  });
  expect(result).toEqual([true, "Sheet1!A1:A2,Sheet1!C1"]);
  const one = onSheet(excel, async (sheet) => {
    sheet.getRange("A1").conditionalFormats.getItemAt(0).getRange().load("address");
    await sheet.context.sync();
  });
  expect(await errorCode(one)).toBe("InvalidOperation");
});

test("delete takes one away, clearAll everything in the range and no more", async () => {
  const result = await onSheet(excel, async (sheet) => {
    const [, second] = addCustom(sheet, ["=A1>1", "=A1>2", "=A1>3"]);
    second?.delete();
    const left = await order(sheet);
    sheet.getRange("A2:A3").conditionalFormats.clearAll();
    const ranges = sheet.getRange("A1").conditionalFormats.getItemAt(0).getRanges().load("address");
    const none = sheet.getRange("A2:A3").conditionalFormats.getCount();
    await sheet.context.sync();
    return [left, ranges.address, none.value];
  });
  expect(result).toEqual([["0 =A1>3", "1 =A1>1"], "Sheet1!A1,Sheet1!A4:A9", 0]);
});

test.each([
  ["a formula that does not parse", "Custom", "=A1>", "InvalidArgument"],
  ["a type that is not emulated", "DataBar", "", "NotImplemented"],
  ["a type that does not exist", "Nothing", "", "InvalidArgument"],
])("refuses %s", async (_why, type, formula, code) => {
  const adding = onSheet(excel, (sheet) => {
    const format = sheet.getRange("A1").conditionalFormats.add(type as "Custom");
    if (formula !== "") format.custom.rule.formula = formula;
  });
  expect(await errorCode(adding)).toBe(code);
});

test("a formula's rule with a look of its own, as it came with the file, can be read but not changed", async () => {
  const sheet = excel.workbook.sheets[0];
  const format = { fill: "#FFC7CE", fontColor: null, bold: null };
  if (sheet !== undefined) {
    const areas = [{ top: 0, left: 0, bottom: 4, right: 0 }];
    sheet.conditionalFormats = [
      {
        id: "{1}",
        areas,
        priority: 0,
        stopIfTrue: false,
        rule: { kind: "other", type: "expression", seen: { formula: "A1>1", format } },
        origin: 0,
      },
    ];
  }
  const result = await onSheet(excel, async (active) => {
    const { custom } = active.getRange("A1").conditionalFormats.getItemAt(0);
    custom.rule.load("formula");
    custom.format.fill.load("color");
    await active.context.sync();
    return [custom.rule.formula, custom.format.fill.color];
  });
  expect(result).toEqual(["=A1>1", "#FFC7CE"]);
  const changing = onSheet(excel, (active) => {
    active.getRange("A1").conditionalFormats.getItemAt(0).custom.format.fill.color = "#FF0000";
  });
  expect(await errorCode(changing)).toBe("NotImplemented");
});

test("a kind that came with the file is known by type, and can go but not change", async () => {
  const sheet = excel.workbook.sheets[0];
  if (sheet !== undefined) {
    sheet.conditionalFormats = [
      {
        id: "{1}",
        areas: [{ top: 0, left: 0, bottom: 4, right: 0 }],
        priority: 0,
        stopIfTrue: false,
        rule: { kind: "other", type: "dataBar" },
        origin: 0,
      },
    ];
  }
  const result = await onSheet(excel, async (active) => {
    const format = active.getRange("A1").conditionalFormats.getItemAt(0).load("type,stopIfTrue");
    const custom = format.customOrNullObject;
    custom.load("isNullObject");
    await active.context.sync();
    return [format.type, format.stopIfTrue, custom.isNullObject];
  });
  expect(result).toEqual(["DataBar", null, true]);
  const part = onSheet(excel, (active) => {
    active.getRange("A1").conditionalFormats.clearAll();
  });
  expect(await errorCode(part)).toBe("NotImplemented");
  await onSheet(excel, (active) => {
    active.getRange("A1").conditionalFormats.getItemAt(0).delete();
  });
  expect(sheet?.conditionalFormats).toEqual([]);
});
