import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { rangeName } from "../../src/core/model/cells/address";
import type { Rule } from "../../src/core/model/results/finding";
import { tryRule } from "../../src/core/reference/example-run";

const ROOT = join(__dirname, "../..");

/** The rule that the README shows, as if it stood in the folder of the rules. */
function shownRule(): Rule {
  const [, source] = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, "README.md"), "utf8")) ?? [];
  if (source === undefined) throw new Error("the README shows no rule");
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exported: { default?: Rule } = {};
  const load = (path: string): unknown => jest.requireActual(join(ROOT, "src/core/validate/text", path));
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the text of our own README
  const run = new Function("require", "exports", outputText) as (
    require: typeof load,
    exports: typeof exported,
  ) => void;
  run(load, exported);
  if (exported.default === undefined) throw new Error("the README's rule is not exported");
  return exported.default;
}

test("the rule that the README shows says of its examples what it promises", () => {
  const rule = shownRule();
  expect(rule.examples).toHaveLength(2);
  for (const example of rule.examples) {
    const { said, outcomes } = tryRule(rule, example);
    expect(said.map(({ place }) => (place === null ? null : rangeName(place.range)))).toEqual(example.findings);
    expect(outcomes).toEqual([example.findings.length === 0 ? "passed" : "failed"]);
  }
});
