/** The process that runs the tests, seen from the tool: asked one thing at a time, replaced when it hangs. */
import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { Answer, Question } from "./protocol";

/** A process with the instrumented sources; `ask` answers null where it took longer than it may. */
export interface TestProcess {
  readonly ask: (question: Question, milliseconds: number) => Promise<Answer | null>;
  readonly end: () => void;
}

/** Modules of a thousand reloads fill the memory: a fresh process after this many questions. */
const QUESTIONS_A_PROCESS = 60;

/** Writes the worker and the sources below out/mutation, and starts the process on the first question. */
export function testProcess(root: string, sources: ReadonlyMap<string, string>): TestProcess {
  const folder = join(root, "out/mutation");
  mkdirSync(folder, { recursive: true });
  const [worker, instrumented] = [join(folder, "worker.cjs"), join(folder, `sources-${String(process.pid)}.json`)];
  const { outputText } = ts.transpileModule(readFileSync(join(__dirname, "worker.ts"), "utf8"), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
  });
  writeFileSync(worker, outputText);
  writeFileSync(instrumented, JSON.stringify(Object.fromEntries(sources)));
  let child: ChildProcess | null = null;
  let asked = 0;
  const stop = (): void => {
    child?.kill("SIGKILL");
    child = null;
  };
  const started = (): ChildProcess => {
    if (child !== null && asked++ < QUESTIONS_A_PROCESS) return child;
    stop();
    asked = 0;
    // The folder of real workbooks is left out: the figure must not depend on who has it.
    const env = { ...process.env, SOAT_SHARED: join(folder, "absent"), NODE_ENV: "test" };
    child = fork(worker, [root, instrumented], { cwd: root, env, execArgv: [], stdio: ["ignore", "ignore", 2, "ipc"] });
    return child;
  };
  const ask: TestProcess["ask"] = (question, milliseconds) =>
    new Promise((resolve, reject) => {
      const current = started();
      const settle = (act: () => void): void => {
        clearTimeout(timer);
        current.removeAllListeners("message");
        current.removeAllListeners("exit");
        act();
      };
      const timer = setTimeout(() => {
        settle(() => {
          stop();
          resolve(null);
        });
      }, milliseconds);
      current.on("message", (answer: Answer) => {
        settle(() => {
          if (answer.kind === "broken") reject(new Error(answer.reason));
          else resolve(answer);
        });
      });
      current.on("exit", () => {
        settle(() => {
          child = null;
          resolve(null);
        });
      });
      current.send(question);
    });
  const end = (): void => {
    stop();
    rmSync(instrumented, { force: true });
  };
  return { ask, end };
}
