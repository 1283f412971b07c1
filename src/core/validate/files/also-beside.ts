import type { Rule, RuleContext } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";

/** What a rule says of files beside the workbook, with its own sentences and examples. */
export type FilePart = Pick<Rule, "id" | "severity" | "messages" | "check" | "examples">;

/** A rule that also looks at the files beside the workbook. */
export function alsoBeside(rule: Rule, part: FilePart): Rule {
  return {
    ...rule,
    messages: { ...rule.messages, ...part.messages },
    examples: [...rule.examples, ...part.examples],
    check: (context: RuleContext) => {
      const own = rule.check(context);
      if ((context.matches ?? []).length === 0) return own;
      const beside = part.check(context);
      return ruleCheck(
        own.checked + beside.checked,
        [...own.findings, ...beside.findings],
        [...own.missing, ...beside.missing],
      );
    },
  };
}
