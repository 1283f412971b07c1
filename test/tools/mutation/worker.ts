/**
 * A process that runs test files with one mutant switched on: Jest's own runner and matchers, the modules loaded afresh
 * for every mutant, only the tests that reach it, up to the first that fails.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, sep } from "node:path";
import { jestExpect } from "@jest/expect";
import { configureGlobal } from "fast-check";
import * as circus from "jest-circus";
import type { Circus } from "@jest/types";
import ts from "typescript";
import type { Answer, FilePlan, MeasuredTest, Question } from "./protocol";

type Counts = Record<string, number>;

/** What Stryker's instrumented code reads and writes. */
interface Switchboard {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: { static: Counts; perTest: Record<string, Counts> };
}

const [, , root = "", instrumented = ""] = process.argv;
const sources = new Map(Object.entries(JSON.parse(readFileSync(instrumented, "utf8")) as Record<string, string>));
const cache = join(root, "out/mutation/modules");
mkdirSync(cache, { recursive: true });

const switches: Switchboard = {};
Object.assign(globalThis, {
  ...circus,
  expect: jestExpect,
  __stryker__: switches,
  // Jest's runner reads its time limit here.
  [Symbol.for("TEST_TIMEOUT_SYMBOL")]: 600_000,
});
// The same examples every time, and no search for a smaller one where any failure will do.
configureGlobal({ seed: 1, endOnFailure: true });

const OPTIONS: ts.CompilerOptions = {
  module: ts.ModuleKind.CommonJS,
  target: ts.ScriptTarget.ES2022,
  jsx: ts.JsxEmit.ReactJSX,
  esModuleInterop: true,
  isolatedModules: true,
};

function javascriptOf(file: string): string {
  const text = sources.get(relative(root, file).split(sep).join("/")) ?? readFileSync(file, "utf8");
  const kept = join(cache, createHash("sha256").update(text).digest("hex").slice(0, 24) + ".js");
  if (existsSync(kept)) return readFileSync(kept, "utf8");
  const { outputText } = ts.transpileModule(text, { compilerOptions: OPTIONS, fileName: file });
  writeFileSync(kept, outputText);
  return outputText;
}

const load = createRequire(join(root, "package.json"));
const compiled = new Map<string, string>();
for (const ending of [".ts", ".tsx"])
  load.extensions[ending] = (module, file) => {
    const text = compiled.get(file) ?? javascriptOf(file);
    compiled.set(file, text);
    (module as NodeJS.Module & { _compile(text: string, file: string): void })._compile(text, file);
  };

function forgetModules(): void {
  for (const name of Object.keys(load.cache))
    if (/\.tsx?$/.test(name) && !name.includes(`${sep}node_modules${sep}`)) Reflect.deleteProperty(load.cache, name);
}

function testsOf(block: Circus.DescribeBlock): readonly Circus.TestEntry[] {
  return block.children.flatMap((child) => (child.type === "test" ? [child] : testsOf(child)));
}

const nameOf = (test: Circus.TestEntry): string => {
  const names = [test.name];
  for (let block = test.parent; block.parent !== undefined; block = block.parent) names.unshift(block.name);
  return names.join(" ");
};

let tests: readonly Circus.TestEntry[] = [];
let finished: (test: Circus.TestEntry) => void = () => undefined;

/** Milliseconds of the processor, which other work on the machine does not lengthen. */
const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
let began = 0;

circus.addEventHandler((event) => {
  if (event.name === "test_start") {
    switches.currentTestId = String(tests.indexOf(event.test));
    began = processorTime();
  }
  if (event.name === "test_done") {
    switches.currentTestId = undefined;
    finished(event.test);
  }
});

function open(file: string): void {
  circus.resetState();
  load(join(root, file));
  tests = testsOf(circus.getState().rootDescribeBlock);
}

async function measure(file: string): Promise<Answer> {
  forgetModules();
  const coverage = { static: {} as Counts, perTest: {} as Record<string, Counts> };
  Object.assign(switches, { mutantCoverage: coverage, activeMutant: "none", currentTestId: undefined });
  const measured: MeasuredTest[] = [];
  const start = processorTime();
  open(file);
  const loaded = processorTime() - start;
  finished = (test) => {
    const index = tests.indexOf(test);
    const outcome = test.mode === "skip" || test.mode === "todo" ? "skipped" : "passed";
    measured.push({
      index,
      name: nameOf(test),
      milliseconds: processorTime() - began,
      outcome: test.errors.length > 0 ? "failed" : outcome,
      hits: coverage.perTest[String(index)] ?? {},
    });
  };
  await circus.run();
  return { kind: "measured", file, milliseconds: loaded, hits: coverage.static, tests: measured };
}

async function failing({ file, only }: FilePlan): Promise<string | null> {
  let failed: string | null = null;
  const skipRest = (): void => {
    for (const test of tests) test.mode = "skip";
  };
  try {
    open(file);
  } catch {
    return `${file} (does not load)`;
  }
  const chosen = new Set(only);
  tests.forEach((test, index) => {
    if (!chosen.has(index)) test.mode = "skip";
  });
  finished = (test) => {
    if (test.errors.length === 0 || failed !== null) return;
    failed = `${file} › ${nameOf(test)}`;
    skipRest();
  };
  const { unhandledErrors } = await circus.run();
  return failed ?? (unhandledErrors.length > 0 ? `${file} (fails outside its tests)` : null);
}

async function judge(question: Extract<Question, { readonly kind: "judge" }>): Promise<Answer> {
  forgetModules();
  const { id, plan, hitLimit } = question;
  Object.assign(switches, { activeMutant: id, hitCount: 0, hitLimit, mutantCoverage: { static: {}, perTest: {} } });
  for (const each of plan) {
    const failed = await failing(each);
    if ((switches.hitCount ?? 0) > hitLimit) return { kind: "judged", id, outcome: "timed-out", by: null };
    if (failed !== null) return { kind: "judged", id, outcome: "killed", by: failed };
  }
  return { kind: "judged", id, outcome: "survived", by: null };
}

process.on("message", (question: Question) => {
  void (question.kind === "measure" ? measure(question.file) : judge(question)).then(
    (answer) => process.send?.(answer),
    (error: unknown) => process.send?.({ kind: "broken", reason: String(error) } satisfies Answer),
  );
});
