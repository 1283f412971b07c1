import type { Probe } from "../probe";

const COLLECTION = "Excel.ConditionalFormatCollection";

/** Adds a rule of a formula to a range; what identifies it is loaded. */
function addRule(range: Excel.Range, formula: string): Excel.ConditionalFormat {
  const added = range.conditionalFormats.add("Custom");
  added.custom.rule.formula = formula;
  added.custom.format.fill.color = "#FFEB9C";
  added.load("id,priority,type,stopIfTrue");
  return added;
}

/** Conditional formats, by which cells are marked. */
export const MARK_PROBES: readonly Probe[] = [
  {
    id: "mark-added-first",
    asks: { vi: "Quy tắc thêm sau đứng trước?", en: "Does the rule that is added last come first?" },
    calls: "conditionalFormats.add twice; first.priority > second.priority",
    source: COLLECTION,
    expected: true,
    run: async ({ range, context, onSheet }) => {
      const first = addRule(range("A1:A3"), onSheet("=$A1>1"));
      await context.sync();
      const second = addRule(range("A1:A3"), onSheet("=$A1>2"));
      await context.sync();
      first.load("priority");
      second.load("priority");
      await context.sync();
      return first.priority > second.priority;
    },
  },
  {
    id: "mark-lowest-priority",
    asks: { vi: "Đưa quy tắc xuống sau cùng được không?", en: "Can a rule be put last?" },
    calls: "add three; the last .priority = 2; load items/priority",
    source: "Excel.ConditionalFormat.priority",
    expected: "last",
    run: async ({ range, context, onSheet }) => {
      const cells = range("A1:A3");
      const rules = [1, 2, 3].map((n) => addRule(cells, onSheet(`=$A1>0.${"0".repeat(n)}`)));
      await context.sync();
      const [lowest, , newest] = rules;
      lowest?.load("priority");
      await context.sync();
      if (newest !== undefined && lowest !== undefined) newest.priority = lowest.priority;
      for (const rule of rules) rule.load("priority");
      await context.sync();
      const behind = rules.filter((rule) => newest !== undefined && rule.priority > newest.priority);
      return behind.length === 0 ? "last" : `${String(behind.length)} behind it`;
    },
  },
  {
    id: "mark-read-back",
    asks: { vi: "Quy tắc đọc lại đúng như đã ghi?", en: "Is a rule read back as it was written?" },
    calls: "add; load type, stopIfTrue, custom/rule/formula, custom/format/fill/color",
    source: "Excel.CustomConditionalFormat",
    expected: { type: "Custom", formula: '=AND($A1>1,N("soat-so/1:x")=0)', color: "#FFEB9C", stop: false, at: "A1:A3" },
    run: async ({ range, context, inBench, onSheet }) => {
      const formula = `=AND(${onSheet("$A1")}>1,N("soat-so/1:x")=0)`;
      const added = addRule(range("A1:A3"), formula);
      const { rule, format } = added.custom;
      rule.load("formula");
      format.fill.load("color");
      const at = added.getRangeOrNullObject();
      at.load("address");
      await context.sync();
      return {
        type: added.type,
        formula: rule.formula.replace(onSheet("$A1"), "$A1"),
        color: format.fill.color,
        stop: added.stopIfTrue ?? false,
        at: inBench(at.address),
      };
    },
  },
  {
    id: "mark-formula-place",
    asks: {
      vi: "Công thức quy tắc đọc từ ô khác có bị dời?",
      en: "Does the formula of a rule move with the cell that it is read from?",
    },
    calls: "A1:A3 add =$A1>1; A3.conditionalFormats.items[0].custom.rule.formula",
    source: "office-js 5194",
    expected: "=$A1>1",
    run: async ({ range, context, onSheet }) => {
      addRule(range("A1:A3"), onSheet("=$A1>1"));
      await context.sync();
      const found = range("A3").conditionalFormats;
      found.load("items/id");
      await context.sync();
      const rule = found.items[0]?.custom.rule;
      rule?.load("formula");
      await context.sync();
      return (rule?.formula ?? "").replace(onSheet("$A1"), "$A1");
    },
  },
  {
    id: "mark-deleted",
    asks: { vi: "Xóa một quy tắc để nguyên quy tắc kia?", en: "Does deleting one rule leave the other?" },
    calls: "add two; getItem(id).delete(); load items",
    source: "Excel.ConditionalFormat.delete; office-js 6835",
    expected: { left: 1, isOther: true },
    run: async ({ range, context, onSheet }) => {
      const cells = range("A1:A3");
      const rules = [addRule(cells, onSheet("=$A1>1")), addRule(cells, onSheet("=$A1>2"))];
      await context.sync();
      const [first, second] = rules.map((rule) => rule.id);
      cells.conditionalFormats.getItem(first ?? "").delete();
      const left = cells.conditionalFormats;
      left.load("items/id");
      await context.sync();
      return { left: left.items.length, isOther: left.items[0]?.id === second };
    },
  },
];
