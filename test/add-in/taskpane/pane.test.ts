import { drawBook, open, TRADE } from "../excel/draw-book";
import { drawSample } from "../../tools/draw-sample";
import { ADDED } from "./drawings";
import { openPane, type OpenPane } from "./open-pane";

let pane: OpenPane;
async function show(bytes: Uint8Array, locale?: string): Promise<OpenPane> {
  pane = await openPane(open(bytes).document, locale);
  return pane;
}
afterEach(() => pane.close());

const headings = (): readonly string[] =>
  [...pane.document.querySelectorAll("main h2")].map((each) => each.textContent ?? "");
const selection = (): string => {
  const sheet = pane.workbook.sheets.find(({ id }) => id === pane.workbook.activeSheetId);
  return `${sheet?.name ?? ""} ${JSON.stringify(sheet?.selection)}`;
};

test("before the first press it says what will be done and that the figures stay", async () => {
  await show(drawSample());
  expect(pane.text("main")).toContain("Số liệu của bạn không bị sửa");
  expect(pane.events).toEqual([]);
});

test("a run from the pane shows as many findings as it reports, and what was written", async () => {
  await show(drawSample());
  await pane.run();
  const [event] = pane.events;
  if (event?.outcome !== "done") throw new Error("the run was refused");
  const { findings, tables } = event.report;
  expect(findings.length).toBeGreaterThan(0);
  const movements = pane.document.querySelectorAll('section[aria-label="Biến động đáng chú ý"] [data-item]').length;
  expect(movements).toBeGreaterThan(0);
  expect(pane.text("main [role=group]")).toContain(`${String(movements)}Biến động đáng chú ý`);
  expect(pane.document.querySelectorAll("main [data-item]")).toHaveLength(findings.length + movements);
  expect(pane.text("header")).toContain(`đã đọc ${String(tables.length)} biểu`);
  expect(pane.text("main")).toContain("Trang Tổng hợp");
  expect(pane.text("main")).toContain("Cột G:H, trang 6 tháng");
});

test("never the word that accuses", async () => {
  await show(drawBook(ADDED));
  await pane.run();
  expect(pane.text("main")).toContain("Không khớp");
  expect(pane.text()).not.toMatch(/lỗi/i);
});

test("the language switch changes every word, the sentences of the findings included, and the page's language", async () => {
  await show(drawSample());
  await pane.run();
  expect(headings()).toContain("Cần xem lại");
  const vietnamese = pane.text("main");
  pane.button(/Switch to English/).click();
  await pane.until(() => headings().includes("To look at"));
  expect(pane.document.documentElement.lang).toBe("en");
  expect(pane.text("main")).toContain("Report paragraph");
  expect(pane.text("main")).not.toMatch(/Cần xem lại|Đã thêm|Đoạn báo cáo/);
  pane.button(/Chuyển sang tiếng Việt/).click();
  await pane.until(() => headings().includes("Cần xem lại"));
  expect(pane.text("main")).toBe(vietnamese);
});

test("the language of Excel is the pane's first language", async () => {
  await show(drawSample(), "en-US");
  expect(pane.text("main")).toContain("Ready to check the figures");
});

describe("the counts are filters", () => {
  test("a press shows that kind alone, another one everything again", async () => {
    await show(drawSample());
    await pane.run();
    const all = headings();
    expect(all).toEqual(expect.arrayContaining(["Cần xem lại", "Biến động đáng chú ý"]));
    pane.button(/^\d+Cần xem lại/).click();
    await pane.until(() => !headings().includes("Biến động đáng chú ý"));
    expect(headings()).toContain("Cần xem lại");
    expect(pane.button(/^\d+Cần xem lại/).getAttribute("aria-pressed")).toBe("true");
    pane.button(/^\d+Cần xem lại/).click();
    await pane.until(() => headings().includes("Biến động đáng chú ý"));
    expect(headings()).toEqual(all);
  });

  test("where single letters are keys, L goes through the kinds, in the list only and never while something is typed", async () => {
    pane = await openPane(open(drawSample()).document, "vi-VN", { "soat-so:letter-keys": "on" });
    await pane.run();
    const all = headings();
    const [first] = pane.document.querySelectorAll("main [data-item]");
    pane.key("l", first);
    await pane.until(() => headings().length < all.length);
    const [still] = pane.document.querySelectorAll("main [data-item]");
    pane.key("l", still);
    await pane.until(() => headings().includes("Biến động đáng chú ý") && !headings().includes("Cần xem lại"));
    const text = pane.document.querySelector("textarea");
    pane.key("l", text ?? undefined);
    pane.key("l", pane.button(/Switch to English/));
    expect(headings()).not.toContain("Cần xem lại");
  });

  test("letters are no keys before they are switched on", async () => {
    await show(drawSample());
    await pane.run();
    const all = headings();
    const [first] = pane.document.querySelectorAll("main [data-item]");
    for (const letter of ["l", "i", "f"]) pane.key(letter, first);
    pane.key("Control+Shift+Enter", first);
    await pane.until(() => pane.document.querySelector("main li textarea") !== null);
    expect([headings(), pane.document.querySelectorAll("main li textarea").length]).toEqual([all, 1]);
  });

  test("a kind of which there is none cannot be pressed", async () => {
    await show(drawSample());
    await pane.run();
    expect(pane.text("main")).toContain("0Không khớp");
    expect(() => pane.button(/Không khớp/)).toThrow("no button");
  });
});

