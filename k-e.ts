import { snapshotOf } from "./test/tools/snapshot";
import { analyze } from "./src/core/pipeline";
import { DEFAULT_SETTINGS } from "./src/core/model/requests/settings";
(async () => {
  const a = analyze(await snapshotOf(process.argv[2]!), DEFAULT_SETTINGS);
  const t = a.tables.find((t) => t.sheet.name === process.argv[3])!;
  for (const c of t.columns) console.log(c.column, c.confidence.toFixed(2), c.evidence.map((e) => `${e.message.id}:${e.weight}`).join(" "));
  for (const q of a.questions) console.log(JSON.stringify(q).slice(0,400));
})();
