import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DIST, ROOT } from "../../src/cli/webpack-build";

interface BillOfMaterials {
  readonly bomFormat: string;
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly licenses?: readonly unknown[];
  }[];
}

test("npm run sbom lists every package that is bundled, each with its licence, and none that is not deployed", () => {
  const told = execFileSync("npm", ["run", "--silent", "sbom"], {
    cwd: ROOT,
    encoding: "utf8",
    shell: process.platform === "win32",
    maxBuffer: 2 ** 26,
  });
  const { bomFormat, components } = JSON.parse(told) as BillOfMaterials;
  expect(bomFormat).toBe("CycloneDX");
  const listed = components.map(({ name, version }) => `${name} ${version}`);
  const bundled = [...readFileSync(join(DIST, "LICENSES.txt"), "utf8").matchAll(/^(\S+ \d+\.\d+\.\d\S*) \(/gm)].map(
    ([, each]) => each ?? "",
  );
  expect(bundled).toContain("big.js 7.0.1");
  expect(bundled.filter((each) => !listed.includes(each))).toEqual([]);
  expect(components.filter(({ licenses = [] }) => licenses.length === 0)).toEqual([]);
  expect(listed.filter((each) => /^(?:jest|webpack|typescript|office-addin-debugging) /.test(each))).toEqual([]);
});
