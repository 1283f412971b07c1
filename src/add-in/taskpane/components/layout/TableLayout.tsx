import { Badge, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { CONFIDENCE_NAMES, ROLE_NAMES, confidenceOf } from "../../words/layout-words";
import { renderMessage } from "../../../../core/i18n/render";
import { isEmptyHint } from "../../../../core/layout/corrections";
import { columnName, type CellRange } from "../../../../core/model/cells/address";
import type { LayoutHint } from "../../../../core/model/requests/layout-hint";
import type { MeasureOffer } from "../../../../core/model/requests/measure-request";
import { periodName } from "../../../../core/model/tables/period-name";
import { withoutHint } from "../../../../core/model/requests/remembered";
import type { ColumnModel, TableModel } from "../../../../core/model/tables/table";
import { correctingTable } from "../../corrections/layout-correction";
import { needsLook, reportedPeriod } from "../../corrections/layout-order";
import { usePane } from "../../pane-context";
import { useCorrection } from "../../corrections/use-correction";
import { useLayoutWords } from "../../corrections/use-layout-words";
import ColumnLayout from "./ColumnLayout";
import Disclosure from "../Disclosure";
import ExtentEditor from "./ExtentEditor";
import FurtherColumns from "./FurtherColumns";
import PlaceLink from "../PlaceLink";
import RowRelations from "./RowRelations";
import ShowMore from "../ShowMore";

const useStyles = makeStyles({
  summary: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    paddingLeft: "18px",
    "& button": { minHeight: "24px", fontSize: "inherit" },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  body: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalS,
  },
  columns: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
  },
  blank: { padding: `0 ${tokens.spacingHorizontalS}`, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/**
 * How many columns are shown before "show all". Source: measured on 63 real workbooks: 97% of 718 tables have no more.
 */
const FIRST_COLUMNS = 24;

interface Props {
  readonly table: TableModel;
  readonly hint: LayoutHint;
  /** What more can be taken of it. */
  readonly offers: readonly MeasureOffer[];
  /** Its columns are shown from the start. */
  readonly opens: boolean;
  /** Called when the table is about to be left out. */
  readonly leave: () => void;
}

/** How a table was read: its title and place, and when opened its columns, each to be corrected. */
export default function TableLayout({ table, hint, offers, opens, leave }: Props) {
  const styles = useStyles();
  const { language, tell } = useLayoutWords();
  const { header, body, sheet } = table;
  const whole: CellRange = { ...body, top: header?.top ?? body.top };
  const isDoubtful = needsLook(table);
  const below = (
    <Caption1 className={styles.summary}>
      <PlaceLink place={{ sheet: sheet.name, range: whole }} />
      {isDoubtful ? (
        <Badge appearance="tint" color="warning">
          {CONFIDENCE_NAMES.unsure[language]}
        </Badge>
      ) : (
        <span className={styles.quiet}>{CONFIDENCE_NAMES[confidenceOf(table.confidence)][language]}</span>
      )}
      {!isEmptyHint(hint) && (
        <Badge appearance="tint" color="success">
          {tell(hint.columns.length > 0 || hint.extent !== null ? "corrected" : "confirmed")}
        </Badge>
      )}
    </Caption1>
  );
  return (
    <Disclosure title={table.title?.text ?? tell("untitled")} opens={opens} below={below}>
      <Columns table={table} hint={hint} offers={offers} leave={leave} />
    </Disclosure>
  );
}

function Columns({ table, hint, offers, leave }: Omit<Props, "opens">) {
  const styles = useStyles();
  const { changing, remember } = usePane();
  const { language, tell } = useLayoutWords();
  const place = useRef<HTMLDivElement>(null);
  const edit = useRef<HTMLDivElement>(null);
  const { isOpen, isSaving, toggle, close, focusOpener, begin } = useCorrection(table, place, edit);
  const period = reportedPeriod(table);
  const facts = [
    table.unit === null ? null : tell("unit", table.unit.text),
    period === null ? null : tell("reporting", periodName(period)[language]),
    tell("rows", table.rows.length),
  ].filter((fact) => fact !== null);
  const change = (next: (hint: LayoutHint) => LayoutHint): void => remember(correctingTable(table.id, next));
  const items = runsOf(table.columns).map((columns) => {
    const [column] = columns;
    if (columns.length === 1 && column && !isNothing(column))
      return (
        <ColumnLayout
          key={`${column.header.join(" ")} ${String(column.column)}`}
          column={column}
          table={table}
          hint={hint}
        />
      );
    const letters = [
      ...new Set([columns[0], columns.at(-1)].map((each) => (each ? columnName(each.column) : ""))),
    ].join(":");
    return (
      <Caption1 key={letters} block className={styles.blank}>
        {tell("column", letters)}: {ROLE_NAMES.blank[language].toLowerCase()}
      </Caption1>
    );
  });
  return (
    <div ref={place} className={styles.body}>
      <Caption1 className={styles.quiet}>{facts.join(" · ")}</Caption1>
      {table.evidence.length > 0 && (
        <Caption1 className={styles.quiet}>
          {table.evidence.map(({ message }) => renderMessage(message, language)).join(" ")}
        </Caption1>
      )}
      <ShowMore first={FIRST_COLUMNS} className={styles.columns} items={items} />
      <RowRelations table={table} />
      <FurtherColumns tableId={table.id} offers={offers} />
      <div className={styles.buttons}>
        {needsLook(table) && !hint.isConfirmed && (
          <Button
            size="small"
            {...changing}
            onClick={() => {
              focusOpener();
              change((known) => ({ ...known, isConfirmed: true }));
            }}
          >
            {tell("confirmTable")}
          </Button>
        )}
        <div ref={edit}>
          <Button size="small" appearance="subtle" aria-expanded={isOpen} onClick={toggle}>
            {tell("editExtent")}
          </Button>
        </div>
        <Button
          size="small"
          appearance="subtle"
          {...changing}
          onClick={() => {
            leave();
            change((known) => ({ ...known, isTable: false }));
          }}
        >
          {tell("notTable")}
        </Button>
        {!isEmptyHint(hint) && (
          <Button
            size="small"
            appearance="subtle"
            {...changing}
            onClick={() => {
              focusOpener();
              remember((known) => withoutHint(known, table.id));
            }}
          >
            {tell("backTable")}
          </Button>
        )}
      </div>
      {isOpen && (
        <ExtentEditor
          table={table}
          isSaving={isSaving}
          cancel={close}
          save={(extent) => {
            begin();
            change((known) => ({ ...known, extent }));
          }}
        />
      )}
    </div>
  );
}

/** A column that there is nothing to say of. */
function isNothing(column: ColumnModel): boolean {
  return column.role === "blank" && column.header.length === 0;
}

/** The columns, those side by side that there is nothing to say of together. */
function runsOf(columns: readonly ColumnModel[]): readonly (readonly ColumnModel[])[] {
  const runs: ColumnModel[][] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    if (run?.every(isNothing) === true && isNothing(column)) run.push(column);
    else runs.push([column]);
  }
  return runs;
}
