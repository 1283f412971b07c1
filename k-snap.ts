import { readdirSync, writeFileSync, existsSync } from "node:fs";
import { serialize } from "node:v8";
import { snapshotOf } from "./test/tools/snapshot";
(async () => {
  for (const folder of ["corpus","corpus-new","trials/cases"]) for (const f of readdirSync(`/work/shared/${folder}`).filter(n=>/\.(xlsx|csv)$/.test(n))) {
    const out = `/tmp/k/snaps/${f}.bin`;
    if (existsSync(out)) continue;
    try { writeFileSync(out, serialize(await snapshotOf(`/work/shared/${folder}/${f}`))); } catch (e) { console.log(f, String(e)); }
  }
})();
