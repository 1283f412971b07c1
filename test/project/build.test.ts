import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { JSDOM } from "jsdom";
import ts from "typescript";
import { DIST, ROOT } from "../../src/cli/webpack-build";

const CDN = "https://appsforoffice.microsoft.com";
const OFFICE_JS = join(ROOT, "node_modules/@microsoft/office-js/dist");
const SMALL = 5 * 1024;

/** Bytes of all scripts that the page waits for, as a server sends them packed; 1 kB is 1,000. */
const FIRST_LOAD = 180_000;

/** Addresses that are names or hints in messages: no script asks anything of them. */
const INERT = [
  /^http:\/\/www\.w3\.org\/(1998\/Math\/MathML|1999\/xlink|2000\/svg|2000\/xmlns\/|XML\/1998\/namespace)$/,
  // Names of the namespaces and relationships of Open XML files.
  /^http:\/\/(schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml|schemas\.microsoft\.com\/office)\//,
  /^https:\/\/react\.dev\/(errors|link)\//,
  /^https:\/\/(github\.com\/microsoft\/griffel\/issues|aka\.ms\/griffel-css-shorthands)/,
];
const INERT_IN_MANIFEST = [
  /^http:\/\/schemas\.microsoft\.com\/office\/(appforoffice\/1\.1|officeappbasictypes\/1\.0|taskpaneappversionoverrides)$/,
  /^http:\/\/www\.w3\.org\/2001\/XMLSchema-instance$/,
];

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll("\\", "/"))
    .sort();
