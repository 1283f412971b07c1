import { drawBook, open, OUTPUT, TRADE, type Drawing } from "../excel/draw-book";
import { drawSample } from "../../tools/draw-sample";
import { openPane, type OpenPane } from "./open-pane";

/** A table whose total is 90 more than its parts, and one line that grew far more than its siblings. */
const ADDED: Drawing = {
  name: "Xuất khẩu",
  rows: [
    ["KIM NGẠCH XUẤT KHẨU 6 THÁNG ĐẦU NĂM 2024"],
    ["Đơn vị tính: Triệu USD"],
    ["STT", "Chỉ tiêu", "Thực hiện 6 tháng đầu năm 2023", "Thực hiện 6 tháng đầu năm 2024"],
    ["I", "Tổng kim ngạch xuất khẩu", 1000, 1190],
    [1, "Cà phê", 400, 440],
    [2, "Cao su", 300, 330],
    [3, "Gỗ", 200, 220],
    [4, "Khác", 100, 110],
  ],
};

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

  test("L goes through the kinds that were found, in the list only and never while something is typed", async () => {
    await show(drawSample());
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
    expect(pane.button(/^Đến ô E16$/).parentElement?.textContent).toBe("(E16).");
    expect(pane.text("main")).toContain("F16 mới đạt 23,77% kế hoạch D16 dù tăng 8,95% so với cùng kỳ (E16).");
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
  expect(shown()).toContain("Tổng không bằng cộng các dòng con; ");
});

describe("when there is nothing to show it says why", () => {
  test.each([
    [
      "no table",
      drawBook({ name: "Ghi chú", rows: [["Cuộc họp ngày mai"]] }),
      "Không tìm thấy biểu số liệu nào",
      "No statistical table was found",
      "Trang tính đang ẩn không được xem.",
    ],
    [
      "an empty form",
      drawBook({ ...OUTPUT, rows: OUTPUT.rows.map((row, i) => (i < 3 ? row : row.slice(0, 3))) }),
      "Biểu mẫu chưa có số liệu",
      "The form holds no figures yet",
      "Nhập số liệu vào biểu rồi bấm lại",
    ],
  ])("%s", async (_, bytes, vi, en, next) => {
    await show(bytes);
    await pane.run();
    expect(pane.text("main")).toContain(vi);
    expect(pane.text("main")).toContain(next);
    expect(pane.text("main")).toContain(pane.workbook.sheets[0]?.name);
    pane.button(/Switch to English/).click();
    await pane.until(() => pane.text("main").includes(en));
    expect(pane.workbook.sheets).toHaveLength(1);
  });

  test("a protected sheet: the results stand, and what was not written has its reason and its place", async () => {
    await show(
      drawBook({
        ...OUTPUT,
        change: (sheet) => {
          sheet.protection = { hasPassword: false };
        },
      }),
    );
    await pane.run();
    expect(pane.text("main")).toMatch(/Chưa ghi.*Trang tính đang được bảo vệ/);
    expect(pane.button(/Sản lượng!G4:H7/)).toBeDefined();
  });

  test("a workbook whose structure is protected: columns, but no sheet, and why, in both languages", async () => {
    const opened = open(drawBook(OUTPUT)).document;
    opened.structureProtection = { hasPassword: false };
    pane = await openPane(opened);
    await pane.run();
    expect(pane.text("main")).toContain("Cột G:H, trang Sản lượng");
    expect(pane.text("main")).toMatch(/Chưa ghi.*Cấu trúc sổ tính đang được bảo vệ/);
    pane.button(/Switch to English/).click();
    await pane.until(() => /Not written.*The structure of the workbook is protected/.test(pane.text("main")));
    expect(opened.sheets).toHaveLength(1);
  });

  test("a workbook that may only be read: results in the pane, nothing written", async () => {
    const opened = open(drawBook(OUTPUT)).document;
    opened.readOnly = true;
    pane = await openPane(opened);
    await pane.run();
    expect(pane.text("main")).toContain("chỉ được mở để đọc");
    expect(pane.text("main")).not.toContain("Đã thêm vào sổ tính");
    expect(opened.sheets).toHaveLength(1);
  });
});

