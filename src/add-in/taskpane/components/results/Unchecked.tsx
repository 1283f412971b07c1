import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { renderMessage } from "../../../../core/i18n/render";
import type { Rule, RuleResult } from "../../../../core/model/results/finding";
import type { Language } from "../../../../core/model/message";
import { usePane } from "../../pane-context";
import Disclosure from "../Disclosure";

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalL },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: "grid", rowGap: tokens.spacingVerticalXS },
  rules: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly results: readonly RuleResult[];
  readonly rules: ReadonlyMap<string, Rule>;
}

/** What the rules that could not be checked would have needed, and which they are. */
export default function Unchecked({ results, rules }: Props) {
  const styles = useStyles();
  const { say, language } = usePane();
  const reasons = rulesByReason(results, language, say("crashed"));
  if (reasons.size === 0) return null;
  const count = new Set([...reasons.values()].flatMap((ids) => [...ids])).size;
  return (
    <section className={styles.section}>
      <Disclosure title={`${say("unchecked")} (${String(count)})`}>
        <ul className={styles.list}>
          {[...reasons].map(([reason, ids]) => (
            <li key={reason}>
              <Caption1 block>{reason}</Caption1>
              <Caption1 block className={styles.rules}>
                {[...ids].map((id) => rules.get(id)?.name[language] ?? id).join("; ")}.
              </Caption1>
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}

function rulesByReason(
  results: readonly RuleResult[],
  language: Language,
  crashed: string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const reasons = new Map<string, Set<string>>();
  const textsOf = ({ outcome, missing }: RuleResult): readonly string[] => {
    if (outcome === "crashed") return [crashed];
    return outcome === "not-checkable" ? missing.map((each) => renderMessage(each, language)) : [];
  };
  for (const result of results) {
    const { ruleId } = result;
    for (const text of textsOf(result)) reasons.set(text, (reasons.get(text) ?? new Set<string>()).add(ruleId));
  }
  return reasons;
}
