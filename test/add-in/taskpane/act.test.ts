import type { WorkbookDocument } from "../../../src/xlsx/document";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import { cellOf, drawBook, open, TRADE, type Drawing } from "../excel/draw-book";
import { stateOf } from "../excel/workbook-state";
import { drawSample } from "../../tools/draw-sample";
import { drawDoubtful, EXPORTS, RETAIL } from "./draw-doubtful";
import { openPane, type OpenPane } from "./open-pane";

type Opened = ReturnType<typeof open>;

let pane: OpenPane;
let opened: Opened;
afterEach(() => pane.close());

/** Opens a workbook and presses the pane's button. */
async function ran(bytes: Uint8Array = drawDoubtful(), locale?: string): Promise<void> {
  opened = open(bytes);
  pane = await openPane(opened.document, locale);
  await pane.run();
}

/** Does something that runs again, and waits for what came of it. */
async function running(act: () => void): Promise<void> {
  const before = pane.events.length;
  act();
  await pane.until(() => pane.document.querySelector("main[aria-busy=false]") !== null && pane.events.length > before);
}

const saved = (): WorkbookDocument => open(saveWorkbook(opened)).document;
const stored = (address: string, sheet = EXPORTS.name, workbook = saved()): unknown =>
  cellOf(
    workbook.sheets.find(({ name }) => name === sheet),
    address,
  );
const ids = (): readonly string[] =>
  [...pane.document.querySelectorAll("main [data-item]")].map((item) => item.getAttribute("data-item") ?? "");
