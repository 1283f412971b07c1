import { snapshotOf } from "./test/tools/snapshot";
import { analyze } from "./src/core/pipeline";
import { DEFAULT_SETTINGS } from "./src/core/model/requests/settings";
import { indicesOverMonths } from "./src/core/validate/periods/indices-over-months";
(async () => {
  const a = analyze(await snapshotOf(process.argv[2]!), DEFAULT_SETTINGS);
  const t = a.tables.find((t) => t.sheet.name === process.argv[3])!;
  for (const c of t.columns) console.log(c.column, c.block, JSON.stringify(c.meaning.details));
  console.log(indicesOverMonths(t).map((x) => [x.column.column, x.row.row, x.figure.value, x.months.length]));
})();
