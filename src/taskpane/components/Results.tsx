import { Button, Caption1, MessageBar, MessageBarBody, Subtitle2, Text, ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { word, type PaneWord } from "../../i18n/pane-words";
import { renderMessage } from "../../i18n/render";
import { rangeName } from "../../model/address";
import type { Severity } from "../../model/finding";
import { SURE } from "../../model/table";
import type { Language } from "../../model/text";
import type { RunState } from "../../run";
import { RULES } from "../../validate/catalogue";
import FindingList, { PlaceLink, type GoTo } from "./FindingList";
import MovementList from "./MovementList";
import ReportParagraph from "./ReportParagraph";

const useStyles = makeStyles({
  counts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, margin: `${tokens.spacingVerticalS} 0` },
  section: { marginTop: tokens.spacingVerticalL },
  plain: { listStyleType: "none", margin: 0, padding: 0, overflowWrap: "anywhere" },
});

type Filter = Severity | "movement";
const FILTERS: readonly Filter[] = ["error", "warning", "information", "movement"];
const RULES_BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));
/** Movements shown before "show all". */
const FIRST_MOVEMENTS = 10;

interface Props {
  readonly state: Extract<RunState, { readonly stage: "done" }>;
  readonly language: Language;
  readonly goTo: GoTo;
}

/** What a run found and wrote: counts that filter, findings, movements, columns, what was left out and the paragraph. */
export default function Results({ state, language, goTo }: Props) {
  const styles = useStyles();
  const [filter, setFilter] = useState<Filter | null>(null);
  const [all, setAll] = useState(false);
  const { analysis, event, receipt } = state;
  const movements = analysis.anomalies.filter((anomaly) => anomaly.explains !== true);
  const count = (name: Filter): number => (name === "movement" ? movements.length : analysis.findings.filter((finding) => finding.severity === name).length);
  const findings = analysis.findings.filter((finding) => filter === null || finding.severity === filter);
  const note = event.outcome === "done" ? event.note : null;
  const unsure = analysis.tables.filter((table) => table.confidence < SURE);
  const withheld = receipt?.withheld ?? [];

  return (
    <>
      {note !== null && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{renderMessage(note, language)}</MessageBarBody>
        </MessageBar>
      )}
      <Text block>
        {analysis.tables.length} {word("tables", language)}
      </Text>
      <div className={styles.counts} role="group">
        {FILTERS.map((name) => (
          <ToggleButton key={name} size="small" checked={filter === name} disabled={count(name) === 0} onClick={() => setFilter(filter === name ? null : name)}>
            {count(name)} {word(LABELS[name], language)}
          </ToggleButton>
        ))}
      </div>
      {note === null && analysis.findings.length === 0 && <Text block>{word("nothingWrong", language)}</Text>}
      {filter !== "movement" && <FindingList findings={findings} rules={RULES_BY_ID} language={language} goTo={goTo} />}
      {(filter === null || filter === "movement") && movements.length > 0 && (
        <section className={styles.section} aria-label={word("movement", language)}>
          <Subtitle2 as="h2">{word("movement", language)}</Subtitle2>
          <MovementList anomalies={all ? movements : movements.slice(0, FIRST_MOVEMENTS)} language={language} goTo={goTo} />
          {!all && movements.length > FIRST_MOVEMENTS && (
            <Button size="small" onClick={() => setAll(true)}>
              {word("showAll", language)} ({movements.length})
            </Button>
          )}
        </section>
      )}
      {receipt !== null && receipt.columns.length + receipt.sheets.length > 0 && (
        <section className={styles.section} aria-label={word("written", language)}>
          <Subtitle2 as="h2">{word("written", language)}</Subtitle2>
          <ul className={styles.plain}>
            {receipt.columns.map((column) => (
              <li key={`${column.sheet} ${column.id}`}>
                {word("columnsAt", language)} <PlaceLink place={column} goTo={goTo} />
              </li>
            ))}
            {receipt.sheets.map((sheet) => (
              <li key={sheet.name}>
                {word("sheet", language)} <PlaceLink place={{ sheet: sheet.name, range: { top: 0, left: 0, bottom: 0, right: 0 } }} goTo={goTo} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {unsure.length > 0 && (
        <section className={styles.section}>
          <Text block>{word("unsure", language)}</Text>
          <ul className={styles.plain}>
            {unsure.map((table) => (
              <li key={`${table.sheet.name} ${rangeName(table.body)}`}>
                <PlaceLink place={{ sheet: table.sheet.name, range: table.body }} goTo={goTo} /> {table.title?.text}
              </li>
            ))}
          </ul>
        </section>
      )}
      {withheld.length > 0 && (
        <section className={styles.section} aria-label={word("withheld", language)}>
          <Subtitle2 as="h2">{word("withheld", language)}</Subtitle2>
          <ul className={styles.plain}>
            {withheld.map(({ sheet, range, reason }, i) => (
              <li key={`${String(i)} ${sheet}`}>
                <Caption1>
                  {sheet}
                  {range === null ? "" : `!${rangeName(range)}`}: {renderMessage(reason, language)}
                </Caption1>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ReportParagraph paragraphs={analysis.summary.paragraphs} language={language} />
    </>
  );
}

const LABELS: Readonly<Record<Filter, PaneWord>> = { error: "error", warning: "warning", information: "information", movement: "movement" };
