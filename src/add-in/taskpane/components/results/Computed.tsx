import { Caption1, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { formatNumber } from "../../../../core/i18n/number-format";
import type { Analysis } from "../../../../core/model/results/analysis";
import type { MeasureColumn } from "../../../../core/model/results/computation";
import type { Language } from "../../../../core/model/message";
import type { TableModel } from "../../../../core/model/tables/table";
import { usePane } from "../../pane-context";
import Disclosure from "../Disclosure";

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalL, display: "grid", rowGap: tokens.spacingVerticalXS },
  heading: { margin: 0 },
  help: { color: tokens.colorNeutralForeground2 },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  figure: { textAlign: "right", whiteSpace: "nowrap", overflowWrap: "normal" },
  head: { color: tokens.colorNeutralForeground2 },
});

/** Decimals of a computed figure. Source: as the formulas of added columns show them (`0.00`). */
const DECIMALS = 2;

/** What was computed and stands in no column of the workbook, table by table. */
export default function Computed({ analysis }: { readonly analysis: Analysis }) {
  const styles = useStyles();
  const { say } = usePane();
  const tables = analysis.tables.flatMap((table) => {
    const columns = analysis.measures.filter(
      ({ tableId, cells }) => tableId === table.id && cells.some(({ value }) => value !== null),
    );
    return columns.length === 0 ? [] : [{ table, columns }];
  });
  if (tables.length === 0) return null;
  return (
    <section className={styles.section} aria-label={say("computed")}>
      <Subtitle2 as="h2" className={styles.heading}>
        {say("computed")}
      </Subtitle2>
      <Caption1 className={styles.help}>{say("computedHelp")}</Caption1>
      {tables.map(({ table, columns }) => (
        <Disclosure key={table.id} title={nameOf(table)}>
          <Figures table={table} columns={columns} />
        </Disclosure>
      ))}
    </section>
  );
}

const nameOf = ({ sheet, title }: TableModel): string => (title === null ? sheet.name : `${sheet.name}: ${title.text}`);

function Figures({ table, columns }: { readonly table: TableModel; readonly columns: readonly MeasureColumn[] }) {
  const styles = useStyles();
  const { say, language } = usePane();
  const rows = table.rows.filter(({ row }) => columns.some((column) => valueOf(column, row) !== null));
  const key = ({ measure, period }: MeasureColumn): string => `${measure} ${JSON.stringify(period)}`;
  return (
    <table className={styles.table}>
      <thead>
        <tr className={styles.head}>
          <th scope="col" className={styles.cell}>
            {say("indicator")}
          </th>
          {columns.map((column) => (
            <th key={key(column)} scope="col" className={styles.cell}>
              {column.header[language]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, label }) => (
          <tr key={row}>
            <th scope="row" className={styles.cell}>
              {label}
            </th>
            {columns.map((column) => (
              <td key={key(column)} className={`${styles.cell} ${styles.figure}`}>
                {shown(valueOf(column, row), language)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function valueOf({ cells }: MeasureColumn, row: number): number | null {
  return cells.find((cell) => cell.row === row)?.value ?? null;
}

const shown = (value: number | null, language: Language): string =>
  value === null ? "" : formatNumber(value, language, DECIMALS);
