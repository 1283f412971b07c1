import type { Frame } from "playwright-core";
import { openWorkbook } from "../../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import { drawBook, OUTPUT, TRADE } from "../../add-in/excel/draw-book";
import { drawDoubtful } from "../../add-in/taskpane/draw-doubtful";
import type { BrowserDesk, BrowserDeskOptions } from "../browser-desk";
import { settled } from "../desk-of-tests";

/** A state of the pane, and how a person comes to it. */
export interface PaneState {
  readonly name: string;
  readonly draw: () => Uint8Array;
  readonly opens?: Pick<BrowserDeskOptions, "readOnly" | "legacyShared">;
  /** Asks before many sheets are written. */
  readonly asks?: true;
  readonly reach: (desk: BrowserDesk, pane: Frame) => Promise<void>;
}

const RUN = "header button >> nth=0";

/** Presses the button and waits for what comes of it. */
async function ran(_desk: BrowserDesk, pane: Frame, runs = 1): Promise<void> {
  await pane.click(RUN);
  await settled(pane, runs);
}

/** Opens the menu and presses its item; `nth` counts from its end where it is negative. */
async function chose(pane: Frame, nth: number): Promise<void> {
  await pane.click("header [aria-haspopup=menu] >> nth=1");
  await pane.click(`[role=menuitem] >> nth=${String(nth)}`);
}

const after =
  (step: (desk: BrowserDesk, pane: Frame) => Promise<unknown>): PaneState["reach"] =>
  async (desk, pane) => {
    await ran(desk, pane);
    await step(desk, pane);
  };

const PLACES = { settings: 0, questions: 2, check: 3, renew: 4, help: 5, remove: 6 } as const;

/** Every cell agrees. */
const clean = (): Uint8Array =>
  drawBook({
    name: "Xuất khẩu",
    rows: [
      ["KIM NGẠCH XUẤT KHẨU 6 THÁNG ĐẦU NĂM 2024"],
      ["Đơn vị tính: Triệu USD"],
      ["TT", "Mặt hàng", "Thực hiện 6 tháng đầu năm 2023", "Thực hiện 6 tháng đầu năm 2024"],
      ["", "Tổng kim ngạch", 60, 66],
      [1, "Trong đó: Cà phê", 20, 22],
      [2, "Hạt tiêu", 30, 33],
      [3, "Sản phẩm gỗ", 10, 11],
    ],
  });

/** Opened again after a check by a desk that keeps the time of it. */
async function reopened(desk: BrowserDesk, pane: Frame): Promise<void> {
  await ran(desk, pane);
  await pane.evaluate(() => window.location.reload());
  await pane.waitForSelector("main li");
}