describe("from the list to the cell", () => {
  test("a press takes Excel there; the list, its filter and the focus stay", async () => {
    await show(drawSample());
    await pane.run();
    pane.button(/^\d+Biến động/).click();
    await pane.until(() => !headings().includes("Cần xem lại"));
    const link = pane.document.querySelector<HTMLElement>("main [data-item]");
    link?.focus();
    link?.click();
    await new Promise<void>((resolve) => {
      const stop = setInterval(() => {
        if (!selection().includes('"top":11')) return;
        clearInterval(stop);
        resolve();
      }, 5);
    });
    expect(selection()).toBe('6 tháng {"top":11,"left":5,"bottom":11,"right":5}');
    expect(headings()).not.toContain("Cần xem lại");
    expect(pane.document.activeElement).toBe(link);
  });

  test("the arrow keys go from item to item and stop at the ends", async () => {
    await show(drawSample());
    await pane.run();
    const items = [...pane.document.querySelectorAll<HTMLElement>("main [data-item]")];
    expect(items.length).toBeGreaterThan(2);
    items[0]?.focus();
    pane.key("ArrowDown");
    expect(pane.document.activeElement).toBe(items[1]);
    pane.key("ArrowUp");
    pane.key("ArrowUp");
    expect(pane.document.activeElement).toBe(items[0]);
  });

  test("a sheet that has been hidden since is told, not opened", async () => {
    await show(drawBook(ADDED, TRADE));
    await pane.run();
    const [sheet] = pane.workbook.sheets;
    if (!sheet) throw new Error("no sheet");
    sheet.visibility = "Hidden";
    pane.button(/^Xuất khẩu!/, "main").click();
    await pane.until(() => pane.text().includes("đang ẩn"));
    pane.button(/^Đóng/).click();
    await pane.until(() => !pane.text().includes("đang ẩn"));
  });
});

describe("an item", () => {
  test("is told with what is said of its cell by whoever hears the link alone", async () => {
    await show(drawSample());
    await pane.run();
    const told = [...pane.document.querySelectorAll("[data-item]")].map(
      (item) => pane.document.getElementById(item.getAttribute("aria-describedby") ?? "")?.textContent,
    );
    expect(told).toHaveLength(3);
    expect(told).toEqual([
      expect.stringContaining("mới đạt 23,77% kế hoạch"),
      expect.stringContaining("đã đạt 86% kế hoạch"),
      expect.stringContaining("+39,4% so với cùng kỳ"),
    ]);
  });

  test("keeps a bracket and the mark behind it with the cell they stand at, and says the sentence whole", async () => {
    await show(drawSample());
    await pane.run();
    expect(pane.button(/^Đến ô E16$/).parentElement?.textContent).toBe("(E16);");
    expect(pane.text("main")).toContain("F16 mới đạt 23,77% kế hoạch D16 dù tăng 8,95% so với cùng kỳ (E16);");
  });
});

test("what cannot be checked: each reason once, with the rules it holds for", async () => {
  await show(
    drawBook({
      name: "Nháp",
      rows: [
        ["Gạch", 10, 50],
        ["Ngói", 20, 90],
        ["Đá", 30, 70],
      ],
    }),
  );
  await pane.run();
  const title = pane.button(/^Chưa kiểm tra được \((?:[2-9]\d|\d{3})\)$/);
  title.click();
  const shown = (): string => pane.text("main");
  await pane.until(() => shown().includes("không kết luận"));
  expect(shown().split("không kết luận")).toHaveLength(2);
  expect(shown()).toContain("Tổng không bằng tổng các dòng con; ");
});

test("a second run changes nothing and says so", async () => {
  await show(drawSample());
  await pane.run();
  await pane.run();
  await pane.until(() => pane.text("main").includes("không phải ghi gì thêm"));
  expect(pane.workbook.sheets).toHaveLength(3);
});

test("where the clipboard is refused the paragraph stands selected", async () => {
  await show(drawSample());
  await pane.run();
  Object.assign(pane.document, { execCommand: () => false });
  await pane.tab(/^Đoạn báo cáo/);
  pane.button(/^Sao chép sang Word$/).click();
  await pane.until(() => pane.text("main").includes("bấm Ctrl+C"));
  const text = pane.document.querySelector("textarea");
  expect(text?.value).toContain("29.232 tỷ đồng");
  expect([text?.selectionStart, text?.selectionEnd]).toEqual([0, text?.value.length]);
});
