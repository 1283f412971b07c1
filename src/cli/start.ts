import { createRequire } from "node:module";
import { createServer, type Server } from "node:https";
import { join } from "node:path";
import webpack from "webpack";
import type { Bilingual } from "../core/model/message";
import { ROOT } from "./webpack-build";
import { DETAILS } from "./print-report";
import { hasDebugging, loadSideloadTools, type SideloadTools } from "./office-debugging";
import { serveFolder } from "./serve-folder";
import { readStartRequest, type StartRequest } from "./start-request";

const MANIFEST = join(ROOT, "manifest.xml");
/** The port the add-in is served from. Source: manifest.xml, whose addresses name it. */
const PORT = 3000;

/** Where the add-in is built while it is being worked on: dist/ stays what is deployed. */
const SERVED = join(ROOT, "out/start");

const say = (sentence: Bilingual): void => void process.stdout.write(`${sentence.vi}\n${sentence.en}\n`);

/** Builds the add-in and builds it again whenever a source changes; resolves when the first build is there. */
function watchBuild(): Promise<webpack.Watching> {
  const configure = createRequire(__filename)(join(ROOT, "webpack.config.js")) as (
    env: object,
    argv: { readonly mode: string },
  ) => webpack.Configuration;
  const configuration = configure({}, { mode: "development" });
  const compiler = webpack({ ...configuration, context: ROOT, output: { ...configuration.output, path: SERVED } });
  return new Promise((resolve, reject) => {
    const watching = compiler?.watch({}, (error, stats) => {
      if (error) return void reject(error);
      process.stdout.write(`${stats?.toString({ preset: "errors-warnings", colors: process.stdout.isTTY }) ?? ""}\n`);
      if (watching) resolve(watching);
    });
  });
}

async function serve(tools: SideloadTools): Promise<Server> {
  const server = createServer(await tools.certificates.getHttpsServerOptions(), serveFolder(SERVED));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(PORT, "localhost", resolve);
  });
  return server;
}

async function start(request: Extract<StartRequest, { readonly action: "start" }>): Promise<void> {
  const tools = loadSideloadTools();
  const server = await serve(tools);
  const watching = await watchBuild();
  const close = (): void => {
    server.close();
    server.closeAllConnections();
    watching.close(() => undefined);
  };
  try {
    await tools.debugging.startDebugging(MANIFEST, {
      appType: request.app,
      enableDebugging: true,
      enableLiveReload: false,
      ...(request.document === null ? {} : { document: request.document }),
    });
  } catch (error) {
    close();
    throw error;
  }
  say({
    vi: `Soát Số chạy tại https://localhost:${String(PORT)}/taskpane.html; nhấn Ctrl+C để dừng và gỡ khỏi Excel.`,
    en: `Soát Số runs at https://localhost:${String(PORT)}/taskpane.html; press Ctrl+C to stop it and take it out of Excel.`,
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      close();
      // On the web nothing of this machine knows the add-in: the link to the workbook carried it.
      if (request.app === "desktop") void tools.debugging.stopDebugging(MANIFEST).catch(fail);
    });
  }
}

function fail(error: unknown): void {
  const reason = (error instanceof Error ? error.message : String(error)).trim();
  const busy = typeof error === "object" && error !== null && "code" in error && error.code === "EADDRINUSE";
  say(
    busy
      ? {
          vi: `Cổng ${String(PORT)} đang bận: hãy đóng chương trình đang dùng cổng đó rồi chạy lại.`,
          en: `Port ${String(PORT)} is in use: close the program that uses it and try again.`,
        }
      : {
          vi: "Không mở được Excel; hãy chạy “npm stop” rồi thử lại.",
          en: "Excel could not be opened; run “npm stop” and try again.",
        },
  );
  if (!busy) say({ vi: `${DETAILS.vi}: ${reason}`, en: `${DETAILS.en}: ${reason}` });
  process.exitCode = 1;
}

const request = readStartRequest(process.argv.slice(2), { platform: process.platform, debugging: hasDebugging() });
if (request.action === "refuse") {
  say(request.sentence);
  process.exitCode = 1;
} else {
  const work = request.action === "start" ? start(request) : loadSideloadTools().debugging.stopDebugging(MANIFEST);
  void work.catch(fail);
}
