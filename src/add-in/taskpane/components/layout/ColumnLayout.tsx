import { Badge, Button, Caption1, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { CONFIDENCE_NAMES, capitalized, readAs } from "../../words/layout-words";
import { relationSentence } from "../../words/relation-words";
import { renderMessage } from "../../../../core/i18n/render";
import { columnHintOf, withColumnCorrection, withoutColumnCorrection } from "../../../../core/layout/corrections";
import { columnName } from "../../../../core/model/cells/address";
import type { LayoutHint } from "../../../../core/model/requests/layout-hint";
import type { ColumnModel, TableModel } from "../../../../core/model/tables/table";
import { correctingTable } from "../../corrections/layout-correction";
import { isUnsure } from "../../corrections/layout-order";
import { usePane } from "../../pane-context";
import { useCorrection } from "../../corrections/use-correction";
import { useLayoutWords } from "../../corrections/use-layout-words";
import ColumnEditor from "./ColumnEditor";
import PlaceLink from "../PlaceLink";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  unsure: { borderLeftColor: tokens.colorPaletteMarigoldBorderActive },
  row: {
    display: "flex",
    alignItems: "flex-start",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  name: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "24px",
  },
  edit: { flexShrink: 0 },
  button: { minWidth: "auto" },
  why: { color: tokens.colorNeutralForeground2 },
  back: { justifySelf: "start" },
});

/** Most relations that are told of one column. Source: a total may have two breakdowns. */
const MOST_RELATIONS = 2;

interface Props {
  readonly column: ColumnModel;
  readonly table: TableModel;
  readonly hint: LayoutHint;
}

/** A column: where it stands, what it is read as and why, and the way to correct it. */
export default function ColumnLayout({ column, table, hint }: Props) {
  const styles = useStyles();
  const { changing, remember } = usePane();
  const { language, tell } = useLayoutWords();
  const place = useRef<HTMLDivElement>(null);
  const edit = useRef<HTMLDivElement>(null);
  const { isOpen, isSaving, toggle, close, focusOpener, begin } = useCorrection(table, place, edit);
  const letters = columnName(column.column);
  const told = columnHintOf(hint, table, column.column);
  const isUnclear = isUnsure(column);
  const reasons = column.evidence.filter(({ message }) => message.id !== "layout-hint");
  const isQuoted = reasons.some(({ message }) => message.id === "layout-header");
  const change = (next: (hint: LayoutHint) => LayoutHint): void => remember(correctingTable(table.id, next));
  return (
    <div ref={place} className={mergeClasses(styles.item, isUnclear && styles.unsure)}>
      <div className={styles.row}>
        <div className={styles.name}>
          <PlaceLink
            place={{
              sheet: table.sheet.name,
              range: {
                top: table.header?.top ?? table.body.top,
                bottom: table.body.bottom,
                left: column.column,
                right: column.column,
              },
            }}
            text={tell("column", letters)}
          />
          <Text weight="semibold">{readAs(column, language)}</Text>
          {isUnclear && (
            <Badge appearance="tint" color="warning">
              {CONFIDENCE_NAMES.unsure[language]}
            </Badge>
          )}
          {told !== null && (
            <Badge appearance="tint" color="success">
              {tell(Object.keys(told).length > 2 ? "corrected" : "confirmed")}
            </Badge>
          )}
          {column.hidden && (
            <Badge appearance="tint" color="informative">
              {tell("hidden")}
            </Badge>
          )}
        </div>
        <div ref={edit} className={styles.edit}>
          <Button
            size="small"
            className={styles.button}
            aria-label={tell("editColumn", letters)}
            aria-expanded={isOpen}
            onClick={toggle}
          >
            {tell("edit")}
          </Button>
        </div>
      </div>
      {!isQuoted && column.header.length > 0 && (
        <Caption1 className={styles.why}>{tell("header", column.header.join(" "))}</Caption1>
      )}
      {reasons.length > 0 && (
        <Caption1 className={styles.why}>
          {reasons.map(({ message }) => renderMessage(message, language)).join(" ")}
        </Caption1>
      )}
      {table.relations
        .filter(({ along, result }) => along === "across" && result === column.column)
        .slice(0, MOST_RELATIONS)
        .map((relation) => (
          <Caption1
            key={`${relation.kind} ${relation.operands.join(" ")} ${relation.holds.join(" ")}`}
            className={styles.why}
          >
            {capitalized(relationSentence(relation, language))}.
          </Caption1>
        ))}
      {told !== null && !isOpen && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.back}
          aria-label={tell("backColumn", letters)}
          {...changing}
          onClick={() => {
            focusOpener();
            change((known) => withoutColumnCorrection(known, table, column.column));
          }}
        >
          {tell("back")}
        </Button>
      )}
      {isOpen && (
        <ColumnEditor
          column={column}
          table={table}
          isSaving={isSaving}
          cancel={close}
          save={(correction) => {
            begin();
            change((known) => withColumnCorrection(known, table, column.column, correction));
          }}
        />
      )}
    </div>
  );
}
