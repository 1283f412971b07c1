import { Button, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Finding, Rule } from "../../../../core/model/results/finding";
import { fixesOf } from "../../../../core/model/results/fixes";
import { WORST_FIRST, groupedBy, worstFirst, type Grouping } from "../../findings/listed";
import { useGrowing } from "../../growing";
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
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    "& > li:nth-child(n+6)": FAR,
  },
});

/**
 * How many findings of a group are shown before "show all". Source: measured on 63 real workbooks: of 102 rules with
 * findings 90% have no more.
 */
const FIRST_FINDINGS = 5;

interface Props {
  readonly findings: readonly Finding[];
  readonly rules: ReadonlyMap<string, Rule>;
  readonly grouping: Grouping;
  readonly ignore: (finding: Finding, reason: string) => void;
}

/** Findings by severity and rule, worst first, or sheet by sheet. */
export default function FindingList({ findings, rules, grouping, ignore }: Props) {
  const styles = useStyles();
  const { say } = usePane();
  if (grouping === "sheet")
    return groupedBy(findings, ({ place }) => place.sheet).map(([sheet, items]) => (
      <section key={sheet} className={styles.section} aria-label={sheet}>
        <Subtitle2 as="h2" className={styles.heading}>
          {sheet} ({items.length})
        </Subtitle2>
        <Items findings={worstFirst(items)} ignore={ignore} />
      </section>
    ));
  return WORST_FIRST.map((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) return null;
    return (
      <section key={severity} className={styles.section} aria-label={say(severity)}>
        <Subtitle2 as="h2" className={styles.heading}>
          {say(severity)}
        </Subtitle2>
        {groupedBy(own, ({ ruleId }) => ruleId).map(([ruleId, items]) => (
          <RuleGroup key={ruleId} name={ruleId} rule={rules.get(ruleId)} findings={items} ignore={ignore} />
        ))}
      </section>
    );
  });
}

interface GroupProps extends Pick<Props, "findings" | "ignore"> {
  readonly name: string;
  readonly rule: Rule | undefined;
}

function RuleGroup({ name, rule, findings, ignore }: GroupProps) {
  const styles = useStyles();
  const { say, language } = usePane();
  const heading = useId();
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
      <Items findings={findings} ignore={ignore} />
    </div>
  );
}

/** The cards of a group, the first of them, and all once they are wanted. */
function Items({ findings, ignore }: Pick<Props, "findings" | "ignore">) {
  const styles = useStyles();
  const { say } = usePane();
  const { count, want, end } = useGrowing(findings.length, FIRST_FINDINGS);
  return (
    <>
      <ul className={styles.list}>
        {findings.slice(0, count).map((finding) => (
          <FindingItem key={finding.id} finding={finding} ignore={ignore} />
        ))}
      </ul>
      {count < findings.length && (
        <div ref={end}>
          <Button size="small" appearance="subtle" onClick={want}>
            {say("showAll", findings.length)}
          </Button>
        </div>
      )}
    </>
  );
}
