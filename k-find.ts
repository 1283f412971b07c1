import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { deserialize } from "node:v8";
import { analyze } from "./src/core/pipeline";
import { DEFAULT_SETTINGS } from "./src/core/model/requests/settings";
import { rangeName } from "./src/core/model/cells/address";
const only = process.argv[3];
const lines: string[] = [];
for (const f of readdirSync("/tmp/k/snaps")) {
  if (only && !f.includes(only)) continue;
  const a = analyze(deserialize(readFileSync(`/tmp/k/snaps/${f}`)), DEFAULT_SETTINGS);
  for (const x of a.findings) lines.push([f, x.ruleId, x.severity, `${x.place.sheet}!${rangeName(x.place.range)}`, (x.also ?? []).join(","), JSON.stringify(x.message.parameters ?? {}).slice(0, 200)].join("\t"));
  for (const x of a.anomalies) lines.push([f, "~" + x.detectorId, "", `${x.place.sheet}!${rangeName(x.place.range)}`].join("\t"));
  for (const q of a.questions) lines.push([f, "?" + q.id.slice(0, 20), "", JSON.stringify(q).slice(0, 120)].join("\t"));
}
writeFileSync(process.argv[2]!, lines.sort().join("\n") + "\n");
