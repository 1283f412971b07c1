/**
 * The bill of materials of what is deployed, in CycloneDX: npm's own of all packages, kept to those that the
 * dependencies of package.json need. `npm run --silent sbom > FILE`. npm's own `--omit dev` leaves out what a
 * development package needs too (npm 11.19).
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../src/cli/webpack-build";

interface Bill {
  readonly components: readonly { readonly "bom-ref": string; readonly name: string }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

function needed({ components, dependencies }: Bill, named: ReadonlySet<string>): ReadonlySet<string> {
  const needs = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const root = dependencies.find(({ ref }) => !components.some((each) => each["bom-ref"] === ref));
  const direct = new Set(components.filter(({ name }) => named.has(name)).map((each) => each["bom-ref"]));
  const found = new Set<string>();
  const open = (root?.dependsOn ?? []).filter((ref) => direct.has(ref));
  for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
    if (found.has(ref)) continue;
    found.add(ref);
    open.push(...(needs.get(ref) ?? []));
  }
  return found;
}

const text = execFileSync("npm", ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"], {
  cwd: ROOT,
  encoding: "utf8",
  shell: process.platform === "win32",
  maxBuffer: 2 ** 27,
});
const bill = JSON.parse(text) as Bill;
const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  readonly dependencies: Readonly<Record<string, string>>;
};
const kept = needed(bill, new Set(Object.keys(dependencies)));
const deployed = {
  ...bill,
  components: bill.components.filter((each) => kept.has(each["bom-ref"])),
  dependencies: bill.dependencies.filter(({ ref }) => kept.has(ref)),
};
process.stdout.write(`${JSON.stringify(deployed, null, 2)}\n`);
