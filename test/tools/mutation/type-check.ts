/** Whether TypeScript accepts a mutant: what it refuses would never be built, and needs no test. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** Rules of tidiness that a change may break although it would run. */
const TIDINESS: ts.CompilerOptions = {
  noUnusedLocals: false,
  noUnusedParameters: false,
  allowUnreachableCode: true,
  noFallthroughCasesInSwitch: false,
  incremental: false,
  noEmit: true,
};

/** Asks whether a file of the project still passes with another text; what it does to other files is not asked. */
export function typeCheck(root: string): (file: string, text: string) => boolean {
  const read = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path));
  const config = ts.parseJsonConfigFileContent(read.config, ts.sys, root);
  const files = config.fileNames.filter((name) => name.includes("/src/core/"));
  const changed = new Map<string, { readonly version: number; readonly text: string }>();
  const textOf = (name: string): string | undefined =>
    changed.get(name)?.text ?? (ts.sys.fileExists(name) ? readFileSync(name, "utf8") : undefined);
  const { tsBuildInfoFile: _left, ...options } = { ...config.options, ...TIDINESS, types: [] };
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => files,
    getScriptVersion: (name) => String(changed.get(name)?.version ?? 0),
    getScriptSnapshot: (name) => {
      const text = textOf(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => ts.sys.fileExists(name),
    readFile: (name) => ts.sys.readFile(name),
    readDirectory: (...of) => ts.sys.readDirectory(...of),
    directoryExists: (name) => ts.sys.directoryExists(name),
    getDirectories: (name) => ts.sys.getDirectories(name),
  });
  let version = 0;
  return (file, text) => {
    const path = join(root, file).replaceAll("\\", "/");
    changed.set(path, { version: ++version, text });
    const accepted =
      service.getSyntacticDiagnostics(path).length === 0 && service.getSemanticDiagnostics(path).length === 0;
    const original = readFileSync(path, "utf8");
    changed.set(path, { version: ++version, text: original });
    return accepted;
  };
}
