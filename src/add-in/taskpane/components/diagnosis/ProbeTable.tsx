import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { isAmiss, type ProbeResult } from "../../../diagnosis/diagnosis";
import { PROBES } from "../../../diagnosis/probes/catalogue";
import { useDiagnosisWords } from "./use-diagnosis-words";

const useStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "left",
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
  },
  outcome: { width: "34%" },
  amiss: { fontWeight: tokens.fontWeightSemibold },
  details: { display: "block", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** What came of each probe: what is amiss first. */
export default function ProbeTable({ results }: { readonly results: readonly ProbeResult[] }) {
  const styles = useStyles();
  const { tell } = useDiagnosisWords();
  const ordered = [...results.filter(isAmiss), ...results.filter((result) => !isAmiss(result))];
  return (
    <table className={styles.table} aria-label={tell("table")}>
      <thead>
        <tr>
          <th scope="col" className={styles.cell}>
            {tell("question")}
          </th>
          <th scope="col" className={`${styles.cell} ${styles.outcome}`}>
            {tell("outcome")}
          </th>
        </tr>
      </thead>
      <tbody>
        {ordered.map((result) => (
          <ProbeRow key={result.id} result={result} />
        ))}
      </tbody>
    </table>
  );
}

function ProbeRow({ result }: { readonly result: ProbeResult }) {
  const styles = useStyles();
  const { tell, language } = useDiagnosisWords();
  const { id, outcome, answer, error, expected } = result;
  const probe = PROBES.find((each) => each.id === id);
  const amiss = isAmiss(result);
  const said = error ?? JSON.stringify(answer);
  return (
    <tr>
      <th scope="row" className={`${styles.cell} ${amiss ? styles.amiss : ""}`}>
        {probe?.asks[language] ?? id}
        {(amiss || outcome === "told") && <Caption1 className={styles.details}>{tell("answered", said)}</Caption1>}
        {amiss && (
          <>
            <Caption1 className={styles.details}>{tell("wanted", JSON.stringify(expected ?? null))}</Caption1>
            <Caption1 className={styles.details}>{tell("source", probe?.source ?? "")}</Caption1>
          </>
        )}
      </th>
      <td className={`${styles.cell} ${amiss ? styles.amiss : ""}`}>{tell(outcome)}</td>
    </tr>
  );
}