const read = (folder: string, name: string): string => readFileSync(join(folder, name), "utf8");
const addressesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\b(?:https?|wss?|ftp):\/\/[^\s"'`<>\\)$]+/g)].map(([address]) => address);

/** Addresses a built file names without need: neither inert nor beginning with one of `allowed`. */
function strangers(name: string, text: string, allowed: readonly string[]): readonly string[] {
  const inert = name.endsWith(".xml") ? INERT_IN_MANIFEST : INERT;
  return addressesIn(text).filter(
    (address) =>
      !inert.some((pattern) => pattern.test(address)) &&
      !allowed.some(
        (origin) => address === origin || address.startsWith(`${origin}/`) || address.startsWith(`${origin};`),
      ),
  );
}

/** Places where a script makes code out of text. */
function codeFromText(script: string): readonly string[] {
  const source = ts.createSourceFile("script.js", script, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const callee =
        ts.isParenthesizedExpression(node.expression) && ts.isBinaryExpression(node.expression.expression)
          ? node.expression.expression.right
          : node.expression;
      const name = ts.isIdentifier(callee)
        ? callee.text
        : ts.isPropertyAccessExpression(callee)
          ? callee.name.text
          : "";
      const [argument] = node.arguments ?? [];
      if (name === "eval" || name === "Function") found.push(`${name}(…)`);
      if ((name === "setTimeout" || name === "setInterval") && argument && ts.isStringLiteralLike(argument))
        found.push(`${name}("…")`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

interface Page {
  readonly policy: ReadonlyMap<string, readonly string[]>;
  readonly scripts: readonly string[];
  readonly inline: number;
}

function pageIn(folder: string): Page {
  const { document } = new JSDOM(read(folder, "taskpane.html")).window;
  const content = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content") ?? "";
  const directives = content.split(";").map((directive) => directive.trim().split(/\s+/));
  const scripts = [...document.scripts];
  const handlers = [...document.querySelectorAll("*")].flatMap((element) =>
    element.getAttributeNames().filter((name) => name.startsWith("on")),
  );
  return {
    policy: new Map(directives.map(([name = "", ...sources]) => [name, sources])),
    scripts: scripts.map((script) => script.getAttribute("src") ?? "").filter((source) => source !== ""),
    inline: scripts.filter((script) => !script.hasAttribute("src")).length + handlers.length,
  };
}

interface BuiltModule {
  readonly name?: string;
  readonly moduleType?: string;
  readonly modules?: readonly BuiltModule[];
}

const namesOf = (modules: readonly BuiltModule[]): readonly string[] =>
  modules.flatMap((module) => (module.modules ? namesOf(module.modules) : [module.name ?? ""]));

const selfServed = mkdtempSync(join(tmpdir(), "soat-so-"));
let modules: readonly string[] = [];
let warnings: readonly string[] = [];

beforeAll(() => {
  const stats = join(selfServed, "stats.json");
  const output = join(selfServed, "dist");
  execFileSync(
    process.execPath,
    [
      join(ROOT, "node_modules/webpack/bin/webpack.js"),
      "--mode",
      "production",
      "--env",
      "office=self",
      "--output-path",
      output,
      `--json=${stats}`,
    ],
    { cwd: ROOT, stdio: "pipe" },
  );
  const told = JSON.parse(readFileSync(stats, "utf8")) as {
    readonly modules: readonly BuiltModule[];
    readonly warnings: readonly { readonly message: string }[];
  };
  modules = namesOf(told.modules);
  warnings = told.warnings.map(({ message }) => message);
});
afterAll(() => {
  rmSync(selfServed, { recursive: true, force: true });
});

describe.each([
  { name: "with office.js from Microsoft", folder: DIST, office: `${CDN}/lib/1/hosted/office.js`, hosts: [CDN] },
  {
    name: "with office.js from our own origin",
    folder: join(selfServed, "dist"),
    office: "office/office.js",
    hosts: [],
  },
])("the build $name", ({ folder, office, hosts }) => {
  const ours = (): readonly string[] => filesIn(folder).filter((name) => !/^(?:office|browser)\//.test(name));
  const scripts = (): readonly string[] => ours().filter((name) => name.endsWith(".js"));

  test("names no address but its own, office.js and inert ones", () => {
    const texts = ours().filter((name) => /\.(js|html|xml)$/.test(name));
    expect(texts).toEqual(
      expect.arrayContaining(["taskpane.html", "commands.js", "core.js", "manifest.xml", "taskpane.js"]),
    );
    for (const name of texts) {
      const found = strangers(
        name,
        read(folder, name),
        name === "taskpane.html" ? hosts : name === "manifest.xml" ? ["https://localhost:3000"] : [],
      );
      expect({ name, found }).toEqual({ name, found: [] });
    }
  });

  test("makes no code out of text", () => {
    for (const name of scripts())
      expect({ name, found: codeFromText(read(folder, name)) }).toEqual({ name, found: [] });
  });

  test("has a policy that allows its own scripts and office.js only", () => {
    const { policy, inline } = pageIn(folder);
    expect(policy.get("default-src")).toEqual(["'none'"]);
    expect(policy.get("script-src")).toEqual(["'self'", ...hosts]);
    expect(policy.get("connect-src")).toEqual(["'self'", ...hosts]);
    expect([...policy.values()].flat()).not.toContain("'unsafe-eval'");
    expect([...policy.keys()].filter((name) => name.startsWith("script-src-"))).toEqual([]);
    expect(inline).toBe(0);
  });

  test("knows the ribbon's functions before anything large is parsed", () => {
    const { scripts: order } = pageIn(folder);
    const commands = order.indexOf("commands.js");
    expect(order[0]).toBe(office);
    expect(commands).toBeGreaterThan(0);
    for (const name of order.slice(1, commands + 1))
      expect({ name, small: statSync(join(folder, name)).size < SMALL }).toEqual({ name, small: true });
    expect(order.slice(commands + 1)).toEqual(expect.arrayContaining(["core.js", "taskpane.js"]));
    for (const name of order.slice(1)) expect(scripts()).toContain(name);
  });

  test("holds nothing that runs outside a browser, and no path of the machine that built it", () => {
    for (const name of ours().filter((file) => !file.endsWith(".png"))) {
      const text = read(folder, name);
      const found = [
        ROOT,
        homedir(),
        tmpdir(),
        __dirname,
        "not emulated:",
        "local-excel",
        "node:fs",
        'require("fs")',
        "jsdom",
        ".map",
      ].filter(
        (needle) =>
          needle !== "/" &&
          (needle === homedir() || needle === tmpdir() ? text.includes(`${needle}/`) : text.includes(needle)),
      );
      // A source map is not deployed; ".map" is a method of arrays everywhere else.
      expect({ name, found: found.filter((needle) => needle !== ".map" || text.includes("sourceMappingURL")) }).toEqual(
        { name, found: [] },
      );
    }
    expect(ours().filter((name) => /\.(map|ts|tsx)$/.test(name))).toEqual([]);
  });
});

/** What is deployed for Excel: the page of its own beside it is Soát Số without Excel, with tests of its own. */
const addInFiles = (): readonly string[] => filesIn(DIST).filter((name) => !name.startsWith("browser/"));

describe("the build with office.js from our own origin", () => {
  const folder = join(selfServed, "dist");
  const hash = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");

  test("has office.js as Microsoft published it", () => {
    const copied = filesIn(join(folder, "office"));
    expect(copied).toEqual(
      expect.arrayContaining([
        "office.js",
        "excel-web-16.00.js",
        "excel-win32-16.01.js",
        "excel-mac-16.00.js",
        "vi-vn/office_strings.js",
      ]),
    );
    for (const name of copied)
      expect({ name, same: hash(join(folder, "office", name)) === hash(join(OFFICE_JS, name)) }).toEqual({
        name,
        same: true,
      });
  });

  test("copies all of office.js but its debug builds and types", () => {
    const left = filesIn(OFFICE_JS).filter((name) => !existsSync(join(folder, "office", name)));
    expect(left.filter((name) => !/\.debug\.js$|\.d\.ts$|\.map$/.test(name))).toEqual([]);
  });

  test("names no host of Microsoft's in what is ours", () => {
    for (const name of filesIn(folder).filter((file) => /\.(js|html|txt)$/.test(file) && !file.startsWith("office/"))) {
      expect({
        name,
        found: strangers(name, read(folder, name), []).filter((address) =>
          /microsoft\.com|office\.(com|net)|live\.com|aspnetcdn/.test(new URL(address).host),
        ),
      }).toEqual({ name, found: [] });
    }
  });
});

describe("what is bundled", () => {
  test("is of the folders that are deployed", () => {
    const own = modules.filter((name) => name.startsWith("./src/"));
    expect(own).toEqual(
      expect.arrayContaining([
        "./src/add-in/commands/commands.ts",
        "./src/add-in/taskpane/index.tsx",
        "./src/add-in/run.ts",
        "./src/core/pipeline.ts",
      ]),
    );
    const deployed = /^\.\/src\/(core|add-in|xlsx)\//;
    expect(own.filter((name) => !deployed.test(name))).toEqual([]);
    expect(
      modules.filter(
        (name) => name.startsWith("./") && !name.startsWith("./src/") && !name.startsWith("./node_modules/"),
      ),
    ).toEqual([]);
  });

  test("is of packages that the add-in depends on when it runs", () => {
    const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
      readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly optional?: boolean }>>;
    };
    const packages = new Set(
      modules.flatMap(
        (name) =>
          /^(?:\.\/)?(node_modules\/(?:@[^/]+\/)?[^/]+(?:\/node_modules\/(?:@[^/]+\/)?[^/]+)*)\//.exec(name)?.[1] ?? [],
      ),
    );
    expect([...packages]).toEqual(expect.arrayContaining(["node_modules/react", "node_modules/big.js"]));
    expect(
      [...packages].filter((name) => lock.packages[name] === undefined || lock.packages[name].dev === true),
    ).toEqual([]);
  });

  test("has the licence of each package beside it", () => {
    const licences = read(DIST, "LICENSES.txt");
    const names = new Set(modules.flatMap((name) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(name)?.[1] ?? []));
    expect([...names]).toEqual(expect.arrayContaining(["react", "big.js", "@swc/helpers", "stylis"]));
    expect([...names].filter((name) => !licences.includes(`\n${name} `) && !licences.startsWith(`${name} `))).toEqual(
      [],
    );
    expect(licences).toContain("Apache License");
  });

  test("is no larger than its budget", () => {
    expect(warnings).toEqual([]);
  });

  test("lets the pane be read before the workers, the work behind its buttons, the help, the settings and the layout view come", () => {
    const { scripts } = pageIn(DIST);
    const late = addInFiles().filter((name) =>
      /^(analysis|diagnosis|files(?:-in-page)?|help|layout|settings|work)\./.test(name),
    );
    expect(late).toEqual([
      expect.stringMatching(/^analysis\.[0-9a-f]{8}\.js$/),
      expect.stringMatching(/^diagnosis\.[0-9a-f]{8}\.js$/),
      expect.stringMatching(/^files-in-page\.[0-9a-f]{8}\.js$/),
      expect.stringMatching(/^files\.[0-9a-f]{8}\.js$/),
      expect.stringMatching(/^help\.[0-9a-f]{8}\.js$/),
      expect.stringMatching(/^layout\.[0-9a-f]{8}\.js$/),
      expect.stringMatching(/^settings\.[0-9a-f]{8}\.js$/),
      expect.stringMatching(/^work\.[0-9a-f]{8}\.js$/),
    ]);
    expect(
      addInFiles()
        .filter((name) => name.endsWith(".js") && !late.includes(name))
        .sort(),
    ).toEqual(scripts.filter((name) => !name.includes(CDN)).sort());
  });

  test("takes no more than 180 kB, packed, to show the pane", () => {
    const own = pageIn(DIST).scripts.filter((name) => !name.includes(CDN));
    const packed = own.map((name) => gzipSync(readFileSync(join(DIST, name)), { level: 9 }).length);
    expect(packed.reduce((sum, size) => sum + size, 0)).toBeLessThan(FIRST_LOAD);
  });

  test("needs nothing from outside the bundle", () => {
    expect(modules.filter((name) => /^(external |node:)/.test(name))).toEqual([]);
  });
});

describe("the checks see what they look for", () => {
  test.each([
    ['eval("1")', ["eval(…)"]],
    ['new Function("return this")()', ["Function(…)"]],
    ['window.Function("a","return a")', ["Function(…)"]],
    ['(0,eval)("1")', ["eval(…)"]],
    ['setTimeout("go()",1)', ['setTimeout("…")']],
    ["isFunction(a);setTimeout(()=>1,1);a.map(b)", []],
  ])("code from text in %s", (script, found) => {
    expect(codeFromText(script)).toEqual(found);
  });

  test.each([
    ["core.js", 'fetch("https://example.com/v1")', ["https://example.com/v1"]],
    ["core.js", 'new WebSocket("wss://example.com")', ["wss://example.com"]],
    ["core.js", '"http://www.w3.org/2000/svg"', []],
    ["core.js", '"http://www.w3.org/2000/svg.js"', ["http://www.w3.org/2000/svg.js"]],
    ["taskpane.html", `<script src="${CDN}/lib/1/hosted/office.js">`, []],
    ["taskpane.html", `<script src="${CDN}.example.com/office.js">`, [`${CDN}.example.com/office.js`]],
  ])("addresses in %s: %s", (name, text, found) => {
    expect(strangers(name, text, [CDN])).toEqual(found);
  });
});

test("what follows “npm run build --” reaches the build of the add-in, and the page of its own stays beside it", () => {
  const { scripts } = JSON.parse(read(ROOT, "package.json")) as { readonly scripts: Readonly<Record<string, string>> };
  // npm appends arguments to the last command.
  expect(scripts["build"]?.split(" && ")).toEqual([
    "webpack --mode production --env browser",
    "webpack --mode production",
  ]);
});
