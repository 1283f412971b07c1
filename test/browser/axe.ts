import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";

type Axe = {
  run(
    context: unknown,
    options: unknown,
  ): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
    }[];
  }>;
};

/** Pixels up to which a browser's window is made as high as the pane's content. */
const HIGHEST_WINDOW = 8000;

/**
 * What axe finds against WCAG 2.2 AA; the sentinels by which Fluent keeps the focus inside a dialog are not looked
 * at: they pass the focus on at once. Meanwhile the window is as high as the content: header and notice stick to the
 * window's edges, and what they cover depends on how far one happens to have scrolled.
 */
export async function violations(pane: Frame): Promise<readonly string[]> {
  const page = pane.page();
  const size = page.viewportSize();
  const content = await pane.evaluate(() => document.documentElement.scrollHeight);
  if (size !== null && content < HIGHEST_WINDOW) {
    await page.setViewportSize({ width: size.width, height: size.height + content });
    await pane.waitForFunction(() => document.documentElement.scrollHeight <= window.innerHeight);
  }
  const found = await violationsInWindow(pane);
  if (size !== null) await page.setViewportSize(size);
  return found;
}

async function violationsInWindow(pane: Frame): Promise<readonly string[]> {
  await pane.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))),
  );
  // As text into the page's own world: the content policy lets no script in by its address.
  await pane.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  return pane.evaluate(async () => {
    const { axe } = window as Window & { axe?: Axe };
    if (axe === undefined) throw new Error("axe has not been loaded");
    const { violations: found } = await axe.run(
      { exclude: ["[data-tabster-dummy]"] },
      { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    );
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ""}`),
    );
  });
}
