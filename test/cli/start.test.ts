import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveFolder } from "../../src/cli/serve-folder";
import { readStartRequest, type Machine, type StartRequest } from "../../src/cli/start-request";

const ROOT = join(__dirname, "../..");
const LINK = "https://contoso.sharepoint.com/book.xlsx";

const windows: Machine = { platform: "win32", debugging: true };
const mac: Machine = { platform: "darwin", debugging: true };
const linux: Machine = { platform: "linux", debugging: true };
const without = (machine: Machine): Machine => ({ ...machine, debugging: false });

const refusal = (args: readonly string[], machine: Machine): { readonly vi: string; readonly en: string } => {
  const request = readStartRequest(args, machine);
  if (request.action !== "refuse") throw new Error(`not refused: ${JSON.stringify(request)}`);
  return request.sentence;
};

describe("what npm start does", () => {
  test.each<readonly [string, readonly string[], Machine, StartRequest]>([
    ["desktop on Windows", ["start"], windows, { action: "start", app: "desktop", document: null }],
    ["desktop on a Mac", ["start"], mac, { action: "start", app: "desktop", document: null }],
    [
      "a workbook of this machine",
      ["start", "--document", "C:\\so\\bieu 1.xlsx"],
      windows,
      { action: "start", app: "desktop", document: "C:\\so\\bieu 1.xlsx" },
    ],
    [
      "the web on Windows",
      ["start", "--document", `${LINK}?web=1`],
      windows,
      { action: "start", app: "web", document: `${LINK}?web=1` },
    ],
    [
      "the web on Linux",
      ["start", "--document", `${LINK}?e=a1`],
      linux,
      { action: "start", app: "web", document: `${LINK}?e=a1` },
    ],
    [
      "a link without a query gets one",
      ["start", "--document", LINK],
      mac,
      { action: "start", app: "web", document: `${LINK}?web=1` },
    ],
    ["stop", ["stop"], windows, { action: "stop" }],
  ])("%s", (_name, args, machine, expected) => {
    expect(readStartRequest(args, machine)).toEqual(expected);
  });
});

describe("what it says where it cannot", () => {
  test.each<readonly [string, readonly string[], Machine, RegExp]>([
    ["no desktop Excel on Linux", ["start"], linux, /no desktop Excel for this system.*npm run demo.*--document <link/],
    [
      "a workbook of this machine on Linux",
      ["start", "--document", "book.xlsx"],
      linux,
      /no desktop Excel for this system/,
    ],
    ["nothing to stop on Linux", ["stop"], linux, /no desktop Excel for this system/],
    [
      "Linux without the package",
      ["start"],
      without(linux),
      /office-addin-debugging is not installed here.*npm run demo.*--document <link>/,
    ],
    [
      "Windows without the package",
      ["start"],
      without(windows),
      /office-addin-debugging is not installed here.*npm run demo/,
    ],
    [
      "the web without the package",
      ["start", "--document", LINK],
      without(windows),
      /office-addin-debugging is not installed here/,
    ],
    ["stop without the package", ["stop"], without(mac), /office-addin-debugging is not installed here/],
    ["a link without TLS", ["start", "--document", "http://server/book.xlsx"], windows, /must begin with https/],
    ["another kind of link", ["start", "--document", "ftp://server/book.xlsx"], windows, /^Usage: npm start/],
    ["an unknown option", ["start", "--documents", LINK], windows, /^Usage: npm start/],
    ["an option without its value", ["start", "--document"], windows, /^Usage: npm start/],
    ["an empty document", ["start", "--document", ""], windows, /^Usage: npm start/],
    ["a document to stop", ["stop", "--document", LINK], windows, /^Usage: npm start/],
    ["a second word", ["start", "now"], windows, /^Usage: npm start/],
    ["nothing", [], windows, /^Usage: npm start/],
  ])("%s", (_name, args, machine, sentence) => {
    const { vi, en } = refusal(args, machine);
    expect(en).toMatch(sentence);
    expect(vi).toMatch(/[ạảấầẩậắằẵặếềểệốồổộớờởợứừửữự]/);
    const commands = (text: string): readonly string[] => (text.match(/npm (?:run )?[a-z]+/g) ?? []).sort();
    expect(commands(vi)).toEqual(commands(en));
  });

  const onLinux = process.platform === "linux" ? test : test.skip;
  onLinux("the script says it in both languages and fails", () => {
    const run = spawnSync(
      process.execPath,
      [join(ROOT, "node_modules/tsx/dist/cli.mjs"), join(ROOT, "src/cli/start.ts"), "start"],
      { encoding: "utf8" },
    );
    expect(run.stderr).toBe("");
    expect(run.stdout).toMatch(/npm run demo.*\n.*npm run demo.*\n$/);
    expect(run.status).toBe(1);
  });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe("the server of the built files", () => {
  const outside = mkdtempSync(join(tmpdir(), "soat-so-"));
  const folder = join(outside, "served");
  let server: Server;

  beforeAll(async () => {
    mkdirSync(join(folder, "assets"), { recursive: true });
    writeFileSync(join(outside, "secret.txt"), "secret");
    mkdirSync(`${folder}-not`);
    writeFileSync(join(`${folder}-not`, "secret.txt"), "secret");
    writeFileSync(join(folder, "taskpane.html"), "<p>Soát Số</p>");
    writeFileSync(join(folder, "manifest.xml"), "<OfficeApp/>");
    writeFileSync(join(folder, "assets", "icon 16.png"), "png");
    server = createServer(serveFolder(folder));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => {
    server.close();
    rmSync(outside, { recursive: true, force: true });
  });

  const ask = (path: string, method = "GET"): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { port } = server.address() as AddressInfo;
      httpRequest({ host: "127.0.0.1", port, path, method }, (response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (text: string) => (body += text));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      })
        .on("error", reject)
        .end();
    });

  test("serves a file as it is now", async () => {
    const first = await ask("/taskpane.html?_host_Info=Excel$Web");
    expect(first).toMatchObject({ status: 200, body: "<p>Soát Số</p>" });
    expect(first.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    writeFileSync(join(folder, "taskpane.html"), "<p>sau</p>");
    expect((await ask("/taskpane.html")).body).toBe("<p>sau</p>");
  });

  test("lets Excel on the web fetch the manifest", async () => {
    expect((await ask("/manifest.xml")).headers).toMatchObject({
      "access-control-allow-origin": "*",
      "content-type": "text/xml; charset=utf-8",
    });
    expect(await ask("/manifest.xml", "OPTIONS")).toMatchObject({
      status: 204,
      headers: { "access-control-allow-private-network": "true" },
    });
  });

  test.each([
    ["a name with a space", "/assets/icon%2016.png", "GET", 200, "png"],
    ["only the head", "/manifest.xml", "HEAD", 200, ""],
    ["a missing file", "/missing.js", "GET", 404, ""],
    ["a folder", "/assets", "GET", 404, ""],
    ["the folder itself", "/", "GET", 404, ""],
    ["a file above the folder", "/../secret.txt", "GET", 404, ""],
    ["a file above the folder, encoded", "/%2e%2e%2fsecret.txt", "GET", 404, ""],
    ["a folder of a like name", "/../served-not/secret.txt", "GET", 404, ""],
    ["a broken escape", "/%E0%A4%A", "GET", 404, ""],
    ["a zero byte", "/taskpane.html%00", "GET", 404, ""],
    ["writing", "/taskpane.html", "PUT", 405, ""],
  ])("%s", async (_name, path, method, status, body) => {
    expect(await ask(path, method)).toMatchObject({ status, body });
  });
});