const item = (address: string, rule = ""): HTMLElement => {
  const found = [...pane.document.querySelectorAll<HTMLElement>("main [data-item]")].find(
    (each) => each.textContent === address && (each.getAttribute("data-item") ?? "").startsWith(rule),
  );
  if (!found) throw new Error(`no item ${address}`);
  return found;
};
const focused = (): string => pane.document.activeElement?.textContent ?? "";
const notice = (): string => pane.text("main > [role=status]");
const dialogRows = (): readonly (readonly (string | null)[])[] =>
  [...pane.document.querySelectorAll("[role=dialog] tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
const isShown = (selector: string): boolean => pane.document.querySelector(selector) !== null;

/** Presses what has the focus by mouse would focus it first. */
function press(name: RegExp, within?: string): void {
  const button = pane.button(name, within);
  button.focus();
  button.click();
}

async function openDialog(name: RegExp): Promise<void> {
  press(name, "main");
  await pane.until(() => isShown("[role=dialog] table"));
}

function write(text: string): void {
  const field = pane.document.activeElement;
  const view = pane.document.defaultView;
  if (!field?.matches("textarea") || view === null) throw new Error(`no text field has the focus: ${focused()}`);
  Object.getOwnPropertyDescriptor(view.HTMLTextAreaElement.prototype, "value")?.set?.call(field, text);
  field.dispatchEvent(new view.Event("input", { bubbles: true }));
}

/** As typed over by the clerk. */
function type(sheet: string, row: number, column: number, value: string | number): void {
  const line = pane.workbook.sheets.find(({ name }) => name === sheet)?.cells.get(row);
  line?.set(column, { value, formula: null, style: line.get(column)?.style ?? 0 });
}

async function ignore(address: string, reason: string): Promise<void> {
  press(new RegExp(`^Bỏ qua ${address}`));
  await pane.until(() => pane.document.activeElement?.matches("main li textarea") === true);
  write(reason);
  await running(() => press(/^Bỏ qua$/, "main li"));
}

async function openIgnored(): Promise<void> {
  pane.button(/^Đã bỏ qua \(/).click();
  await pane.until(() => isShown("[data-returns]"));
}

async function remove(): Promise<void> {
  pane.button(/Việc khác/).click();
  await pane.until(() => isShown("[role=menuitem]"));
  pane.button(/Gỡ phần đã thêm/).click();
  await pane.until(() => isShown("[role=alertdialog]"));
}

describe("a fix", () => {
  test("shows before and after, is made in its cell alone by one press, and the focus goes to the next item", async () => {
    await ran();
    expect(pane.text("main")).toContain("Nên là: E7: chữ “212,5” →thành số 212,5");
    const next = ids()[ids().indexOf(item("Xuất khẩu!E7").getAttribute("data-item") ?? "") + 1];
    await running(() => press(/^Sửa E7: chữ “212,5” thành số 212,5$/));
    expect([stored("E7"), stored("E9"), stored("E5")]).toEqual([212.5, " 56 ", 425]);
    expect(notice()).toBe("Đã sửa 1 ô. “Gỡ phần đã thêm” trả lại nội dung cũ.Đóng");
    expect(pane.document.activeElement?.getAttribute("data-item")).toBe(next);
    expect(() => item("Xuất khẩu!E7")).toThrow("no item");
    pane.button(/^Đóng$/).click();
    await pane.until(() => notice() === "");
  });

  test("in English", async () => {
    await ran(drawDoubtful(), "en-US");
    expect(pane.text("main")).toContain("Perhaps: E5: 425 →becomes 452");
    await running(() => press(/^Apply E5: 425 becomes 452$/));
    expect(stored("E5")).toBe(452);
    expect(notice()).toContain("Cells changed: 1. “Remove additions” gives the old contents back.");
  });

  test("of several for one cell is chosen by its own button", async () => {
    await ran();
    expect(pane.text("main")).toMatch(
      /Chọn một:D6: chữ “29.232” →thành số 29.232SửaD6: chữ “29.232” →thành số 29,232Sửa/,
    );
    await running(() => press(/^Sửa D6: .* thành số 29,232$/));
    expect(stored("D6", RETAIL.name)).toBe(29.232);
  });

  test("of a rule's group lists every change before any is written", async () => {
    await ran();
    const before = stateOf(opened.document);
    await openDialog(/^Sửa cả nhóm \(2\)$/);
    expect(dialogRows()).toEqual([["Xuất khẩu"], ["E7", "chữ “212,5”", "số 212,5"], ["E9", "chữ “ 56 ”", "số 56"]]);
    expect(stateOf(opened.document)).toEqual(before);
    await running(() => press(/^Sửa 2 ô$/, "[role=dialog]"));
    expect([stored("E7"), stored("E9"), stored("E5"), stored("D6", RETAIL.name)]).toEqual([212.5, 56, 425, "29.232"]);
    expect(notice()).toContain("Đã sửa 2 ô.");
    expect(pane.document.activeElement?.hasAttribute("data-item")).toBe(true);
  });

  test("that is certain is made with all others that are, after a list; a no leaves everything", async () => {
    await ran();
    const before = stateOf(opened.document);
    await openDialog(/^Sửa 2 chỗ chắc chắn$/);
    press(/^Thôi$/, "[role=dialog]");
    await pane.until(() => !isShown("[role=dialog]"));
    expect([stateOf(opened.document), pane.events.length]).toEqual([before, 1]);
    await openDialog(/^Sửa 2 chỗ chắc chắn$/);
    await running(() => press(/^Sửa 2 ô$/, "[role=dialog]"));
    expect([stored("E7"), stored("E9"), stored("E5")]).toEqual([212.5, 56, 425]);
    expect(() => pane.button(/chỗ chắc chắn/)).toThrow("no button");
    expect(focused()).toBe("Xuất khẩu!E5");
  });

  test("for a whole column of text is offered once, for the column", async () => {
    await ran(
      drawBook({
        ...EXPORTS,
        rows: EXPORTS.rows.map((row, i) =>
          i < 4 || i > 7 ? row : [...row.slice(0, 4), `${String(row[4]).trim()},0`.replace("212,5,0", "212,5")],
        ),
      }),
    );
    expect(() => pane.button(/^Sửa cả nhóm/)).toThrow("no button");
    await openDialog(/^Sửa [45] ô$/);
    expect(dialogRows().length).toBeGreaterThan(4);
  });

  test("is not made where the cell holds something else by now: the others are, and its cell is a link", async () => {
    await ran();
    await openDialog(/^Sửa cả nhóm \(2\)$/);
    type(EXPORTS.name, 8, 4, "57 ");
    await running(() => press(/^Sửa 2 ô$/, "[role=dialog]"));
    expect([stored("E7"), stored("E9")]).toEqual([212.5, "57 "]);
    expect(notice()).toContain("Đã sửa 1 ô.");
    expect(notice()).toMatch(/Chưa sửa, vì ô nay đã khác lúc kiểm tra:Xuất khẩu!E9/);
    pane.button(/^Đến ô Xuất khẩu!E9$/, "main > [role=status]").click();
    await new Promise<void>((resolve) => {
      const stop = setInterval(() => {
        if (JSON.stringify(pane.workbook.sheets[0]?.selection) !== '{"top":8,"left":4,"bottom":8,"right":4}') return;
        clearInterval(stop);
        resolve();
      }, 5);
    });
    expect(notice()).toContain("Đã sửa 1 ô.");
  });

  test("that has been typed already is told as such", async () => {
    await ran();
    await openDialog(/^Sửa cả nhóm \(2\)$/);
    type(EXPORTS.name, 8, 4, 56);
    await running(() => press(/^Sửa 2 ô$/, "[role=dialog]"));
    expect(notice()).toContain("Đã sửa 1 ô. 1 ô đã đúng sẵn.");
  });

  test("alone, in a cell that holds something else by now, is refused in a sentence; the list stays as it is", async () => {
    await ran();
    type(EXPORTS.name, 6, 4, "213,5");
    const before = [ids(), stateOf(opened.document)];
    await running(() => press(/^Sửa E7:/));
    expect(notice()).toContain("Ô Xuất khẩu!E7 không còn giữ giá trị lúc kiểm tra nên chưa sửa");
    expect([ids(), stateOf(opened.document)]).toEqual(before);
    expect(pane.document.activeElement).toBe(pane.button(/^Sửa E7:/));
    await pane.run();
    expect(notice()).toBe("");
  });

  test.each([
    [
      "a protected sheet",
      () => {
        for (const sheet of pane.workbook.sheets) sheet.protection = { hasPassword: false };
      },
      "đang được bảo vệ",
    ],
    [
      "a read-only workbook",
      () => {
        pane.workbook.readOnly = true;
      },
      "chỉ được mở để đọc",
    ],
    ["a cell that is being edited", () => pane.host.setEditingCell(true), "đang được nhập dở"],
  ])("is refused for %s, and the list stays", async (_, prepare, sentence) => {
    await ran();
    prepare();
    const before = [ids(), stateOf(opened.document)];
    await running(() => press(/^Sửa E7:/));
    expect(notice()).toContain(sentence);
    expect([ids(), stateOf(opened.document)]).toEqual(before);
  });

  test("cannot be pressed while a run is under way, and the focus stays on it meanwhile", async () => {
    await ran();
    press(/^Sửa E7:/);
    await pane.until(() => isShown("main[aria-busy=true]"));
    await running(() => {
      press(/^Sửa E9:/);
      expect(pane.button(/^Sửa E9:/).getAttribute("aria-disabled")).toBe("true");
      expect(pane.button(/^Bỏ qua Xuất khẩu!E9/).getAttribute("aria-disabled")).toBe("true");
      expect(pane.button(/^Sửa 2 chỗ/).getAttribute("aria-disabled")).toBe("true");
      expect(pane.document.activeElement).toBe(pane.button(/^Sửa E9:/));
    });
    expect([stored("E7"), stored("E9"), pane.events.length]).toEqual([212.5, " 56 ", 2]);
    expect(pane.button(/^Sửa E9:/).getAttribute("aria-disabled")).not.toBe("true");
  });
});

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
    for (const leave of [() => pane.key("Escape"), () => press(/^Thôi$/, "main li")]) {
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
  const texts = (): readonly unknown[] =>
    [
      ...(saved()
        .sheets.find(({ name }) => name === "Tổng hợp")
        ?.cells.values() ?? []),
    ].flatMap((row) => [...row.values()].map((cell) => cell.value));
  const inSummary = (note: string): boolean =>
    texts().some(
      (text) => typeof text === "string" && text.includes("Khai khoáng") && text.endsWith(`Giải thích: ${note}`),
    );
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
    expect([inSummary("Hai mỏ mới"), texts().some((text) => String(text).includes("quý II"))]).toEqual([true, false]);
    await running(() => press(/^Xóa \S/));
    expect([texts().some((text) => String(text).includes("Giải thích:")), pane.workbook.settings.size]).toEqual([
      false,
      0,
    ]);
    expect(pane.button(/^Giải thích \S/)).toBeDefined();
    expect(focused()).toBe("6 tháng!F12");
  });

  test.each([
    ["the summary, where there is one", drawSample(), /^Được nhớ trong sổ tính và ghi vào trang Tổng hợp\.$/],
    [
      "the checks, where no figure is one for a summary",
      drawBook(VOLUMES),
      /^Được nhớ trong sổ tính và ghi vào trang Kiểm tra số liệu\.$/,
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
    opened = open(drawSample());
    opened.document.structureProtection = { hasPassword: false };
    pane = await openPane(opened.document);
    await pane.run();
    press(/^Giải thích \S/);
    await pane.until(() => pane.document.activeElement?.matches("main li textarea") === true);
    expect(pane.text('section[aria-label="Biến động đáng chú ý"]')).toContain("Được nhớ trong sổ tính.");
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

describe("in a workbook that was opened for reading only", () => {
  async function read(): Promise<void> {
    opened = open(drawDoubtful());
    opened.document.readOnly = true;
    pane = await openPane(opened.document);
    await pane.run();
  }

  test("nothing can be fixed, set aside or explained, and every button refers to the reason", async () => {
    await read();
    const reason = pane.document.querySelector("#read-only-reason");
    expect(reason?.textContent).toContain("Sổ tính đang mở chỉ để đọc");
    const before = stateOf(opened.document);
    for (const name of [/^Sửa E7:/, /^Sửa cả nhóm/, /^Sửa 2 chỗ/, /^Bỏ qua Xuất khẩu!E9/, /^Giải thích \S/]) {
      const button = pane.button(name, "main");
      expect({
        name,
        disabled: button.getAttribute("aria-disabled"),
        why: button.getAttribute("aria-describedby"),
      }).toEqual({ name, disabled: "true", why: reason?.id });
      button.click();
    }
    item("Xuất khẩu!E7").focus();
    for (const key of ["f", "i"]) pane.key(key);
    expect([isShown("[role=dialog]"), isShown("main li textarea"), stateOf(opened.document)]).toEqual([
      false,
      false,
      before,
    ]);
    // Whatever a press had started would have to end before this run does.
    await pane.run();
    expect(pane.events).toHaveLength(2);
    expect(pane.text("main")).toContain("↑ ↓ chuyển mục, Enter đến ô, L lọc");
  });

  test("no table can be read otherwise", async () => {
    await read();
    pane.button(/^Cách đọc biểu/).click();
    await pane.until(() =>
      [...pane.document.querySelectorAll("section button")].some(
        (button) => button.textContent?.startsWith("KIM NGẠCH") === true,
      ),
    );
    pane.button(/^KIM NGẠCH/, "section").click();
    await pane.until(() => isShown("button[aria-label='Sửa cách đọc cột C']"));
    for (const name of [/^Sửa cách đọc cột C$/, /^Sửa phạm vi$/, /^Không phải biểu số liệu$/]) {
      const button = pane.button(name, "main");
      expect([button.getAttribute("aria-disabled"), button.getAttribute("aria-describedby")]).toEqual([
        "true",
        "read-only-reason",
      ]);
      button.click();
    }
    expect(isShown("main select")).toBe(false);
  });

  test("can be changed again once it is open for writing and was checked anew", async () => {
    await read();
    pane.workbook.readOnly = false;
    await pane.run();
    expect([
      isShown("#read-only-reason"),
      pane.button(/^Sửa E7:/).getAttribute("aria-disabled"),
      pane.button(/^Sửa E7:/).getAttribute("aria-describedby"),
    ]).toEqual([false, null, null]);
  });
});

describe("keys", () => {
  test("F makes the only fix of the item in focus", async () => {
    await ran();
    item("Xuất khẩu!E7").focus();
    await running(() => pane.key("f"));
    expect(stored("E7")).toBe(212.5);
  });

  test("F does nothing where there is a choice, none, or the focus is elsewhere", async () => {
    await ran();
    for (const target of [
      item("Bán lẻ!D6"),
      item("Xuất khẩu!E8", "implied-plan"),
      pane.button(/^Chép$/),
      pane.button(/^\d+Không khớp/),
    ]) {
      target.focus();
      pane.key("F");
    }
    // Whatever a key had started would have to end before this run does.
    await pane.run();
    expect(pane.events).toHaveLength(2);
    expect(stored("D6", RETAIL.name)).toBe("29.232");
  });

  test("I opens the form of a finding and of a movement; letters typed there are letters", async () => {
    await ran();
    item("Xuất khẩu!E9").focus();
    pane.key("i");
    await pane.until(() => pane.document.activeElement?.matches("main li textarea") === true);
    for (const key of ["f", "i", "l", "ArrowDown"]) pane.key(key);
    expect([pane.events.length, pane.document.activeElement?.matches("textarea")]).toEqual([1, true]);
    pane.key("Escape");
    await pane.until(() => !isShown("main li textarea"));
    item("Xuất khẩu!E8", "sector-swing").focus();
    pane.key("I");
    await pane.until(() =>
      pane.text('section[aria-label="Biến động đáng chú ý"]').includes("Vì sao có biến động này?"),
    );
  });

  test("do nothing behind an open list of changes", async () => {
    await ran();
    await openDialog(/^Sửa cả nhóm/);
    const content = pane.document.querySelector<HTMLElement>("[role=dialog] [tabindex='0']");
    content?.focus();
    for (const key of ["f", "i", "l", "ArrowDown"]) pane.key(key, content ?? undefined);
    expect([isShown("main li textarea"), pane.events.length, pane.document.activeElement]).toEqual([false, 1, content]);
  });
});

describe("removal", () => {
  test("says that fixes and what is remembered go too, and gives every cell and setting back", async () => {
    opened = open(drawDoubtful());
    const before = stateOf(opened.document);
    pane = await openPane(opened.document);
    await pane.run();
    await openDialog(/^Sửa 2 chỗ chắc chắn$/);
    await running(() => press(/^Sửa 2 ô$/, "[role=dialog]"));
    await running(() => press(/^Sửa D6: .* thành số 29.232$/));
    await ignore("Xuất khẩu!E5", "đã hỏi");
    item("Xuất khẩu!E8", "sector-swing").focus();
    pane.key("i");
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
