import { parseRange } from "../../../src/core/model/cells/address";
import { SURE } from "../../../src/core/model/tables/table";
import { LAYOUT_FAMILIES } from "../../fixtures/layout-families";
import { columnText, placeText, rowText, tablesOf } from "./table-text";

test.each(LAYOUT_FAMILIES)("$family: read as a person reads it, and with confidence", ({ rows, merges, tables }) => {
  const read = tablesOf(rows, { merges: (merges ?? []).flatMap((area) => parseRange(area) ?? []) });
  expect(
    read.map((table, i) => ({
      place: placeText(table),
      columns: table.columns.map(columnText),
      ...(tables[i]?.rows === undefined ? {} : { rows: table.rows.map(rowText) }),
    })),
  ).toEqual(tables);
  expect(Math.min(...read.map(({ confidence }) => confidence))).toBeGreaterThanOrEqual(SURE);
});
