/**
 * Measures the pane on a workbook with thousands of findings in the machine's Chromium: `npx tsx test/tools/bench-pane.ts
 * [FINDINGS]` (5,000 when absent). Told are the milliseconds of the page's own processor time from the end of the check
 * to the first picture of its results, the longest tasks meanwhile, and while the whole list is scrolled through.
 */
import { builtAddIn, builtDesk } from "../../src/cli/webpack-build";
import { openBrowserDesk } from "../browser/browser-desk";
import { launchChromium } from "../browser/chromium";
import { drawBook, type Drawing } from "../add-in/excel/draw-book";

/** Findings on one sheet. */
const PER_SHEET = 250;

/** Milliseconds after which a task is felt. Source: W3C, "Long Tasks API". */
const LONG = 50;

/** Exports by goods, every figure of the current period kept as text: each a finding of its own, far apart. */
function drawSheet(name: string, count: number): Drawing {
  const goods = Array.from({ length: count }, (_, i) => {
    const base = 100 + ((i * 37) % 500);
    return [i + 1, `Mặt hàng ${name} ${String(i + 1)}`, base, i % 2 === 0 ? `${String(base)},5` : base + 7];
  });
  return {
    name,
    rows: [
      [`KIM NGẠCH XUẤT KHẨU ${name} 6 THÁNG ĐẦU NĂM 2024`],
      ["Đơn vị tính: Triệu USD"],
      ["TT", "Mặt hàng", "Thực hiện 6 tháng đầu năm 2023", "Thực hiện 6 tháng đầu năm 2024"],
      ...goods,
    ],
  };
}

type Timed = Window & { longTasks?: number[] };

async function main([wanted = "5000"]: readonly string[]): Promise<void> {
  builtAddIn();
  builtDesk();
  const sheets = Math.ceil(Number(wanted) / PER_SHEET);
  const workbook = drawBook(
    ...Array.from({ length: sheets }, (_, i) => drawSheet(`Biểu ${String(i + 1)}`, 2 * PER_SHEET)),
  );
  const browser = await launchChromium();
  try {
    const desk = await openBrowserDesk(browser, workbook, { query: "?confirm=all" });
    const pane = await desk.pane();
    const session = await desk.page.context().newCDPSession(desk.page);
    await session.send("Performance.enable");
    const spent = async (): Promise<number> => {
      const { metrics } = await session.send("Performance.getMetrics");
      return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN);
    };
    await pane.evaluate(() => {
      const tasks: number[] = [];
      (window as Timed).longTasks = tasks;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ type: "longtask", buffered: true });
      window.addEventListener("soat-so:report", () => {
        tasks.length = 0;
        performance.mark("told");
      });
    });
    const longest = (): Promise<readonly number[]> =>
      pane.evaluate(() => {
        const tasks = (window as Timed).longTasks ?? [];
        return tasks.splice(0).toSorted((a, b) => b - a);
      });
    await pane.click("header button >> nth=0");
    await pane.waitForFunction(() => performance.getEntriesByName("told").length > 0, undefined, { timeout: 0 });
    const before = await spent();
    await pane.waitForSelector("main:not([aria-busy=true]) [data-item]");
    await pane.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    console.log(
      `items: ${String((await desk.events()).flatMap((e) => (e.outcome === "done" ? e.report.findings : [])).length)}`,
    );
    console.log(`first picture: ${((await spent()) - before).toFixed(0)} ms; tasks ${told(await longest())}`);
    await pane.click("text=/^Hiện tất cả/ >> nth=0");
    const start = await spent();
    let height = -1;
    for (let turn = 0; turn < 2_000; turn++) {
      const now = await pane.evaluate(() => {
        window.scrollBy(0, 600);
        return document.documentElement.scrollHeight - window.scrollY - window.innerHeight;
      });
      await pane.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      if (now <= 0 && height <= 0) break;
      height = now;
    }
    const drawn = await pane.locator("[data-item]").count();
    console.log(
      `scrolled through ${String(drawn)} items: ${((await spent()) - start).toFixed(0)} ms; tasks ${told(await longest())}`,
    );
    await desk.close();
  } finally {
    await browser.close();
  }
}

/** The tasks that are felt, longest first. */
function told(tasks: readonly number[]): string {
  const long = tasks.filter((task) => task > LONG).map((task) => `${task.toFixed(0)} ms`);
  return long.length === 0
    ? `all under ${String(LONG)} ms`
    : `above ${String(LONG)} ms: ${String(long.length)}, longest ${long.slice(0, 5).join(", ")}`;
}

void main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