/** The states that the pane can be in. */
export const PANE_STATES: readonly PaneState[] = [
  { name: "idle", draw: () => drawDoubtful(), reach: () => Promise.resolve() },
  { name: "results", draw: () => drawDoubtful(), reach: ran },
  { name: "clean", draw: clean, reach: ran },
  { name: "nothing", draw: () => drawBook({ name: "Trang 1", rows: [] }), reach: ran },
  {
    name: "refused",
    draw: () => {
      const opened = openWorkbook(drawBook(OUTPUT), "so-lieu.xlsx");
      for (const sheet of opened.document.sheets) sheet.protection = { hasPassword: false };
      return saveWorkbook(opened);
    },
    reach: ran,
  },
  { name: "read-only", draw: () => drawDoubtful(), opens: { readOnly: true }, reach: ran },
  {
    name: "question",
    draw: () => drawBook(...["Quý I", "Quý II", "Quý III", "Quý IV"].map((name) => ({ ...TRADE, name }))),
    asks: true,
    reach: async (_, pane) => {
      await pane.click(RUN);
      await pane.waitForSelector("main [role=group] button");
    },
  },
  {
    name: "fixed",
    draw: () => drawDoubtful(),
    reach: after(async (desk, pane) => {
      await pane.focus("[data-item]:has-text('Xuất khẩu!E7')");
      await desk.page.keyboard.press("Control+Enter");
      await settled(pane, 2);
      await pane.click("button:text-matches('^(Ô đã sửa|Cells changed) ')");
      await pane.hover("main > [role=status]");
    }),
  },
  {
    name: "ignore form",
    draw: () => drawDoubtful(),
    reach: after(async (_, pane) => {
      await pane.click("[data-key=i] >> nth=0");
      await pane.waitForSelector("li textarea");
    }),
  },
  {
    name: "list of changes",
    draw: () => drawDoubtful(),
    reach: after(async (_, pane) => {
      await pane.click("text=/chỗ chắc chắn|certain fixes/");
      await pane.waitForSelector("[role=dialog] table");
    }),
  },
  {
    name: "edited",
    draw: () => drawDoubtful(),
    reach: after(async (desk, pane) => {
      await desk.call("type", "Xuất khẩu!E9", 56);
      await pane.waitForSelector("text=/đã đổi từ lúc kiểm tra|changed since the check/");
    }),
  },
  { name: "reopened", draw: () => drawDoubtful(), reach: reopened },
  {
    name: "menu",
    draw: () => drawDoubtful(),
    reach: after(async (_, pane) => {
      await pane.click("header [aria-haspopup=menu] >> nth=1");
      await pane.waitForSelector("[role=menuitem]");
    }),
  },
  {
    name: "scope",
    draw: () => drawDoubtful(),
    reach: after(async (_, pane) => {
      await pane.click("header [aria-haspopup=menu] >> nth=0");
      await pane.click("[role=menuitemradio] >> nth=2");
      await pane.waitForSelector("[role=dialog]");
    }),
  },
  {
    name: "settings",
    draw: () => drawDoubtful(),
    reach: after(async (_, pane) => {
      await chose(pane, PLACES.settings);
      await pane.waitForSelector("[aria-labelledby=settings-heading] fieldset");
    }),
  },
  {
    name: "questions",
    draw: () => drawDoubtful(),
    reach: after(async (_, pane) => {
      await chose(pane, PLACES.questions);
      await pane.waitForSelector("[aria-labelledby=document-heading] textarea");
    }),
  },
  {
    name: "text checked",
    draw: () => drawDoubtful(),
    reach: after(async (_, pane) => {
      await chose(pane, PLACES.check);
      await pane.fill(
        "[aria-labelledby=document-heading] textarea",
        "Kim ngạch xuất khẩu cà phê 6 tháng đầu năm 2024 đạt 999 triệu USD.",
      );
      await pane.click("[aria-labelledby=document-heading] textarea + button");
      await pane.waitForSelector("[aria-labelledby=document-heading] [role=status] + div");
    }),
  },
  {
    name: "text renewed",
    draw: () => drawDoubtful(),
    reach: after(async (_, pane) => {
      await chose(pane, PLACES.renew);
      await pane.fill(
        "[aria-labelledby=document-heading] textarea",
        "Kim ngạch xuất khẩu cà phê 5 tháng đầu năm 2024 đạt 999 triệu USD.",
      );
      await pane.click("[aria-labelledby=document-heading] textarea + button");
      await pane.waitForSelector("[aria-labelledby=document-heading] textarea >> nth=1");
    }),
  },
  {
    name: "help",
    draw: () => drawDoubtful(),
    reach: after(async (_, pane) => {
      await chose(pane, PLACES.help);
      await pane.waitForSelector("[aria-labelledby=help-heading] input[type=search]");
    }),
  },
  { name: "paragraph", draw: () => drawDoubtful(), reach: after((_, pane) => pane.click("#tab-report")) },
  { name: "readings", draw: () => drawDoubtful(), reach: after((_, pane) => pane.click("#tab-layout")) },
  {
    name: "removal asked",
    draw: () => drawDoubtful(),
    reach: after(async (_, pane) => {
      await chose(pane, PLACES.remove);
      await pane.waitForSelector("[role=alertdialog]");
    }),
  },
  {
    name: "removed",
    draw: () => drawDoubtful(),
    reach: after(async (_, pane) => {
      await chose(pane, PLACES.remove);
      await pane.click("[role=alertdialog] button >> nth=-1");
      await pane.waitForSelector("text=/Đã gỡ xong|Everything was removed/");
    }),
  },
];

/** How the pane is looked at. */
export interface PaneLook {
  readonly locale: "vi-VN" | "en-US";
  readonly theme: "light" | "dark" | "high contrast";
  /** In CSS pixels: 160 is a pane of 320 at 200 %. */
  readonly width: 320 | 450 | 160;
}

/** The looks of each state. */
export const PANE_LOOKS: readonly PaneLook[] = (["vi-VN", "en-US"] as const).flatMap((locale) =>
  (["light", "dark", "high contrast"] as const).flatMap((theme) =>
    ([320, 450, 160] as const).map((width) => ({ locale, theme, width })),
  ),
);
