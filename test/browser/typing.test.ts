import type { CDPSession, Frame } from "playwright-core";
import { drawBook } from "../add-in/excel/draw-book";
import { drawDoubtful } from "../add-in/taskpane/draw-doubtful";
import type { BrowserDesk } from "./browser-desk";
import { describeInChromium } from "./chromium";
import { deskOfTests, pressAndShow } from "./desk-of-tests";

/** What a Vietnamese typing tool sends for a key: the letter itself, or Backspace so many times and then a text. */
type Sent = string | readonly [backspaces: number, text: string];

/**
 * As UniKey sends Telex "Tieengs Vieetj ddaji hojc" with the tone put where it belongs: what was typed is taken back to
 * the letter that changes, and sent anew.
 */
const TELEX: readonly Sent[] = [
  ...["T", "i", "e", [1, "ê"], "n", "g", [3, "ếng"], " "],
  ...["V", "i", "e", [1, "ê"], "t", [2, "ệt"], " "],
  ...["d", [1, "đ"], "a", "i", [2, "ại"], " ", "h", "o", [1, "ọ"], "c"],
] as const;
const TEXT = "Tiếng Việt đại học";

/**
 * Sends all of it at once: one key does not wait for what the page does with the one before. Straight to the browser,
 * which keeps the order.
 */
async function replay(session: CDPSession): Promise<void> {
  const sent: Promise<unknown>[] = [];
  const key = (event: {
    readonly key: string;
    readonly code?: string;
    readonly text?: string;
    readonly at?: number;
  }) => {
    const { key: name, code = "", text, at = 0 } = event;
    const common = { key: name, code, windowsVirtualKeyCode: at };
    const down = text === undefined ? { type: "rawKeyDown" as const } : { type: "keyDown" as const, text };
    sent.push(session.send("Input.dispatchKeyEvent", { ...down, ...common }));
    sent.push(session.send("Input.dispatchKeyEvent", { type: "keyUp", ...common }));
  };
  for (const each of TELEX) {
    if (typeof each === "string") key({ key: each, text: each });
    else {
      for (let n = 0; n < each[0]; n++) key({ key: "Backspace", code: "Backspace", at: 8 });
      sent.push(session.send("Input.insertText", { text: each[1] }));
    }
  }
  await Promise.all(sent);
}

/** A field, and how a person comes to it. */
interface Field {
  readonly name: string;
  readonly selector: string;
  readonly come: (pane: Frame) => Promise<unknown>;
  /** The workbook that is open, where it is another. */
  readonly book?: () => Uint8Array;
}

/** One growth in five off: more findings than a list without a search has. */
const drawLong = (): Uint8Array =>
  drawBook({
    name: "Xuất khẩu",
    rows: [
      ["KIM NGẠCH XUẤT KHẨU 6 THÁNG ĐẦU NĂM 2024"],
      ["Đơn vị tính: Triệu USD"],
      ["TT", "Mặt hàng", "Thực hiện 6 tháng đầu năm 2023", "Thực hiện 6 tháng đầu năm 2024", "So với cùng kỳ (%)"],
      ...Array.from({ length: 40 }, (_, i) => {
        const base = 100 + ((i * 37) % 61);
        const growth = Math.round((10000 * (base + 5)) / base) / 100;
        return [i + 1, `Mặt hàng ${String(i + 1)}`, base, base + 5, i % 5 === 2 ? growth + 3.3 : growth];
      }),
    ],
  });

const menuItem =
  (nth: number) =>
  async (pane: Frame): Promise<void> => {
    await pane.click("header [aria-haspopup=menu] >> nth=1");
    await pane.click(`[role=menuitem] >> nth=${String(nth)}`);
  };

const FIELDS: readonly Field[] = [
  {
    name: "the search of the list",
    selector: "main input[type=search]",
    come: () => Promise.resolve(),
    book: drawLong,
  },
  {
    name: "the reason for ignoring",
    selector: "main li textarea",
    come: (pane) => pane.click("[data-key=i] >> nth=0"),
  },
  {
    name: "the explanation of a movement",
    selector: "main li textarea",
    come: (pane) => pane.click("[data-key=i] >> nth=-1"),
  },
  { name: "the paragraph", selector: "#panel-report textarea", come: (pane) => pane.click("#tab-report") },
  { name: "a threshold", selector: "[aria-labelledby=settings-heading] input[type=text] >> nth=0", come: menuItem(0) },
  { name: "a report to be checked", selector: "[aria-labelledby=document-heading] textarea", come: menuItem(3) },
  { name: "a text to be renewed", selector: "[aria-labelledby=document-heading] textarea", come: menuItem(4) },
  { name: "the search of the help", selector: "[aria-labelledby=help-heading] input[type=search]", come: menuItem(5) },
];

/** Milliseconds after which something counts as never shown. It is no measure of speed. */
const PATIENCE = 60_000;

describeInChromium("letters typed through a Vietnamese typing tool, while the list is drawn anew", () => {
  const openDesk = deskOfTests();
  let desk: BrowserDesk;

  test.each(FIELDS)("none is lost or doubled in $name", async ({ selector, come, book = drawDoubtful }) => {
    desk = await openDesk(book(), { query: "?confirm=all" });
    desk.page.setDefaultTimeout(PATIENCE);
    const pane = await pressAndShow(desk);
    await come(pane);
    await pane.fill(selector, "");
    await pane.focus(selector);
    // Every edit of the sheet draws the list anew.
    const edits = (async () => {
      for (let row = 4; row < 10; row++) await desk.call("type", `Xuất khẩu!E${String(row)}`, row);
    })();
    await replay(await desk.page.context().newCDPSession(desk.page));
    await edits;
    await pane.waitForSelector("text=/ô đã đổi từ lúc kiểm tra/", { state: "attached" });
    expect(await pane.inputValue(selector)).toBe(TEXT);
  });
});
