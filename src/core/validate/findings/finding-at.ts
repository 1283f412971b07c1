import type { CellRange } from "../../model/cells/address";
import { cellName, rangeName, singleCell } from "../../model/cells/address";
import type { Finding, Fix, MessageParts, Place, Rule, Severity } from "../../model/results/finding";
import { findingId } from "../../model/results/finding";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import type { Message, MessageParameter } from "../../model/message";
import { message, shortened } from "../../model/message";
import { cellAt } from "../../model/cells/workbook";
import { joinParts } from "./message-parts";

/** Where a finding stands: a cell by row and column, or a rectangle. */
export interface Spot {
  readonly row: RowModel | null;
  readonly column: ColumnModel | null;
  readonly range?: CellRange;
}

/** What a finding may say besides its sentence. */
interface FindingDetails {
  readonly severity?: Severity;
  readonly strong?: boolean;
  readonly related?: readonly Place[];
  readonly fixes?: readonly Fix[];
  /** The cells complained of, where they are not those of the spot. */
  readonly cells?: readonly Place[];
  /** Tells apart two findings of one rule on one figure. */
  readonly detail?: string;
}

type MessageSource = Pick<Rule, "id" | "severity" | "messages">;

/** Letters of a name that a sentence quotes. Source: three names and three cells then fit into 200 letters. */
const MOST_LETTERS = 50;

/** Significant digits a reader needs of a figure that has decimals, two of them at least. */
const FEWEST_DIGITS = 5;

/**
 * A parameter as a reader needs it: a name that is not too long, a figure without the noise of its last decimals. A fix
 * says to the last digit what it would write.
 */
function readable(messageId: string, value: MessageParameter): MessageParameter {
  if (messageId.startsWith("fix")) return value;
  if (typeof value === "string") return shortened(value, MOST_LETTERS);
  if (!("kind" in value) || value.kind !== "number" || value.decimals !== undefined) return value;
  const size = value.value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value.value)));
  return { ...value, decimals: Math.min(MOST_DECIMALS, Math.max(2, FEWEST_DIGITS - 1 - size)) };
}

/** Decimals of a number that is told without any being asked for. Source: `formatNumber` in `core/i18n`. */
const MOST_DECIMALS = 6;

/** One of the rule's own sentences, filled. */
export function say(
  rule: MessageSource,
  messageId: string,
  parameters: Readonly<Record<string, MessageParameter>> = {},
): Message {
  const text = rule.messages[messageId];
  if (!text) throw new Error(`${rule.id} has no message ${messageId}`);
  return message(
    messageId,
    text,
    Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, readable(messageId, value)])),
  );
}

/** Which of the rule's sentences make up what it says. */
export interface PartIds {
  readonly statement: string;
  readonly reason?: string;
  readonly closing?: string;
}

/** Several of the rule's own sentences, filled, so that the finding can be joined with others about its figure. */
export function sayInParts(
  rule: MessageSource,
  ids: PartIds,
  parameters: Readonly<Record<string, MessageParameter>>,
): MessageParts {
  const part = (id: string | undefined): Message | null => (id === undefined ? null : say(rule, id, parameters));
  return { statement: say(rule, ids.statement, parameters), reason: part(ids.reason), closing: part(ids.closing) };
}

/** A finding of the rule at a spot of the table. */
export function findingAt(
  rule: MessageSource,
  table: TableModel,
  spot: Spot,
  words: Message | MessageParts,
  details: FindingDetails = {},
): Finding {
  const told = "statement" in words ? { message: joinParts(words), parts: words } : { message: words };
  return {
    id: findingId(rule.id, table, spot.row, spot.column, details.detail ?? ""),
    ruleId: rule.id,
    severity: details.severity ?? rule.severity,
    strong: details.strong ?? false,
    place: { sheet: table.sheet.name, range: spot.range ?? spotRange(table, spot) },
    related: details.related ?? [],
    ...told,
    fixes: (details.fixes ?? []).filter((fix) => !overwritesFormula(table, fix)),
    ...(details.cells === undefined ? {} : { cells: details.cells }),
  };
}

/** A formula is never mended by a typed value. */
function overwritesFormula({ sheet }: TableModel, { place, after }: Fix): boolean {
  const isFormula = typeof after === "string" && after.startsWith("=");
  return (
    !isFormula &&
    place.sheet === sheet.name &&
    typeof cellAt(sheet, place.range.top, place.range.left)?.formula === "string"
  );
}

function spotRange(table: TableModel, spot: Spot): CellRange {
  return {
    top: spot.row?.row ?? table.body.top,
    bottom: spot.row?.row ?? table.body.bottom,
    left: spot.column?.column ?? table.body.left,
    right: spot.column?.column ?? table.body.right,
  };
}

/** The place of one cell of the table. */
export function placeOf(table: TableModel, row: number, column: number): Place {
  return { sheet: table.sheet.name, range: singleCell({ row, column }) };
}

/** The column where a row's unit is written; where the table has none, that of its labels. */
export function unitPlace(table: TableModel): number {
  return (
    (table.columns.find((c) => c.role === "unit") ?? table.columns.find((c) => c.role === "label"))?.column ??
    table.body.left
  );
}

/** A cell of the table as a message names it. */
export function cellParameter(table: TableModel, row: number, column: number): MessageParameter {
  return { kind: "cell", sheet: table.sheet.name, address: cellName({ row, column }) };
}

/** A rectangle of the table's sheet as a message names it. */
export function rangeParameter(table: TableModel, range: CellRange): MessageParameter {
  return { kind: "cell", sheet: table.sheet.name, address: rangeName(range) };
}

/** A number as a message gives it. */
export function numberParameter(value: number, decimals?: number): MessageParameter {
  return decimals === undefined ? { kind: "number", value } : { kind: "number", value, decimals };
}

/** A percentage as a message gives it. */
export function percentParameter(value: number, decimals = 2, signed = false): MessageParameter {
  return { kind: "percent", value, decimals, signed };
}

/** A column's header in one line. */
export function headerText(column: ColumnModel): string {
  return column.header.filter((part) => part.trim() !== "").join(" · ");
}
