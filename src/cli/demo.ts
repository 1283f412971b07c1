import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "./main";

const SAMPLE = "bao-cao-6-thang-2024";
const root = fileURLToPath(new URL("../../", import.meta.url));
const out = join(root, "out");
mkdirSync(out, { recursive: true });

process.exitCode = await main([join(root, "assets", `${SAMPLE}.xlsx`), "--out", join(out, `${SAMPLE}.xlsx`), "--report", join(out, `${SAMPLE}.json`), ...process.argv.slice(2)], {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
});
