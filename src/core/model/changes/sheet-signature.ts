import type { SheetGrid } from "../cells/workbook";
import { cellAt } from "../cells/workbook";
import type { Bilingual, Language } from "../message";
import { OWN_SHEET_ROLES } from "../signature";
import type { OwnSheetRole } from "./workbook-change";

/** Fixed texts of a sheet of ours by their places: a text in the first column, and the headings of its first table. */
interface SheetSignature {
  readonly text: { readonly row: number; readonly says: Bilingual };
  readonly headings: { readonly row: number; readonly say: readonly Bilingual[] };
}

const SUMMARY_HEADINGS: readonly Bilingual[] = [
  { vi: "Chỉ tiêu", en: "Indicator" },
  { vi: "Đơn vị tính", en: "Unit" },
  { vi: "Kế hoạch", en: "Plan" },
  { vi: "Cùng kỳ năm trước", en: "Same period last year" },
  { vi: "Thực hiện kỳ này", en: "This period" },
  { vi: "So với kế hoạch (%)", en: "Plan attainment (%)" },
  { vi: "Tăng, giảm so với cùng kỳ (%)", en: "Change on same period (%)" },
  { vi: "Thay đổi", en: "Changed" },
];

/** The texts by which a sheet of ours is known where nothing else tells. */
export const SHEET_SIGNATURES: Readonly<Record<OwnSheetRole, SheetSignature>> = {
  summary: {
    text: { row: 0, says: { vi: "PHỤ LỤC", en: "ANNEX" } },
    headings: { row: 4, say: SUMMARY_HEADINGS },
  },
  checks: {
    text: { row: 0, says: { vi: "KẾT QUẢ KIỂM TRA SỐ LIỆU", en: "RESULTS OF THE CHECKS" } },
    headings: {
      row: 2,
      say: [
        { vi: "STT", en: "No." },
        { vi: "Mức độ", en: "Severity" },
        { vi: "Vị trí", en: "Place" },
        { vi: "Nội dung", en: "What" },
        { vi: "Vì sao cần xem", en: "Why it matters" },
        { vi: "Nên làm gì", en: "What to do" },
      ],
    },
  },
};

/** Those of sheets that earlier versions wrote. */
const EARLIER_SIGNATURES: Readonly<Partial<Record<OwnSheetRole, SheetSignature>>> = {
  summary: {
    text: {
      row: 1,
      says: {
        vi: "Các số ở đây lấy trực tiếp từ biểu gốc và thay đổi theo biểu gốc.",
        en: "The figures are live links to the source tables and change with them.",
      },
    },
    headings: { row: 3, say: SUMMARY_HEADINGS },
  },
};

const LANGUAGES: readonly Language[] = ["vi", "en"];

/** What a sheet is by its fixed texts, all of which must stand where we write them; null where it is none of ours. */
export function roleByTexts(grid: SheetGrid): OwnSheetRole | null {
  const says = (row: number, column: number, words: Bilingual, language: Language): boolean =>
    cellAt(grid, row, column)?.value === words[language];
  return (
    OWN_SHEET_ROLES.find((role) => {
      const signatures = [SHEET_SIGNATURES[role], EARLIER_SIGNATURES[role]].filter((each) => each !== undefined);
      return signatures.some(({ text, headings }) =>
        LANGUAGES.some(
          (language) =>
            says(text.row, 0, text.says, language) &&
            headings.say.every((words, column) => says(headings.row, column, words, language)),
        ),
      );
    }) ?? null
  );
}
