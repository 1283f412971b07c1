/** The mutants of a folder: what Stryker's instrumenter changes in it, without what is only said in words. */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { NodePath } from "@babel/core";

/** One small change of the source that a test should notice. */
export interface Mutant {
  /** The number by which the instrumented source switches it on. */
  readonly id: string;
  /** Below src/core. */
  readonly folder: string;
  /** From the project's root, with "/" between folders. */
  readonly file: string;
  /** Of the change, from 1. */
  readonly line: number;
  readonly mutator: string;
  readonly original: string;
  readonly replacement: string;
  /** The whole file with the change in it. */
  readonly changed: string;
}

/** Sources that hold every mutant behind a switch, by path from the project's root, and the mutants. */
export interface Instrumented {
  readonly mutants: readonly Mutant[];
  readonly sources: ReadonlyMap<string, string>;
}

/** Properties that hold words for people, or examples, and nothing that is computed with. */
const WORDS: ReadonlySet<string> = new Set(["vi", "en", "name", "examples"]);

function holdsWords({ node }: NodePath): boolean {
  return node.type === "ObjectProperty" && node.key.type === "Identifier" && WORDS.has(node.key.name);
}

/** Whether what is declared, a table or a function, is there for examples alone. */
function servesExamples(path: NodePath, asked: ReadonlySet<object> = new Set()): boolean {
  const { node } = path;
  if (asked.has(node)) return false;
  if (node.type !== "VariableDeclarator" && node.type !== "FunctionDeclaration") return false;
  const binding = node.id?.type === "Identifier" ? path.parentPath?.scope.getBinding(node.id.name) : undefined;
  const uses = binding?.referencePaths ?? [];
  return (
    uses.length > 0 &&
    uses.every((use) => use.findParent((p) => holdsWords(p) || servesExamples(p, new Set([...asked, node]))) !== null)
  );
}

const inWords = {
  shouldIgnore: (path: NodePath): string | undefined =>
    holdsWords(path) || servesExamples(path) ? "words or examples" : undefined,
};

const silent = (): void => undefined;
const off = (): boolean => false;
const LOGGER = {
  ...{ isTraceEnabled: off, isDebugEnabled: off, isInfoEnabled: off },
  ...{ isWarnEnabled: off, isErrorEnabled: off, isFatalEnabled: off },
  ...{ trace: silent, debug: silent, info: silent, warn: silent, error: silent, fatal: silent },
};

/** The offset in a text of a line and a column, both from 0. */
function offsetOf(text: string, at: { readonly line: number; readonly column: number }): number {
  let start = 0;
  for (let line = 0; line < at.line; line++) start = text.indexOf("\n", start) + 1;
  return start + at.column;
}

/** Every mutant of the folders of src/core, and their sources with all of them in. */
export async function instrument(root: string, folders: readonly string[]): Promise<Instrumented> {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, "src/core", folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(root, "src/core", folder, name)),
  );
  const texts = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
  const { Instrumenter } = await import("@stryker-mutator/instrumenter");
  const instrumenter = new Instrumenter(LOGGER);
  const result = await instrumenter.instrument(
    [...texts].map(([name, content]) => ({ name, content, mutate: true })),
    { plugins: null, excludedMutations: [], ignorers: [inWords] },
  );
  const pathOf = (file: string): string => relative(root, file).replaceAll("\\", "/");
  const mutants = result.mutants.flatMap((mutant): readonly Mutant[] => {
    if (mutant.status === "Ignored") return [];
    const text = texts.get(mutant.fileName) ?? "";
    const [start, end] = [offsetOf(text, mutant.location.start), offsetOf(text, mutant.location.end)];
    const file = pathOf(mutant.fileName);
    return [
      {
        id: mutant.id,
        folder: file.split("/")[2] ?? "",
        file,
        line: mutant.location.start.line + 1,
        mutator: mutant.mutatorName,
        original: text.slice(start, end),
        replacement: mutant.replacement ?? "",
        changed: text.slice(0, start) + (mutant.replacement ?? "") + text.slice(end),
      },
    ];
  });
  return { mutants, sources: new Map(result.files.map((file) => [pathOf(file.name), file.content])) };
}

/**
 * The mutants in an order that the seed alone decides: each has its place by what it changes, so that neither the
 * order of the files nor a comment above the line moves it.
 */
export function shuffled(mutants: readonly Mutant[], seed: number): readonly Mutant[] {
  const turns = new Map<string, number>();
  return mutants
    .map((mutant) => {
      const change = [mutant.file, mutant.mutator, mutant.original, mutant.replacement].join("\u0001");
      const turn = (turns.get(change) ?? 0) + 1;
      turns.set(change, turn);
      const place = createHash("sha256")
        .update(`${String(seed)}\u0001${change}\u0001${String(turn)}`)
        .digest("hex");
      return { mutant, place };
    })
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ mutant }) => mutant);
}

/** The instrumented source with the switches of the mutants that were drawn alone, so that the rest costs no time. */
export function onlyDrawn(source: string, drawn: ReadonlySet<string>): string {
  return source
    .replace(/stryMutAct_9fa48\("(\d+)"\)/g, (call, id: string) => (drawn.has(id) ? call : "false"))
    .replace(/stryCov_9fa48\(((?:"\d+"(?:, )?)+)\)/g, (_call, list: string) => {
      const kept = list.split(", ").filter((id) => drawn.has(id.slice(1, -1)));
      return kept.length === 0 ? "0" : `stryCov_9fa48(${kept.join(", ")})`;
    });
}