describe("more than three sheets to be written", () => {
  const FOUR = drawBook(...["Quý I", "Quý II", "Quý III", "Quý IV"].map((name) => ({ ...TRADE, name })));
  async function ask(): Promise<void> {
    await show(FOUR);
    pane.button(/Kiểm tra & Tính toán/).click();
    await pane.until(() => headings().includes("Ghi vào 4 trang tính?"));
  }
  const filled = (): number =>
    pane.workbook.sheets.filter(
      (sheet) =>
        sheet.name.startsWith("Quý") &&
        [...sheet.cells.values()].some((row) => [...row.values()].some((cell) => cell.formula !== null)),
    ).length;

  test("one question names them and takes the focus; yes writes them", async () => {
    await ask();
    expect(pane.text("main [role=group]")).toContain("Quý I: ghi 2 cột");
    expect(pane.document.activeElement).toBe(pane.document.querySelector("main [role=group]"));
    pane.button(/Ghi vào các trang này/).click();
    await pane.until(() => pane.events.length > 0);
    expect(filled()).toBe(4);
  });

  test("they are named in the order of their tabs, whatever is to be written to which", async () => {
    const [doubtful, retail] = [
      { ...ADDED, name: "Lệch" },
      { ...TRADE, name: "Quý" },
    ];
    await show(
      drawBook(
        { ...doubtful, name: "Trang 1" },
        { ...retail, name: "Trang 2" },
        { ...doubtful, name: "Trang 3" },
        { ...retail, name: "Trang 4" },
      ),
    );
    await pane.askedRun();
    expect(
      [...pane.document.querySelectorAll("main [role=group] li")].map((each) => each.textContent?.slice(0, 7)),
    ).toEqual(["Trang 1", "Trang 2", "Trang 3", "Trang 4"]);
  });

  test("no leaves them as they are, and the summary still says the results", async () => {
    await ask();
    pane.button(/Không ghi vào các trang này/).click();
    await pane.until(() => pane.events.length > 0 && pane.text("main").includes("Chưa được đồng ý"));
    expect(filled()).toBe(0);
    expect(pane.workbook.sheets.map((sheet) => sheet.name)).toContain("Tổng hợp");
  });
});

describe("taking it away", () => {
  const askRemoval = async (): Promise<void> => {
    pane.button(/Việc khác/).click();
    await pane.until(() => pane.document.querySelector("[role=menuitem]") !== null);
    pane.button(/Gỡ phần đã thêm/).click();
    await pane.until(() => pane.text("[role=alertdialog]").includes("Số liệu của bạn giữ nguyên"));
  };

  test("a yes removes what was added and says so", async () => {
    await show(drawSample());
    await pane.run();
    expect(pane.workbook.sheets).toHaveLength(3);
    await askRemoval();
    pane.button(/^Gỡ$/).click();
    await pane.until(() => pane.text("main").includes("Đã gỡ xong"));
    expect(pane.workbook.sheets.map((sheet) => sheet.name)).toEqual(["6 tháng"]);
  });

  test("a sheet that has been protected since: refused in a sentence, in both languages, and possible once it is not", async () => {
    await show(drawSample());
    await pane.run();
    const [sheet] = pane.workbook.sheets;
    if (!sheet) throw new Error("no sheet");
    sheet.protection = { hasPassword: false };
    await askRemoval();
    pane.button(/^Gỡ$/).click();
    await pane.until(() => pane.text("main").includes("Trang tính 6 tháng đang được bảo vệ nên chưa gỡ gì"));
    expect(pane.text("main")).toContain("Sổ tính vẫn như trước.");
    expect(pane.text("header")).toContain("Chưa làm được");
    pane.button(/Switch to English/).click();
    await pane.until(() => pane.text("main").includes("Sheet 6 tháng is protected, so nothing was removed"));
    sheet.protection = null;
    pane.button(/More/).click();
    await pane.until(() => pane.document.querySelector("[role=menuitem]") !== null);
    pane.button(/Remove additions/).click();
    await pane.until(() => pane.document.querySelector("[role=alertdialog]") !== null);
    pane.button(/^Remove$/).click();
    await pane.until(() => pane.text("main").includes("the workbook is as it was"));
  });

  test("a no leaves everything", async () => {
    await show(drawSample());
    await pane.run();
    await askRemoval();
    pane.button(/^Thôi$/).click();
    await pane.until(() => pane.document.querySelector("[role=alertdialog]") === null);
    expect(pane.workbook.sheets).toHaveLength(3);
    expect(headings()).toContain("Cần xem lại");
  });

  test("where nothing of ours stands it says that", async () => {
    await show(drawSample());
    await askRemoval();
    pane.button(/^Gỡ$/).click();
    await pane.until(() => pane.text("main").includes("không có phần nào do Soát Số thêm"));
    expect(pane.text("header")).toContain("Không có gì phải gỡ");
  });
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
  pane.button(/^Chép$/).click();
  await pane.until(() => pane.text("main").includes("bấm Ctrl+C"));
  const text = pane.document.querySelector("textarea");
  expect(text?.value).toContain("29.232 tỷ đồng");
  expect([text?.selectionStart, text?.selectionEnd]).toEqual([0, text?.value.length]);
});
