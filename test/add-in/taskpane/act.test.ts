import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import { drawBook, TRADE, type Drawing } from "../excel/draw-book";
import { stateOf } from "../excel/workbook-state";
import { drawSample } from "../../tools/draw-sample";
import { drawDoubtful, EXPORTS, RETAIL } from "./draw-doubtful";
import {
  pane,
  opened,
  ran,
  running,
  saved,
  stored,
  ids,
  item,
  focused,
  notice,
  isShown,
  press,
  openDialog,
  write,
  type,
  ignore,
  openIgnored,
  remove,
} from "./clerk";

afterEach(() => pane.close());

describe("a finding that is set aside", () => {
  test("leaves the list with its reason, is kept in the file, and the focus goes to the next item", async () => {
    await ran();
    const before = ids();
    const at = before.indexOf(item("Xuất khẩu!E9").getAttribute("data-item") ?? "");
    await ignore("Xuất khẩu!E9", "  Ghi nguyên văn\n theo văn bản $& ");
    expect(ids()).toEqual(before.filter((_, i) => i !== at));
    expect(pane.document.activeElement?.getAttribute("data-item")).toBe(before[at + 1]);
    expect(pane.text("main [role=group]")).toContain("2Không khớp");
    await openIgnored();
    expect(pane.text("[data-returns]")).toMatch(/Xuất khẩu!E9.*“56”.*Lý do: Ghi nguyên văn theo văn bản \$&/);
    expect(pane.text("main")).toContain("tự hiện lại khi số liệu của mục đó thay đổi");
    pane.close();

    const again = saveWorkbook(opened);
    await ran(again);
    expect(() => item("Xuất khẩu!E9")).toThrow("no item");
    expect(pane.button(/^Đã bỏ qua \(1\)/)).toBeDefined();
  });

  test("comes back when its figure changes", async () => {
    await ran();
    await ignore("Xuất khẩu!E9", "đã hỏi");
    type(EXPORTS.name, 8, 4, " 58 ");
    await pane.run();
    expect(item("Xuất khẩu!E9")).toBeDefined();
    expect(() => pane.button(/^Đã bỏ qua/)).toThrow("no button");
  });

  test("comes back when it is asked for, with the focus on it", async () => {
    await ran();
    const before = ids();
    await ignore("Xuất khẩu!E9", "");
    await openIgnored();
    expect(pane.text("[data-returns]")).toContain("Không ghi lý do.");
    await running(() => press(/^Hiện lại \S/));
    expect(ids()).toEqual(before);
    expect(focused()).toBe("Xuất khẩu!E9");
    expect(pane.workbook.settings.size).toBe(0);
  });

  test("is not a figure that agrees: what is said of an empty list names it", async () => {
    await ran(drawBook(RETAIL));
    await ignore("Bán lẻ!D6", "x");
    expect(ids()).toEqual([]);
    expect(pane.text("main")).toContain("Ngoài các mục đã bỏ qua, các số đã đối chiếu đều khớp.");
    expect(pane.document.activeElement?.querySelector(":scope > div > [role=group]")).not.toBeNull();
  });

  test("only after a yes: Esc and the other button close the form, and the focus goes back", async () => {
    await ran();
    const before = stateOf(opened.document);
    for (const leave of [() => pane.key("Escape"), () => press(/^Hủy$/, "main li")]) {
      press(/^Bỏ qua Xuất khẩu!E7/);
      await pane.until(() => pane.document.activeElement?.matches("main li textarea") === true);
      write("chưa chắc");
      leave();
      await pane.until(() => !isShown("main li textarea"));
      expect(focused()).toBe("Xuất khẩu!E7");
    }
    expect([stateOf(opened.document), pane.events.length]).toEqual([before, 1]);
  });

  test("with no longer a reason than is kept", async () => {
    await ran();
    press(/^Bỏ qua Xuất khẩu!E7/);
    await pane.until(() => pane.document.activeElement?.matches("main li textarea") === true);
    expect(pane.document.activeElement?.getAttribute("maxlength")).toBe("500");
  });
});

/** Volumes of 36 months, one of them out of season: nothing that a report would name. */
const VOLUMES: Drawing = {
  name: "Theo tháng",
  rows: [
    ["SẢN LƯỢNG GẠO CÁC THÁNG"],
    ["Đơn vị tính: Tấn"],
    [
      "Chỉ tiêu",
      ...Array.from(
        { length: 36 },
        (_, i) => `Lượng xuất khẩu tháng ${String((i % 12) + 1)} năm ${String(2021 + Math.floor(i / 12))}`,
      ),
    ],
    ["Gạo", ...Array.from({ length: 36 }, (_, i) => (i === 29 ? 1600 : 1000 + ((i * 37) % 50)))],
  ],
};

test("what a movement does to its total is said once", async () => {
  await ran();
  const text = pane.text('section[aria-label="Biến động đáng chú ý"]');
  expect(text.match(/riêng dòng này làm/gi)).toHaveLength(1);
});

