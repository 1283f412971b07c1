import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { renderMessage } from "../../i18n/render";
import type { Rule, RuleResult } from "../../model/finding";
import type { Language } from "../../model/text";
import { usePane } from "../pane-context";
import Disclosure from "./Disclosure";

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalL },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: "grid", rowGap: tokens.spacingVerticalXS },
});

interface Props {
  readonly results: readonly RuleResult[];
  readonly rules: ReadonlyMap<string, Rule>;
}

/** Which rules could not be checked, and what they would have needed. */
export default function Unchecked({ results, rules }: Props) {
  const styles = useStyles();
  const { say, language } = usePane();
  const reasons = reasonsByRule(results, language, say("crashed"));
  if (reasons.size === 0) return null;
  return (
    <section className={styles.section}>
      <Disclosure title={`${say("unchecked")} (${String(reasons.size)})`}>
        <ul className={styles.list}>
          {[...reasons].map(([id, texts]) => (
            <li key={id}>
              <Caption1>
                {rules.get(id)?.name[language] ?? id}: {[...texts].join(" ")}
              </Caption1>
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}

function reasonsByRule(results: readonly RuleResult[], language: Language, crashed: string): ReadonlyMap<string, ReadonlySet<string>> {
  const reasons = new Map<string, Set<string>>();
  for (const { ruleId, outcome, missing } of results) {
    if (outcome !== "not-checkable" && outcome !== "crashed") continue;
    const texts = reasons.get(ruleId) ?? new Set();
    for (const text of outcome === "crashed" ? [crashed] : missing.map((each) => renderMessage(each, language))) texts.add(text);
    reasons.set(ruleId, texts);
  }
  return reasons;
}
