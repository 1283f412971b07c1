import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const SAMPLE = join(ROOT, "assets/bao-cao-6-thang-2024.xlsx");
const RECORD = join(ROOT, "node_modules/.cache/soat/inputs.json");
const BUNDLE = join(ROOT, "node_modules/.cache/soat/soat.cjs");

interface Input {
  readonly path: string;
  readonly mtimeMs: number;
  readonly size: number;
  readonly digest: string;
}

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "soat-so-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function launched(...args: readonly string[]): { readonly status: number | null; readonly out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli/launch.mjs", ...args], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: folder },
  });
  expect(stderr).toBe("");
  return { status, out: stdout };
}

const inputs = (): readonly Input[] => JSON.parse(readFileSync(RECORD, "utf8")) as readonly Input[];

test("the program in one file says and saves what it does through office.js, and ends as it does", () => {
  const [here, there] = [join(folder, "here.xlsx"), join(folder, "there.xlsx")];
  const direct = launched(SAMPLE, "--out", "here.xlsx", "--fail-on", "warning");
  const office = launched(SAMPLE, "--out", "there.xlsx", "--fail-on", "warning", "--host", "office");
  expect(direct.status).toBe(1);
  expect(office.status).toBe(1);
  expect(direct.out.replace("here.xlsx", "")).toBe(office.out.replace("there.xlsx", ""));
  expect(direct.out).toContain("đọc 1 biểu số liệu");
  expect(readFileSync(here).equals(readFileSync(there))).toBe(true);
});

test("it holds the add-in and the direct client, and neither office.js nor a page", () => {
  launched(SAMPLE);
  const paths = inputs().map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(["src/add-in/run.ts", "src/local-excel/client/client.ts"]));
  expect(paths.filter((path) => /office-js|jsdom|react|src\/local-excel\/wire\/page/.test(path))).toEqual([]);
});

test("it is made anew where one of its sources reads otherwise, and only there", () => {
  launched(SAMPLE);
  const { mtimeMs } = statSync(BUNDLE);
  const [first, ...others] = inputs();
  if (!first) throw new Error("made of nothing");
  writeFileSync(RECORD, JSON.stringify([{ ...first, mtimeMs: 0 }, ...others]));
  launched(SAMPLE);
  expect(statSync(BUNDLE).mtimeMs).toBe(mtimeMs);
  writeFileSync(RECORD, JSON.stringify([{ ...first, mtimeMs: 0, digest: "otherwise" }, ...others]));
  launched(SAMPLE);
  expect(statSync(BUNDLE).mtimeMs).toBeGreaterThan(mtimeMs);
});
