import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";
import { LONGEST_WAIT } from "../fixtures/longest-wait";
import { skippedName } from "../fixtures/shared-folder";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The Chromium of this machine (SOAT_CHROMIUM names another), or null. Where SOAT_REQUIRE_CHROMIUM is set, its
 * absence is an error.
 */
function chromiumPath(): string | null {
  const found = [process.env["SOAT_CHROMIUM"] ?? "", ...PLACES].find((path) => path !== "" && existsSync(path)) ?? null;
  if (found === null && process.env["SOAT_REQUIRE_CHROMIUM"] !== undefined)
    throw new Error("Chromium is required here and was not found");
  return found;
}

/** `describe` where there is a Chromium; elsewhere the tests are skipped under a name that says so. */
export function describeInChromium(name: string, tests: () => void): void {
  if (chromiumPath() === null) describe.skip(skippedName(name, "Chromium"), tests);
  else describe(name, tests);
}

/** Starts the machine's Chromium without a window, and without what it would ask of the network by itself. */
export function launchChromium(...more: readonly string[]): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error("there is no Chromium on this machine");
  return chromium.launch({
    executablePath,
    timeout: LONGEST_WAIT,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...more,
    ],
  });
}
