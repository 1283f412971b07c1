import { execFileSync, spawn } from "node:child_process";
import { createHash, X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../src/cli/webpack-build";
import { skippedName } from "../fixtures/shared-folder";
import { describeInChromium } from "./chromium";

/** The name that the documented configuration is written for. */
const SERVER_NAME = "soatso.example.vn";

const DOCUMENTED = join(ROOT, "assets/deploying");

const NGINX = [process.env["SOAT_NGINX"] ?? "", "/usr/sbin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx"];

/** The nginx of this machine, or null; an error where SOAT_REQUIRE_NGINX is set and there is none. */
function nginxPath(): string | null {
  const found = NGINX.find((path) => path !== "" && existsSync(path)) ?? null;
  if (found === null && process.env["SOAT_REQUIRE_NGINX"] !== undefined)
    throw new Error("nginx is required here and was not found");
  return found;
}

/** `describe` where there is an nginx; elsewhere the tests are skipped under a name that says so. */
export function describeBehindNginx(name: string, tests: () => void): void {
  if (nginxPath() === null) describe.skip(skippedName(name, "nginx"), tests);
  else describeInChromium(name, tests);
}

/** A folder behind nginx as the administrator's page says, with a certificate of an authority made for it. */
export interface Deployed {
  readonly origin: string;
  readonly port: number;
  /** The authority's certificate (PEM). */
  readonly authority: string;
  /** What Chromium needs to find the server by its name and nothing else, and to trust its certificate alone. */
  readonly chromiumOptions: readonly string[];
  stop(): Promise<void>;
}

/** The documented configuration with the places of this run in it; each must stand there as the page describes it. */
function configuration(folder: string, port: number, change: (text: string) => string): string {
  const places: readonly (readonly [string, string])[] = [
    ["listen 443 ssl;", `listen 127.0.0.1:${String(port)} ssl;`],
    ["/etc/nginx/tls/soatso.crt", join(folder, "tls/soatso.crt")],
    ["/etc/nginx/tls/soatso.key", join(folder, "tls/soatso.key")],
    ["root /var/www/soatso;", `root ${join(ROOT, "dist")};`],
  ];
  const documented = readFileSync(join(DOCUMENTED, "nginx.conf"), "utf8");
  const site = change(
    places.reduce((text, [there, here]) => {
      if (text.split(there).length !== 2) throw new Error(`the documented configuration should say “${there}” once`);
      return text.replace(there, here);
    }, documented),
  );
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  return `daemon off;
master_process off;
pid ${join(folder, "nginx.pid")};
error_log stderr warn;
events {}
http {
  types {
    text/html html; text/css css; text/plain txt; text/xml xml; application/javascript js; application/json json;
    image/png png; image/svg+xml svg;
  }
  default_type application/octet-stream;
  access_log off;
  ${temporary.join("\n  ")}
${site}
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Whether anything accepts connections there by now. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("error", () => resolve(false));
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
  });
}

/**
 * Serves dist/ by nginx with the configuration of assets/deploying.
 * @param change What a careless administrator would have changed in it.
 * @throws Error where `nginx -t` finds a fault in the configuration.
 */
export async function deploy(change: (text: string) => string = (text) => text): Promise<Deployed> {
  const nginx = nginxPath();
  if (nginx === null) throw new Error("there is no nginx on this machine");
  const folder = mkdtempSync(join(tmpdir(), "soat-so-nginx-"));
  mkdirSync(join(folder, "tls"));
  execFileSync("bash", [join(DOCUMENTED, "own-ca.sh"), SERVER_NAME, join(folder, "tls")], { stdio: "pipe" });
  const port = await freePort();
  const file = join(folder, "nginx.conf");
  writeFileSync(file, configuration(folder, port, change));
  const options = ["-c", file, "-p", folder];
  execFileSync(nginx, ["-t", ...options], { stdio: "pipe" });

  const server = spawn(nginx, options, { stdio: ["ignore", "ignore", "inherit"] });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  while (!(await answers(port)))
    if (server.exitCode !== null) throw new Error("nginx ended before it answered; what it said stands above");
  const key = new X509Certificate(readFileSync(join(folder, "tls/soatso.crt"))).publicKey.export({
    type: "spki",
    format: "der",
  });
  return {
    origin: `https://${SERVER_NAME}`,
    port,
    authority: readFileSync(join(folder, "tls/ca.crt"), "utf8"),
    chromiumOptions: [
      `--host-resolver-rules=MAP ${SERVER_NAME}:443 127.0.0.1:${String(port)}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${createHash("sha256").update(key).digest("base64")}`,
    ],
    async stop() {
      server.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
