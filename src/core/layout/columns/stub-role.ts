import type { ColumnRole, Evidence } from "../../model/tables/table";
import { STUB_HEADERS } from "../../vocabulary/stub-headers";
import { matches, reading } from "../../vocabulary/words";
import * as evidence from "../evidence";
import type { ColumnLabel } from "../header/header-labels";
import type { Region } from "../regions/region";
import type { ColumnFigures } from "./column-figures";

/** What a column is there for, and what says so or leaves it in doubt. */
export type RoleRead = readonly [ColumnRole, readonly Evidence[]];

/** What a column left of the figures is there for: by its header, else by what it holds. */
export function stubRole(
  label: ColumnLabel,
  stored: ColumnFigures,
  all: readonly ColumnFigures[],
  region: Region,
): RoleRead {
  const own = reading(label.parts.join(" "));
  const named = namedStub(own, stored);
  if (named) return [named, [evidence.headerMatches(label.parts.join(" "))]];
  if (stored.filled === 0 && own === "") return ["blank", []];
  if (stored.units * 10 >= stored.filled * 6 && stored.filled > 1) return ["unit", [evidence.holdsUnits()]];
  const otherLabels = all.some(
    (f) => f.column !== stored.column && f.column < region.firstValueColumn && f.texts > f.ordinals,
  );
  if (stored.ordinals * 10 >= stored.filled * 6 && stored.filled > 1 && otherLabels) {
    if (region.header !== null || consecutive(stored)) return ["ordinal", [evidence.holdsOrdinals()]];
    return ["code", [evidence.holdsCodes()]];
  }
  return ["label", [evidence.holdsLabels()]];
}

/** What the header of a column says it is there for; null where it does not. */
const namedStub = (own: string, stored: ColumnFigures): keyof typeof STUB_HEADERS | null =>
  own === ""
    ? null
    : ((["ordinal", "code", "unit", "note", "label"] as const).find(
        (role) => matches(STUB_HEADERS[role], own) && !(role === "unit" && holdsNames(stored)),
      ) ?? null);

/** Whether a column headed "Đơn vị" holds names ("Đội QLTT số 1"), not units. */
const holdsNames = (stored: ColumnFigures): boolean => stored.filled > 2 && stored.units * 3 < stored.filled;

function consecutive(stored: ColumnFigures): boolean {
  const values = [...stored.values.values()];
  return values.every((value, i) => i === 0 || value === (values[i - 1] ?? 0) + 1);
}
