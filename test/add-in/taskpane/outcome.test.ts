import { TRADE, drawBook, open, OUTPUT } from "../excel/draw-book";
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
    expect(pane.text("main")).toMatch(/Chưa ghi.*Cấu trúc sổ làm việc đang được bảo vệ/);
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
    expect(pane.text("main")).not.toContain("Đã thêm vào sổ làm việc");
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
    const said = (): string => pane.document.body.textContent ?? "";
    await pane.until(() => said().includes("Trang tính 6 tháng đang được bảo vệ"));
    expect(said()).toContain("Sổ làm việc vẫn như trước.");
    expect(pane.text("header")).toContain("Chưa làm được");
    pane.button(/Switch to English/).click();
    await pane.until(() => said().includes("Sheet 6 tháng is protected"));
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
    pane.button(/^Hủy$/).click();
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
