import { Button, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { startTransition, useId, useState } from "react";
import type { Finding, Rule, Severity } from "../../../../core/model/results/finding";
import { fixesOf } from "../../../../core/model/results/fixes";
import { usePane } from "../../pane-context";
import FindingItem from "./FindingItem";
import FixDialog from "../dialogs/FixDialog";
import WhyAndAdvice from "./WhyAndAdvice";

/**
 * Items behind those that are shown at first are laid out when they come near; until then they are taken to be as
 * high as most.
 */
const FAR = { contentVisibility: "auto", containIntrinsicHeight: "auto 130px" } as const;

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalL },
  heading: { margin: 0 },
  group: { marginTop: tokens.spacingVerticalM },
  rule: { display: "block", margin: 0 },
  fixes: { margin: `${tokens.spacingVerticalXS} 0` },
  list: {
    listStyleType: "none",
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    "& > li:nth-child(n+6)": FAR,
  },
});

/**
 * How many findings of a rule are shown before "show all". Source: measured on 63 real workbooks: of 102 rules with
 * findings 90% have no more.
 */
const FIRST_FINDINGS = 5;
const WORST_FIRST: readonly Severity[] = ["error", "warning", "information"];

interface Props {
  readonly findings: readonly Finding[];
  readonly rules: ReadonlyMap<string, Rule>;
  readonly ignore: (finding: Finding, reason: string) => void;
}

/** Findings by severity and rule, worst first. */
export default function FindingList({ findings, rules, ignore }: Props) {
  const styles = useStyles();
  const { say } = usePane();
  return WORST_FIRST.map((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) return null;
    return (
      <section key={severity} className={styles.section} aria-label={say(severity)}>
        <Subtitle2 as="h2" className={styles.heading}>
          {say(severity)}
        </Subtitle2>
        {groupsOf(own).map(([ruleId, items]) => (
          <RuleGroup key={ruleId} name={ruleId} rule={rules.get(ruleId)} findings={items} ignore={ignore} />
        ))}
      </section>
    );
  });
}

function groupsOf(findings: readonly Finding[]): readonly (readonly [string, readonly Finding[]])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.ruleId);
    if (group) group.push(finding);
    else groups.set(finding.ruleId, [finding]);
  }
  return [...groups];
}

interface GroupProps extends Pick<Props, "findings" | "ignore"> {
  readonly name: string;
  readonly rule: Rule | undefined;
}

function RuleGroup({ name, rule, findings, ignore }: GroupProps) {
  const styles = useStyles();
  const { say, language } = usePane();
  const heading = useId();
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, FIRST_FINDINGS);
  const isSeveral = findings.filter((finding) => finding.fixes.length > 0).length > 1;
  const fixes = isSeveral
    ? fixesOf(
        findings,
        findings.map((finding) => finding.id),
      )
    : [];
  return (
    <div className={styles.group}>
      <Text as="h3" id={heading} weight="semibold" className={styles.rule}>
        {rule?.name[language] ?? name} ({findings.length})
      </Text>
      {rule !== undefined && <WhyAndAdvice id={name} about={heading} />}
      {fixes.length > 1 && (
        <div className={styles.fixes}>
          <FixDialog fixes={fixes} label={say("fixGroup", fixes.length)} />
        </div>
      )}
      <ul className={styles.list}>
        {shown.map((finding) => (
          <FindingItem key={finding.id} finding={finding} ignore={ignore} />
        ))}
      </ul>
      {shown.length < findings.length && (
        <Button size="small" appearance="subtle" onClick={() => startTransition(() => setAll(true))}>
          {say("showAll", findings.length)}
        </Button>
      )}
    </div>
  );
}
