import type { Bilingual } from "../../core/model/message";
import { HostRefusal } from "./errors";
import { JOURNAL_NAMESPACE } from "./journal/journal";
import { countRoundTrips, send } from "./round-trips";
import { inExcel } from "./session";
import { freeSheetName } from "./writer/sheet-name";

/** A sheet that was added so that somebody can try. */
export interface TrialSheet {
  readonly id: string;
  readonly name: string;
  /** The id of the sheet that was in front. */
  readonly before: string;
}

const NAME: Bilingual = { vi: "Mẫu dùng thử", en: "Sample" };

/**
 * What stands on the sheet: exports, of which one figure has two digits the wrong way round, one is kept as text and
 * one has moved far more than its like.
 */
const ROWS: readonly (readonly (string | number)[])[] = [
  ["KIM NGẠCH XUẤT KHẨU 6 THÁNG ĐẦU NĂM 2024", "", "", "", ""],
  ["Đơn vị tính: Triệu USD", "", "", "", ""],
  ["STT", "Chỉ tiêu", "Kế hoạch năm 2024", "Thực hiện 6 tháng đầu năm 2023", "Thực hiện 6 tháng đầu năm 2024"],
  ["I", "Tổng kim ngạch xuất khẩu", 2300, 1000, 1162.5],
  [1, "Cà phê", 900, 400, 425],
  [2, "Cao su", 640, 300, 324],
  [3, "Sản phẩm gỗ", 430, 200, "'212,5"],
  [4, "Hạt tiêu", 160, 25, 92],
  [5, "Hạt điều", 120, 50, 56],
  [6, "Hàng khác", 50, 25, 26],
];

const HEADER = { row: 2, columns: 5 } as const;

/** Points: a label, a header of two lines. Source: what the texts above need in eleven points. */
const WIDTHS = [30, 160, 100, 100, 100] as const;

const NOT_EMPTY = {
  id: "refused-trial-beside-results",
  text: {
    vi: "Sổ làm việc này đã có phần do Soát Số thêm nên không cần thêm trang mẫu: hãy bấm Kiểm tra & Tính toán.",
    en: "Soát Số has added to this workbook already, so no sample is needed: press Validate & Compute.",
  },
} as const;

const SIZE = { sent: 8_000, received: 20_000 } as const;

/**
 * Adds the sheet behind the others and brings it to the front, in two round trips.
 * @throws HostRefusal where something of ours stands in the workbook, whose removal would go with the sample's; where
 * Excel refuses
 */
export async function addTrialSheet(language: "vi" | "en"): Promise<TrialSheet> {
  const counter = countRoundTrips();
  return inExcel(async (context) => {
    const { worksheets, customXmlParts } = context.workbook;
    worksheets.load("items/name");
    const front = worksheets.getActiveWorksheet();
    front.load("id");
    const parts = customXmlParts.getByNamespace(JOURNAL_NAMESPACE);
    parts.load("items/id");
    await send(context, counter, SIZE);
    if (parts.items.length > 0) throw new HostRefusal(NOT_EMPTY);
    const name = freeSheetName(
      NAME[language],
      worksheets.items.map((sheet) => sheet.name),
    );
    const sheet = worksheets.add(name);
    sheet.load("id");
    sheet.getRangeByIndexes(0, 0, ROWS.length, HEADER.columns).formulas = ROWS.map((row) => [...row]);
    sheet.getRangeByIndexes(0, 0, 1, 1).format.font.bold = true;
    const header = sheet.getRangeByIndexes(HEADER.row, 0, 1, HEADER.columns);
    header.format.font.bold = true;
    header.format.wrapText = true;
    header.format.horizontalAlignment = "Center";
    WIDTHS.forEach((width, i) => {
      sheet.getRangeByIndexes(0, i, 1, 1).format.columnWidth = width;
    });
    sheet.activate();
    await send(context, counter, SIZE);
    return { id: sheet.id, name, before: front.id };
  });
}

/**
 * Takes the sheet away again, with whatever was typed on it, and brings the sheet to the front that was; nothing where
 * it is gone already.
 * @throws HostRefusal where Excel refuses
 */
export async function dropTrialSheet({ id, before }: TrialSheet): Promise<void> {
  const counter = countRoundTrips();
  await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const [sheet, front] = [worksheets.getItemOrNullObject(id), worksheets.getItemOrNullObject(before)];
    sheet.load("id");
    front.load("id");
    await send(context, counter, SIZE);
    if (!front.isNullObject) front.activate();
    if (!sheet.isNullObject) sheet.delete();
    await send(context, counter, SIZE);
  });
}
