import type { Rule, RuleContext, RuleResult } from "../model/results/finding";
import type { Settings } from "../model/requests/settings";
import type { TableMatch } from "../model/tables/file-match";
import type { TableModel } from "../model/tables/table";
import { LIKELY, isEmptyForm } from "../model/tables/table";
import type { Bilingual, Message } from "../model/message";
import { message } from "../model/message";
import { RULES } from "./catalogue";

const EMPTY: Bilingual = {
  vi: "Biểu chưa có số liệu nên chưa có gì để kiểm tra.",
  en: "The form has no figures yet, so there is nothing to check.",
};
const UNSURE: Bilingual = {
  vi:
    "Chưa chắc đã đọc đúng biểu này (cột nào là kỳ nào), nên không kết luận. Xem và xác nhận " +
    "ở mục “Cách hiểu biểu”.",
  en:
    "It is not sure that this table was read right, so nothing is concluded. Please look under “How " +
    "the tables were read” and confirm.",
};
const CRASHED: Bilingual = {
  vi: "Quy tắc này dừng giữa chừng ở biểu này nên chưa kiểm tra được ({reason}).",
  en: "This rule stopped half-way on this table, so it was not checked ({reason}).",
};

/**
 * Rules about a cell as it stands, whatever column or period it was read for: they hold where the table's reading is
 * not sure.
 */
const CELL_RULES: readonly string[] = [
  "number-stored-as-text",
  "text-in-number-cell",
  "date-in-number-cell",
  "formula-error",
  "legacy-encoding",
  "decomposed-text",
  "external-link",
];

/**
 * What every rule of the catalogue says of every table, table by table; a rule that throws has crashed, never passed.
 */
export function runRules(
  tables: readonly TableModel[],
  settings: Settings,
  rules: readonly Rule[] = RULES,
  { fileName = "", matches = [] }: Partial<Beside> = {},
): readonly RuleResult[] {
  return tables.flatMap((table) => runRulesOn({ table, tables, settings, fileName, matches }, rules));
}

/** What rules may look at beside the tables. */
interface Beside {
  readonly fileName: string;
  readonly matches: readonly TableMatch[];
}

/** The same of one table. */
export function runRulesOn(context: RuleContext, rules: readonly Rule[] = RULES): readonly RuleResult[] {
  return rules.map((rule) => runRule(rule, context));
}

function runRule(rule: Rule, context: RuleContext): RuleResult {
  const { table } = context;
  const unjudged = (outcome: "not-applicable" | "not-checkable" | "crashed", reason: Message): RuleResult => ({
    ruleId: rule.id,
    tableId: table.id,
    outcome,
    checked: 0,
    findings: [],
    missing: [reason],
  });
  if (isEmptyForm(table)) return unjudged("not-applicable", message("empty-form", EMPTY));
  if (table.confidence < LIKELY && !CELL_RULES.includes(rule.id))
    return unjudged("not-checkable", message("unsure-table", UNSURE));
  try {
    return { ruleId: rule.id, tableId: table.id, ...rule.check(context) };
  } catch (thrown) {
    return unjudged(
      "crashed",
      message("crashed", CRASHED, { reason: thrown instanceof Error ? thrown.message : String(thrown) }),
    );
  }
}
