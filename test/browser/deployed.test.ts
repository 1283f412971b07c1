import { readFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { request } from "node:https";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import type { Browser } from "playwright-core";
import { builtBrowser, DIST, ROOT } from "../../src/cli/webpack-build";
import { pressButton } from "../../src/cli/press-button";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { RunEvent, RunReport } from "../../src/core/model/results/report";
import { open } from "../add-in/excel/draw-book";
import { checkedReport } from "../fixtures/report-schema";
import { waitUntil } from "../fixtures/wait-until";
import { drawSample } from "../tools/draw-sample";
import { openBrowserDesk, type BrowserDesk } from "./browser-desk";
import { launchChromium } from "./chromium";
import { deploy, describeBehindNginx, type Deployed } from "./nginx";

/** An origin that Excel on the web frames the pane from. */
const EXCEL = "https://vn1-excel.officeapps.live.com";

/** What office.js says, and goes on, where the browser gives a frame of another site no storage, as this one does. */
const NO_STORAGE = /^SecurityError: Failed to read the 'sessionStorage' property[^]*\/excel-web-16\.00\.js/;

const CSP = "content-security-policy";

/** The report but for what depends on the machine and the way to it. */
function comparable(event: RunEvent | undefined): Omit<RunReport, "timing" | "host"> {
  if (event?.outcome !== "done") throw new Error(`the run was refused or told nothing: ${JSON.stringify(event)}`);
  const { timing: _, host: __, ...report } = checkedReport(event.report);
  return report;
}

/** The policy of a page's own head. */
const policyIn = (page: string): string =>
  new JSDOM(readFileSync(join(DIST, page), "utf8")).window.document
    .querySelector('meta[http-equiv="Content-Security-Policy"]')
    ?.getAttribute("content") ?? "";

const withoutFraming = (policy: string): string => policy.replace(/; frame-ancestors [^;]*$/, "");

/** A policy's sources by directive. */
const directives = (policy: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    policy.split(";").map((directive) => {
      const [name = "", ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );

/** Directives in which a policy would stop what the page's own lets through. */
function stricter(policy: string, own: string): readonly string[] {
  const given = directives(policy);
  return [...directives(own)]
    .filter(([name, sources]) => {
      const allowed = given.get(name) ?? given.get("default-src") ?? [];
      return sources.some((source) => source !== "'none'" && !allowed.includes(source));
    })
    .map(([name]) => name);
}

describe("the documented configurations", () => {
  const nginx = readFileSync(join(ROOT, "assets/deploying/nginx.conf"), "utf8");
  const { document } = new JSDOM(readFileSync(join(ROOT, "assets/deploying/web.config"), "utf8"), {
    contentType: "text/xml",
  }).window;
  const policies = [...nginx.matchAll(/"(default-src [^"]*)"/g)].map(([, policy = ""]) => policy);
  const forIis = [...document.querySelectorAll('add[name="Content-Security-Policy"]')].map((add) =>
    add.getAttribute("value"),
  );

  test("send the pane's own policy, and who may frame it", () => {
    expect(withoutFraming(policies[0] ?? "")).toBe(policyIn("taskpane.html"));
    expect(policies[0]).toMatch(/; frame-ancestors 'self' https:/);
  });

  test("send to the page of its own nothing that its parts' own policies forbid to each", () => {
    builtBrowser();
    expect(stricter(policies[1] ?? "", policyIn("browser/index.html"))).toEqual([]);
    expect(stricter(policies[1] ?? "", policyIn("browser/pane.html"))).toEqual([]);
    expect(stricter(policies[0] ?? "", policyIn("browser/index.html"))).toEqual(["manifest-src", "frame-src"]);
  });

  test("are the same for IIS, whose file is XML", () => {
    expect(document.querySelector("parsererror")).toBeNull();
    expect(forIis).toEqual(policies);
    const added = [...document.querySelectorAll("configuration > system\\.webServer customHeaders > add")];
    const sent = [...nginx.matchAll(/add_header (\S+)/g)].map(([, name]) => name);
    expect([...added.map((add) => add.getAttribute("name")), "Cache-Control"]).toEqual(sent);
  });
});

describeBehindNginx("dist/ behind nginx as the administrator's page says", () => {
  let site: Deployed | null = null;
  let browser: Browser | null = null;
  let desk: BrowserDesk | null = null;
  afterEach(async () => {
    await desk?.close();
    await browser?.close();
    await site?.stop();
    [desk, browser, site] = [null, null, null];
  });

  async function openPane(deployed: Deployed, showsPane = true): Promise<BrowserDesk> {
    browser = await launchChromium(...deployed.chromiumOptions);
    desk = await openBrowserDesk(browser, drawSample(), {
      query: "?confirm=all&clock=off",
      showsPane,
      // What the person at Excel on the web, or a policy of the office, answers when the browser asks.
      context: { permissions: ["local-network-access"] },
      deployed: { pane: deployed.origin, frame: EXCEL },
    });
    return desk;
  }

  function get(deployed: Deployed, path: string, method = "GET"): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      request(
        {
          host: "127.0.0.1",
          port: deployed.port,
          servername: new URL(deployed.origin).hostname,
          ca: deployed.authority,
          path,
          method,
        },
        (answer) => {
          answer.resume();
          answer.once("end", () => resolve(answer));
        },
      )
        .once("error", reject)
        .end();
    });
  }

  test("a press gives the same report and file as without a server, and nobody else is asked", async () => {
    site = await deploy();
    const opened = open(drawSample());
    const here = await pressButton(opened.document, "validateAndCompute", { addIn: DIST, language: "vi" });
    const there = await openPane(site);
    expect(await there.press("validateAndCompute")).toBe(0);
    const pane = await there.pane();
    await pane.waitForSelector("main:not([aria-busy=true]) [data-item]");
    const events = await there.events();
    expect(events.map(comparable)).toEqual([comparable(here.detail as RunEvent)]);
    expect(Buffer.compare(Buffer.from(await there.save()), Buffer.from(saveWorkbook(opened)))).toBe(0);
    // A server that answers from itself was asked: the pane is no file.
    expect(pane.url()).toBe(`${site.origin}/taskpane.html?confirm=all&clock=off`);
    await there.close();
    desk = null;
    expect([...there.strangers, ...there.complaints.filter((each) => !NO_STORAGE.test(each))]).toEqual([]);
  });

  test("the page of its own opens there and checks the sample", async () => {
    builtBrowser();
    site = await deploy();
    browser = await launchChromium(...site.chromiumOptions);
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.goto(`${site.origin}/browser/`);
    const pane = await (await page.waitForSelector("iframe:not([hidden])")).contentFrame();
    await pane?.waitForSelector("header [aria-haspopup=menu]");
    await page.click("button.run");
    await pane?.waitForSelector("main:not([aria-busy=true]) [data-item]");
    expect(complaints).toEqual([]);
  });

  test("each file is sent with the headers of the page, to whoever trusts the authority", async () => {
    site = await deploy();
    const { [CSP]: policy, ...headers } = (await get(site, "/taskpane.html")).headers;
    expect(withoutFraming(String(policy))).toBe(policyIn("taskpane.html"));
    expect(headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-cache",
    });
    expect(headers).not.toHaveProperty("x-frame-options");
    const rows = await Promise.all(
      [
        ["/commands.js"],
        ["/manifest.xml"],
        ["/assets/icon-32.png"],
        ["/browser/service-worker.js"],
        ["/browser"],
        ["/browser/"],
        ["/no-such-file.js"],
        ["/taskpane.html", "POST"],
        ["/../package.json"],
      ].map(async ([path = "", method]) => {
        const { statusCode, headers: sent } = await get(site as Deployed, path, method);
        return [path, statusCode, sent["content-type"], sent["cache-control"], typeof sent[CSP]];
      }),
    );
    expect(rows).toEqual([
      ["/commands.js", 200, "application/javascript; charset=utf-8", "no-cache", "string"],
      ["/manifest.xml", 200, "text/xml; charset=utf-8", "no-cache", "string"],
      ["/assets/icon-32.png", 200, "image/png", "public, max-age=86400", "string"],
      ["/browser/service-worker.js", 200, "application/javascript; charset=utf-8", "no-cache", "string"],
      ["/browser", 302, "text/html", "no-cache", "string"],
      ["/browser/", 200, "text/html; charset=utf-8", "no-cache", "string"],
      ["/no-such-file.js", 404, "text/html; charset=utf-8", "no-cache", "string"],
      ["/taskpane.html", 403, "text/html; charset=utf-8", "no-cache", "string"],
      ["/../package.json", 400, "text/html; charset=utf-8", "no-cache", "string"],
    ]);
  });

  test.each([
    ["a policy that forbids the worker", "worker-src 'self'", "worker-src 'none'", /worker-src/],
    [
      "a policy that knows only Microsoft's other hosts",
      "https://*.officeapps.live.com ",
      "",
      /frame-ancestors|ancestor violates/,
    ],
  ])("%s is noticed", async (_, there, careless, complaint) => {
    site = await deploy((text) => text.replace(there, careless));
    const shown = await openPane(site, false);
    void shown.press("validateAndCompute").catch(() => undefined);
    await waitUntil(`the browser complains of ${String(complaint)}`, () => complaint.test(shown.complaints.join("\n")));
  });
});
