import { NOTE_WORDS, STUB_HEADERS, YEAR_OF_EVENT } from "../../vocabulary/stub-headers";
import { ATTRIBUTE_WORDS } from "../../vocabulary/stocks";
import { matches } from "../../vocabulary/words";
import * as evidence from "../evidence";
import type { HeaderMeaning } from "../header/column-header";
import type { ColumnLabel } from "../header/header-labels";
import type { Region } from "../regions/region";
import type { ColumnFigures } from "./column-figures";
import type { RoleRead } from "./stub-role";

/** A column right of the labels, with what its header says. */
interface HeadedColumn {
  readonly label: ColumnLabel;
  readonly stored: ColumnFigures;
  readonly meaning: HeaderMeaning;
  readonly region: Region;
}

type Reader = (column: HeadedColumn) => RoleRead | null;

/** What a column right of the labels is there for: by its header, else by what it holds. */
export function figureRole(column: HeadedColumn): RoleRead {
  for (const reader of READERS) {
    const role = reader(column);
    if (role !== null) return role;
  }
  const { label, stored } = column;
  const words = evidence.headerMatches(label.parts.join(" "));
  return stored.numbers >= ENOUGH ? ["value", [words]] : ["value", [words, evidence.doubt("fewFigures")]];
}

/** Figures from which a column shows what it is. */
const ENOUGH = 3;

/** A column of so many figures, for each so many rows, holds none but by chance. */
const STRAY = 1 / 12;

const said: (role: RoleRead[0], ...doubts: RoleRead[1]) => (column: HeadedColumn) => RoleRead =
  (role, ...doubts) =>
  ({ label }) => [role, [evidence.headerMatches(label.parts.join(" ")), ...doubts]];

const blank: Reader = ({ label, stored, meaning, region }) => {
  if (meaning.label !== "" && label.own.length > 0) return null;
  const { top, bottom } = region.body;
  const few = stored.numbers <= Math.max(1, Math.floor((bottom - top + 1) * STRAY)) && stored.texts === 0;
  return stored.filled === 0 || few ? ["blank", []] : null;
};

const withoutWords: Reader = ({ stored, meaning, region }) => {
  if (meaning.label !== "") return null;
  if (region.header === null && ascending(stored)) return ["code", [evidence.holdsCodes()]];
  return stored.texts > stored.numbers ? ["note", [evidence.doubt("wordy")]] : ["value", [evidence.noHeader()]];
};

const stubOf: Reader = (column) => {
  const { meaning, stored } = column;
  const own = meaning.label;
  const isNote =
    matches(STUB_HEADERS.note, own) ||
    namesNotes(meaning, stored) ||
    (matches(YEAR_OF_EVENT, own) && meaning.relative === null && !meaning.isYear && holdsYears(stored));
  if (isNote) return said("note")(column);
  const role = (["code", "unit", "ordinal"] as const).find((each) => matches(STUB_HEADERS[each], own));
  return role === undefined ? null : said(role)(column);
};

/** The share of figures written with an arrow from which they are changes. */
const MOST_ARROWS = 0.7;

const measureOf: Reader = (column) => {
  const { meaning, stored } = column;
  const isOfAttribute = matches(ATTRIBUTE_WORDS, meaning.label);
  if (meaning.measure === "other" && !isOfAttribute) return said("measure", evidence.doubt("unknownBase"))(column);
  if (meaning.measure !== null) return said("measure")(column);
  if (isSpanOfYears(meaning) && stored.texts <= stored.numbers)
    return said("measure", evidence.doubt("spanOfYears"))(column);
  return stored.arrows > 1 && stored.arrows >= stored.numbers * MOST_ARROWS
    ? said("measure", evidence.showsArrows())(column)
    : null;
};

const wordy: Reader = (column) => {
  const { meaning, stored } = column;
  if (stored.texts === 0 || stored.texts <= 2 * stored.numbers) return null;
  if (matches(STUB_HEADERS.label, meaning.label)) return said("label")(column);
  return meaning.scenario !== null || meaning.mention !== null
    ? said("value")(column)
    : said("note", evidence.doubt("wordy"))(column);
};

/** A header that names rows is no longer than this. */
const NAME_OF_ROWS = 12;

const understood: Reader = (column) => {
  const { meaning, stored } = column;
  if (meaning.isUnderstood) return said("value")(column);
  return stored.numbers > 0 && matches(STUB_HEADERS.label, meaning.label) && meaning.label.length < NAME_OF_ROWS
    ? said("value", evidence.doubt("rowsOrFigures"))(column)
    : null;
};

const READERS: readonly Reader[] = [blank, withoutWords, stubOf, measureOf, wordy, understood];

/** A percentage for several years together: an average rate. */
export function isSpanOfYears(meaning: HeaderMeaning): boolean {
  return meaning.mention?.kind === "years" && meaning.unit?.dimension === "percent";
}

/** Figures from which a column of documents rather counts them. */
const COUNTED = 3;

/** Whether a header names documents ("Tờ khai") and the column does not count them. */
const namesNotes = ({ label, measure, scenario }: HeaderMeaning, stored: ColumnFigures): boolean =>
  matches(NOTE_WORDS, label) &&
  measure === null &&
  scenario === null &&
  (stored.numbers < COUNTED || stored.texts >= stored.numbers);

/** Whether all figures of a column are years, as of when something began to run. */
function holdsYears(stored: ColumnFigures): boolean {
  const values = [...stored.values.values()];
  return values.length > 0 && values.every((value) => Number.isInteger(value) && value >= 1900 && value <= 2100);
}

function ascending(stored: ColumnFigures): boolean {
  const values = [...stored.values.values()];
  return values.length > 1 && values.every((value, i) => Number.isInteger(value) && value > (values[i - 1] ?? 0));
}
