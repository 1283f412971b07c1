import { readFileSync, existsSync, writeFileSync } from "node:fs";
import { deserialize } from "node:v8";
import { analyze } from "./src/core/pipeline";
import { DEFAULT_SETTINGS } from "./src/core/model/requests/settings";
import { rangeName } from "./src/core/model/cells/address";
const J = JSON.parse(readFileSync("test/corpus/judged-anomalies.json", "utf8"));
const byName = new Map<string, boolean>(J.judged.map((j: any) => [[j.file, j.detector, j.sheet, j.range].join("|"), j.deserves]));
const out: any[] = [];
for (const f of new Set(J.judged.map((j: any) => j.file)) as Set<string>) {
  const p = `/tmp/k/snaps/${f}.bin`;
  if (!existsSync(p)) { console.log("no", f); continue; }
  const a = analyze(deserialize(readFileSync(p)), DEFAULT_SETTINGS);
  a.anomalies.forEach((x, rank) => out.push({ f, d: x.detectorId, s: x.place.sheet, r: rangeName(x.place.range), score: x.score, impact: x.impact, dep: x.departure, no: x.movesNoHeadline === true, ex: x.explains === true, g: x.growth, label: x.label, rank, n: a.anomalies.length, sib: x.siblings.length, sg: x.siblings.map((q) => q.growth), ok: byName.get([f, x.detectorId, x.place.sheet, rangeName(x.place.range)].join("|")) }));
}
writeFileSync("/tmp/k/anom.json", JSON.stringify(out));
