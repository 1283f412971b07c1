import { snapshotOf } from "./test/tools/snapshot";
import { analyze } from "./src/core/pipeline";
import { DEFAULT_SETTINGS } from "./src/core/model/requests/settings";
(async () => {
  const a = analyze(await snapshotOf(process.argv[2]!), DEFAULT_SETTINGS);
  const t = a.tables.find((t) => t.sheet.name === process.argv[3])!;
  for (const r of t.rows.slice(-3)) console.log(JSON.stringify(r));
  console.log(a.results.filter(r=>r.tableId===t.id && r.ruleId==="duplicate-indicator"));
})();
