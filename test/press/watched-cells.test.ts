import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createEngine } from "../../src/local-excel/calc/create-engine";
import type { CellRecord, WorkbookDocument } from "../../src/xlsx/document";
import { openCsv } from "../../src/xlsx/csv-workbook";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { SAMPLE_NAME } from "../tools/draw-sample";
import { cellOf, pressed, saidOn, statusOf, textsOf, toldFigures, UNCHANGED, type Pressed } from "./watched-page";

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, "../../assets", SAMPLE_NAME)));
const csv = (...lines: readonly string[]): WorkbookDocument =>
  openCsv(new TextEncoder().encode(lines.join("\n")), "sach.csv").document;

describe("the six months of the sample", () => {
  let book: Pressed;
  beforeAll(async () => {
    book = await pressed(openWorkbook(SAMPLE, SAMPLE_NAME).document);
  });

  test("every figure that its words and charts use is watched, and no other", () => {
    const industry = ["F11", "F12", "F13", "F14", "F15"];
    const [retail, exports, imports] = [16, 17, 23].map((row) => ["D", "E", "F"].map((column) => column + String(row)));
    // What exports are made of: the part that is told, those it was chosen among, and those of the chart.
    const parts = ["E19", "F19", "F20", "F21", "E22", "F22"];
    expect([...toldFigures(book).keys()].sort()).toEqual(
      [industry, retail, exports, imports, parts].flatMap((cells) => cells ?? []).sort(),
    );
  });

  test("what is out of date is named, once, and nothing else", () => {
    const told = toldFigures(book);
    expect(told.get("E17")).toBe(
      "Số liệu nguồn ĐÃ THAY ĐỔI từ khi soạn, cần xem lại: Kim ngạch xuất khẩu; biểu đồ 2; Bấm lại Kiểm tra & Tính toán.",
    );
    expect(told.get("F14")).toContain("Chỉ số sản xuất công nghiệp; biến động Khai khoáng; ");
  });

  test("a heading of another month makes the words those of another period", () => {
    const said = saidOn(book, book.source, 7, 5, "Ước thực hiện 7 tháng đầu năm 2024");
    expect(said).toContain("kỳ báo cáo ghi trong tiêu đề");
    expect(saidOn(book, book.source, 4, 0, "7 THÁNG ĐẦU NĂM 2024")).toContain("kỳ báo cáo ghi trong tiêu đề");
    expect(saidOn(book, book.source, 1, 0, "SỞ CÔNG THƯƠNG TỈNH")).toBe(UNCHANGED);
  });

  test("a figure that is cleared or made a text is told", () => {
    expect(saidOn(book, book.source, 16, 5, "525,0 ")).toContain("Kim ngạch xuất khẩu");
    expect(saidOn(book, book.source, 16, 5, null)).toContain("Kim ngạch xuất khẩu");
  });

  test("of words that were edited it is never said that nothing has changed, not after another press either", async () => {
    const paragraph = textsOf(book).find(([, text]) =>
      text.includes("tổng mức bán lẻ hàng hóa và doanh thu dịch vụ ước đạt"),
    );
    if (paragraph === undefined) throw new Error("no paragraph");
    const [row, text] = paragraph;
    const own = { ...cellOf(book.page, row, 0), value: text.replace("8,95", "8,59") } as CellRecord;
    book.page.cells.get(row)?.set(0, own);
    createEngine().recalculate(book.document, [{ sheetId: book.page.id, row, column: 0 }]);
    expect(statusOf(book)).toContain("đã được sửa lời");
    const again = await pressed(book.document);
    expect(cellOf(again.page, row, 0)?.value).toBe(own.value);
    expect(statusOf(again)).toContain("đã được sửa lời");
  });
});

test("what a sheet prints itself is watched where it is told, and what it is printed beside is not", async () => {
  const book = await pressed(
    csv(
      "TÌNH HÌNH XUẤT NHẬP KHẨU,,,,,,",
      "TT;Chỉ tiêu;ĐVT;6 tháng năm 2023;6 tháng năm 2024;Tăng giảm so cùng kỳ (%)".replaceAll(";", ","),
      "1,Kim ngạch xuất khẩu,Triệu USD,448.8,525,16.98",
      "2,Kim ngạch nhập khẩu,Triệu USD,80.03,99,23.7",
      "3,Doanh thu dịch vụ cảng,Triệu USD,10,12,20",
    ),
  );
  // Last year's exports and imports are told in their balance.
  expect([...toldFigures(book).keys()].sort()).toEqual(["D3", "D4", "E3", "E4", "E5", "F3", "F4", "F5"]);
});
