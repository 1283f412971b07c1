import { snapshotOf } from "./test/tools/snapshot";
import { analyze } from "./src/core/pipeline";
import { DEFAULT_SETTINGS } from "./src/core/model/requests/settings";
import { periodKey } from "./src/core/model/tables/period";
import { columnName } from "./src/core/model/cells/address";
(async () => {
  const a = analyze(await snapshotOf(process.argv[2]!), DEFAULT_SETTINGS);
  for (const t of a.tables) {
    if (process.argv[3] && t.sheet.name !== process.argv[3]) continue;
    console.log("##", t.sheet.name, t.title?.text, JSON.stringify(t.body), "conf", t.confidence, "unit", t.unit?.text);
    for (const c of t.columns) console.log(columnName(c.column), c.role, c.scenario, c.period && periodKey(c.period), c.measure, c.form, "q", c.quantity, "blk", c.block, "u", c.unit?.text, c.confidence.toFixed(2), c.header.join(" | "));
    for (const r of t.rows) console.log(r.row + 1, "L" + r.level, r.kind, r.nature, "p", r.parent === null ? "-" : r.parent + 1, "add", r.addsTo === null ? "-" : r.addsTo + 1, r.period ? periodKey(r.period) : "", r.unit?.text, r.label.slice(0, 50));
    for (const q of t.relations) console.log("rel", q.kind, q.by, q.along, q.result, q.operands.join(","), JSON.stringify(q.holds), "fails", q.fails.join(","));
  }
  for (const x of a.findings) if (!process.argv[3] || x.place.sheet === process.argv[3]) console.log(x.severity, x.ruleId, (x.also??[]).join(","), x.place.sheet, JSON.stringify(x.place.range), x.message.text.vi.slice(0, 60));
  for (const x of a.results) if (x.outcome === "not-checkable" || x.outcome === "crashed") console.log(x.outcome, x.ruleId, x.missing[0]?.id);
})();