describe("an explanation of a movement", () => {
  const rows = (): readonly (readonly unknown[])[] =>
    [
      ...(saved()
        .sheets.find(({ name }) => name === "Tổng hợp")
        ?.cells.values() ?? []),
    ].map((row) => [...row.values()].map((cell) => cell.value));
  const isWritten = (note: string): boolean => rows().flat().includes(note);
  const inSummary = (note: string): boolean =>
    rows().some((row) => row.includes(note) && row.some((text) => String(text).includes("Khai khoáng")));
  async function explain(button: RegExp, note: string): Promise<void> {
    press(button);
    await pane.until(() => pane.document.activeElement?.matches("main li textarea") === true);
    write(note);
    await running(() => pane.key("Enter"));
  }

  test("stands with the movement and on the summary sheet, can be written anew and taken back", async () => {
    await ran(drawSample());
    await explain(/^Giải thích \S/, "Mỏ mới hoạt động từ quý II");
    expect(pane.text('section[aria-label="Biến động đáng chú ý"]')).toContain("Giải thích: Mỏ mới hoạt động từ quý II");
    expect(inSummary("Mỏ mới hoạt động từ quý II")).toBe(true);
    expect(focused()).toBe("6 tháng!F12");
    await explain(/^Viết lại \S/, "Hai mỏ mới");
    expect([inSummary("Hai mỏ mới"), isWritten("Mỏ mới hoạt động từ quý II")]).toEqual([true, false]);
    await running(() => press(/^Xóa \S/));
    expect([isWritten("Hai mỏ mới"), pane.workbook.settings.size]).toEqual([false, 0]);
    expect(pane.button(/^Giải thích \S/)).toBeDefined();
    expect(focused()).toBe("6 tháng!F12");
  });

  test.each([
    ["the summary, where there is one", drawSample(), /^Được nhớ trong sổ làm việc và ghi vào trang Tổng hợp\.$/],
    [
      "the checks, where no figure is one for a summary",
      drawBook(VOLUMES),
      /^Được nhớ trong sổ làm việc và ghi vào trang Kiểm tra số liệu\.$/,
    ],
  ])("promises to stand on %s, and comes to stand there", async (_, bytes, promise) => {
    await ran(bytes);
    press(/^Giải thích \S/);
    await pane.until(() => pane.document.activeElement?.matches("main li textarea") === true);
    const help = [...pane.document.querySelectorAll("main li span")]
      .map((each) => each.textContent ?? "")
      .find((text) => text.startsWith("Được nhớ"));
    expect(help).toMatch(promise);
    write("Mùa vụ đến sớm");
    await running(() => pane.key("Enter"));
    const sheet = saved().sheets.find(({ name }) => help?.includes(name));
    expect(
      [...(sheet?.cells.values() ?? [])].flatMap((row) => [...row.values()].map(({ value }) => value)),
    ).toContainEqual(expect.stringContaining("Mùa vụ đến sớm"));
  });

  test("promises no sheet where none can be added", async () => {
    await ran(drawSample(), undefined, (workbook) => {
      workbook.structureProtection = { hasPassword: false };
    });
    press(/^Giải thích \S/);
    await pane.until(() => pane.document.activeElement?.matches("main li textarea") === true);
    expect(pane.text('section[aria-label="Biến động đáng chú ý"]')).toContain("Được nhớ trong sổ làm việc.");
  });

  test("with nothing in it is none: it cannot be kept", async () => {
    await ran(drawSample());
    press(/^Giải thích \S/);
    await pane.until(() => pane.document.activeElement?.matches("main li textarea") === true);
    write("  ");
    pane.key("Enter");
    pane.button(/^Ghi nhớ$/).click();
    expect([isShown("main li textarea"), pane.events.length, pane.workbook.settings.size]).toEqual([true, 1, 0]);
  });
});

describe("removal", () => {
  test("says that fixes and what is remembered go too, and gives every cell and setting back", async () => {
    let before: unknown = null;
    await ran(drawDoubtful(), undefined, (workbook) => {
      before = stateOf(workbook);
    });
    await openDialog(/^Sửa 2 chỗ chắc chắn$/);
    await running(() => press(/^Sửa 2 ô$/, "[role=dialog]"));
    await running(() => press(/^Sửa D6: .* thành số 29.232$/));
    await ignore("Xuất khẩu!E5", "đã hỏi");
    item("Xuất khẩu!E8", "sector-swing").focus();
    pane.key("Control+Shift+Enter");
    await pane.until(() => pane.document.activeElement?.matches("main li textarea") === true);
    write("giá tăng");
    await running(() => pane.key("Enter"));
    expect([stored("E7"), stored("E9"), stored("D6", RETAIL.name), pane.workbook.settings.size]).toEqual([
      212.5, 56, 29232, 2,
    ]);
    await remove();
    expect(pane.text("[role=alertdialog]")).toContain("Ô đã sửa bằng nút Sửa trở lại nội dung trước khi sửa");
    expect(pane.text("[role=alertdialog]")).toContain("mục đã bỏ qua, lời giải thích");
    pane.button(/^Gỡ$/).click();
    await pane.until(() => pane.text("main").includes("Đã gỡ xong"));
    expect(stateOf(opened.document)).toEqual(before);
    expect([stored("E7"), stored("E9"), stored("D6", RETAIL.name)]).toEqual(["212,5", " 56 ", "29.232"]);
  });

  test("leaves a fixed cell that has been typed over since, and says so", async () => {
    await ran();
    await running(() => press(/^Sửa E7:/));
    type(EXPORTS.name, 6, 4, 213);
    await remove();
    pane.button(/^Gỡ$/).click();
    await pane.until(() => pane.text("main").includes("các ô đó giữ nguyên"));
    expect(stored("E7")).toBe(213);
  });
});

test("what was found stays in sight when the next run is refused, and why is said", async () => {
  await ran(drawBook(TRADE, EXPORTS));
  const before = ids();
  pane.host.setEditingCell(true);
  await pane.run();
  expect(notice()).toContain("đang được nhập dở");
  expect(pane.text("header")).toContain("Chưa làm được");
  expect(ids()).toEqual(before);
});
