import { Badge, Caption1, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { word } from "../../i18n/pane-words";
import { renderMessage } from "../../i18n/render";
import { rangeName } from "../../model/address";
import type { Finding, Place, Rule, Severity } from "../../model/finding";
import type { Language } from "../../model/text";

const useStyles = makeStyles({
  group: { marginTop: tokens.spacingVerticalM },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalXS },
  help: { color: tokens.colorNeutralForeground2, display: "block", marginBottom: tokens.spacingVerticalXS },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    marginBottom: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusSmall,
    overflowWrap: "anywhere",
  },
  error: { borderLeftColor: tokens.colorPaletteRedBorderActive },
  warning: { borderLeftColor: tokens.colorPaletteMarigoldBorderActive },
  information: { borderLeftColor: tokens.colorPaletteBlueBorderActive },
  places: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
});

/** Opens a place of the workbook in Excel. */
export type GoTo = (place: Place) => void;

interface Props {
  readonly findings: readonly Finding[];
  readonly rules: ReadonlyMap<string, Rule>;
  readonly language: Language;
  readonly goTo: GoTo;
}

const BADGE: Readonly<Record<Severity, "danger" | "warning" | "informative">> = { error: "danger", warning: "warning", information: "informative" };

/** Findings grouped by rule in the order they come, each with its cell as a link. */
export default function FindingList({ findings, rules, language, goTo }: Props) {
  const styles = useStyles();
  const groups = groupsOf(findings);
  return groups.map(([ruleId, items]) => {
    const rule = rules.get(ruleId);
    const severity = items[0]?.severity ?? "information";
    return (
      <section key={ruleId} className={styles.group} aria-label={rule?.name[language] ?? ruleId}>
        <div className={styles.head}>
          <Badge appearance="tint" color={BADGE[severity]}>
            {word(severity, language)}
          </Badge>
          <Text weight="semibold">{rule?.name[language] ?? ruleId}</Text>
          <Caption1>{items.length}</Caption1>
        </div>
        {rule !== undefined && (
          <Caption1 className={styles.help}>
            {rule.why[language]} {rule.advice[language]}
          </Caption1>
        )}
        <ul className={styles.list}>
          {items.map((finding) => (
            <li key={finding.id} className={`${styles.item} ${styles[finding.severity]}`}>
              <Text block>{renderMessage(finding.message, language)}</Text>
              <div className={styles.places}>
                {[finding.place, ...finding.related.slice(0, 4)].map((place, i) => (
                  <PlaceLink key={`${String(i)} ${place.sheet}`} place={place} goTo={goTo} />
                ))}
              </div>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function groupsOf(findings: readonly Finding[]): [string, Finding[]][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) groups.set(finding.ruleId, [...(groups.get(finding.ruleId) ?? []), finding]);
  return [...groups];
}

/** A cell's address that takes Excel there. */
export function PlaceLink({ place, goTo }: { readonly place: Place; readonly goTo: GoTo }) {
  return (
    <Link as="button" onClick={() => goTo(place)}>
      {place.sheet}!{rangeName(place.range)}
    </Link>
  );
}
