import type { Bilingual, Language } from "../../../core/model/message";
import { formatNumber } from "../../../core/i18n/number-format";
import { RESULT_WORDS } from "./result-words";
import { SETTINGS_WORDS } from "./settings-words";

/** Every word of the pane that is not part of a message; `{n}` stands for a number. */
export const PANE_WORDS = {
  ...RESULT_WORDS,
  ...SETTINGS_WORDS,
  run: { vi: "Kiểm tra & Tính toán", en: "Validate & Compute" },
  more: { vi: "Việc khác", en: "More" },
  otherFiles: { vi: "Tệp khác", en: "Other files" },
  remove: { vi: "Gỡ phần đã thêm", en: "Remove additions" },
  removeTitle: { vi: "Gỡ phần đã thêm?", en: "Remove additions?" },
  removeQuestion: {
    vi: "Các cột, chỗ đánh dấu, biểu đồ và trang tính do Soát Số thêm sẽ được gỡ. Số liệu " + "của bạn giữ nguyên.",
    en: "The columns, marks, charts and sheets that Soát Số added are taken away. Your own figures stay as they are.",
  },
  removeFixes: {
    vi: "Ô đã sửa bằng nút Sửa trở lại nội dung trước khi sửa; ô nào sau đó bạn đã gõ khác thì " + "giữ nguyên.",
    en: "Cells changed by Apply get back what they held before; those you have typed over since stay as they are.",
  },
  removeRemembered: {
    vi:
      "Những điều đã ghi nhớ trong sổ làm việc cũng được xóa: cách đọc biểu, mục đã bỏ qua, lời " +
      "giải thích, đoạn báo cáo bạn viết, ngưỡng cảnh báo, nội dung không kiểm tra.",
    en: "What the workbook remembers goes too: corrections of how tables are read, ignored findings, explanations, your own paragraph, thresholds, what is not checked.",
  },
  removeYes: { vi: "Gỡ", en: "Remove" },
  cancel: { vi: "Hủy", en: "Cancel" },
  close: { vi: "Đóng", en: "Close" },
  details: { vi: "Chi tiết kỹ thuật", en: "Technical details" },
  copyDetails: { vi: "Sao chép chi tiết kỹ thuật", en: "Copy the technical details" },
  languageShort: { vi: "EN", en: "VI" },
  languageLabel: { vi: "EN: Switch to English", en: "VI: Chuyển sang tiếng Việt" },
  idleTitle: { vi: "Sẵn sàng soát số", en: "Ready to check the figures" },
  idleBody: {
    vi: "Bấm nút ở trên. Với các biểu trong sổ làm việc này, Soát Số:",
    en: "Press the button above. For the tables of this workbook, Soát Số:",
  },
  idleChecks: {
    vi: "kiểm tra các số có khớp nhau không và chỉ ra chỗ không khớp;",
    en: "checks whether the figures agree, and shows where they do not;",
  },
  idleComputes: {
    vi: "ghi tốc độ tăng và tỷ lệ hoàn thành kế hoạch bằng công thức, vào cột trống;",
    en: "writes growth and plan attainment as formulas, into empty columns;",
  },
  idleSummarizes: {
    vi: "lập trang Tổng hợp có biểu đồ và soạn sẵn đoạn báo cáo.",
    en: "adds a Summary sheet with charts and drafts the report paragraph.",
  },
  idlePromise: {
    vi: "Số liệu của bạn không bị sửa, trừ ô mà bạn bấm Sửa. Phần đã thêm gỡ được bất cứ lúc nào.",
    en: "Your own figures are not changed, but for cells where you press Apply. What is added can be removed at any time.",
  },
  reading: { vi: "Đang đọc các trang tính…", en: "Reading the sheets…" },
  analyzing: { vi: "Đang kiểm tra và tính toán…", en: "Checking and computing…" },
  analyzingShare: { vi: "Đang kiểm tra và tính toán… {n}%", en: "Checking and computing… {n}%" },
  asking: { vi: "Chờ bạn trả lời…", en: "Waiting for your answer…" },
  applying: { vi: "Đang ghi kết quả…", en: "Writing the results…" },
  removing: { vi: "Đang gỡ phần đã thêm…", en: "Removing what was added…" },
  thenCheck: { vi: "Sau đó sẽ kiểm tra.", en: "Then it will be checked." },
  thenRemoval: { vi: "Sau đó sẽ gỡ phần đã thêm.", en: "Then what was added will be removed." },
  statusIdle: { vi: "Chưa kiểm tra", en: "Not checked yet" },
  statusDone: { vi: "Xong: đã đọc {n} biểu", en: "Done: tables read: {n}" },
  statusNothing: { vi: "Xong: chưa có gì để kiểm tra", en: "Done: nothing to check" },
  statusRefused: { vi: "Chưa làm được", en: "Could not be done" },
  statusNothingRemoved: { vi: "Không có gì phải gỡ", en: "Nothing to remove" },
  statusRemoved: { vi: "Đã gỡ phần đã thêm", en: "Additions removed" },
  checked: { vi: "Đã đối chiếu {n} chỗ.", en: "Comparisons made: {n}." },
  unchanged: {
    vi: "Sổ làm việc đã có đủ kết quả này, không phải ghi gì thêm.",
    en: "The workbook held these results already; nothing had to be written.",
  },
  filter: { vi: "Lọc danh sách", en: "Filter the list" },
  error: { vi: "Không khớp", en: "Disagree" },
  warning: { vi: "Cần xem lại", en: "To look at" },
  information: { vi: "Lưu ý", en: "Notes" },
  movement: { vi: "Biến động đáng chú ý", en: "Notable movements" },
  keys: {
    vi: "↑ ↓ chuyển mục, Enter đến ô, Ctrl+Enter sửa, Ctrl+Shift+Enter bỏ qua hoặc giải thích",
    en: "↑ ↓ move, Enter goes to the cell, Ctrl+Enter applies the fix, Ctrl+Shift+Enter ignores or explains",
  },
  rememberedHere: {
    vi: "Được nhớ đến khi đóng khung này; lưu thành bản khác rồi bấm lại để ghi vào tệp.",
    en: "Remembered until this pane is closed; save a copy and press again to have it written.",
  },
  computed: { vi: "Đã tính", en: "Computed" },
  computedHelp: {
    vi: "Chưa ghi vào biểu nào; các số như khi được ghi.",
    en: "Written to no table; the figures are those that would be written.",
  },
  indicator: { vi: "Chỉ tiêu", en: "Indicator" },
  results: { vi: "Kết quả", en: "Results" },
  nothingWrong: { vi: "Các số đã đối chiếu đều khớp.", en: "All figures that were compared agree." },
  nothingElseWrong: {
    vi: "Ngoài các mục đã bỏ qua, các số đã đối chiếu đều khớp.",
    en: "But for what is ignored, all figures that were compared agree.",
  },
  nothingChecked: {
    vi: "Chưa có số nào đối chiếu được với nhau; lý do ở mục “Chưa kiểm tra được”.",
    en: "No figures could be compared; the reasons stand under “Could not be checked”.",
  },
  written: { vi: "Đã thêm vào sổ làm việc", en: "Added to the workbook" },
  columnAt: { vi: "Cột {n}", en: "Column {n}" },
  columnsAt: { vi: "Cột {n}", en: "Columns {n}" },
  onSheet: { vi: "trang {n}", en: "sheet {n}" },
  sheetCalled: { vi: "Trang {n}", en: "Sheet {n}" },
  charts: { vi: "biểu đồ: {n}", en: "charts: {n}" },
  skipped: { vi: "Chưa ghi", en: "Not written" },
  unchecked: { vi: "Chưa kiểm tra được", en: "Could not be checked" },
  crashed: {
    vi: "Quy tắc này gặp trục trặc nên chưa có kết quả.",
    en: "This rule failed to run, so there is no result.",
  },
  lookedAt: { vi: "Các trang đã xem:", en: "Sheets looked at:" },
  whyAndAdvice: { vi: "Vì sao, nên làm gì", en: "Why, and what to do" },
  thresholds: { vi: "Ngưỡng:", en: "Thresholds:" },
  exampleFaulty: { vi: "Ví dụ:", en: "Example:" },
  exampleSound: { vi: "Ví dụ bình thường:", en: "Sound example:" },
  exampleSheet: { vi: "Trang “{n}”", en: "Sheet “{n}”" },
  exampleFile: { vi: "Tệp “{n}”", en: "File “{n}”" },
  exampleHidden: { vi: "ẩn", en: "hidden" },
  exampleQuiet: { vi: "Trang này không có gì cần xem lại.", en: "Nothing needs a look on this sheet." },
  help: { vi: "Soát Số xem những gì", en: "What Soát Số looks at" },
  diagnosis: { vi: "Chẩn đoán Excel trên máy này", en: "Diagnose the Excel of this computer" },
  helpClose: { vi: "Đóng, trở lại kết quả", en: "Close, back to the results" },
  helpSearch: { vi: "Tìm theo từ", en: "Search by words" },
  helpFound: { vi: "{n} mục", en: "Entries: {n}" },
  helpNone: { vi: "Không có mục nào có những từ này.", en: "No entry holds these words." },
  layout: { vi: "Cách hiểu biểu ({n})", en: "How the tables were read ({n})" },
  layoutToLookAt: { vi: "{n} biểu cần xem", en: "{n} to look at" },
  notLoaded: {
    vi: "Chưa tải được phần này. Hãy kiểm tra kết nối mạng, rồi đóng khung bên và mở lại.",
    en: "This part could not be loaded. Check the network connection, then close the pane and open it again.",
  },
  related: { vi: "Liên quan:", en: "Related:" },
  proposal: { vi: "Có thể là:", en: "Perhaps:" },
  proposalSure: { vi: "Nên là:", en: "Should be:" },
  chooseOne: { vi: "Chọn một:", en: "Choose one:" },
  becomes: { vi: "thành", en: "becomes" },
  emptyCell: { vi: "(trống)", en: "(empty)" },
  textValue: { vi: "chữ “{n}”", en: "text “{n}”" },
  numberValue: { vi: "số {n}", en: "number {n}" },
  fix: { vi: "Sửa", en: "Apply" },
  fixCells: { vi: "Sửa {n} ô", en: "Apply to {n} cells" },
  fixGroup: { vi: "Sửa cả nhóm ({n})", en: "Apply to the group ({n})" },
  fixSafe: { vi: "Sửa {n} chỗ chắc chắn", en: "Apply certain fixes ({n})" },
  fixTitle: { vi: "Sửa {n} ô?", en: "Cells to be changed: {n}" },
  fixQuestion: {
    vi: "Chưa có gì được ghi. Ô nào không còn như lúc kiểm tra sẽ được giữ nguyên.",
    en: "Nothing has been written yet. A cell that no longer holds what was checked is left alone.",
  },
  fixCell: { vi: "Ô", en: "Cell" },
  fixBefore: { vi: "Đang có", en: "Now" },
  fixAfter: { vi: "Sửa thành", en: "Becomes" },
  fixedApplied: { vi: "Đã sửa {n} ô.", en: "Cells changed: {n}." },
  fixedSettled: { vi: "{n} ô đã đúng sẵn.", en: "Already so: {n}." },
  fixedOutdated: {
    vi: "Chưa sửa, vì ô nay đã khác lúc kiểm tra:",
    en: "Not changed, because the cell holds something else by now:",
  },
  undoFix: { vi: "Hoàn tác", en: "Undo" },
  ignore: { vi: "Bỏ qua", en: "Ignore" },
  ignoreQuestion: { vi: "Vì sao bỏ qua? (không bắt buộc)", en: "Why ignore it? (optional)" },
  ignoreHelp: {
    vi: "Được nhớ trong sổ làm việc; hiện lại khi số liệu của mục này thay đổi.",
    en: "Remembered in the workbook; it returns when its figures change.",
  },
  ignored: { vi: "Đã bỏ qua ({n})", en: "Ignored ({n})" },
  ignoredHelp: {
    vi: "Mục đã bỏ qua tự hiện lại khi số liệu của mục đó thay đổi.",
    en: "What is ignored returns by itself when its figures change.",
  },
  reason: { vi: "Lý do: {n}", en: "Reason: {n}" },
  noReason: { vi: "Không ghi lý do.", en: "No reason given." },
  showAgain: { vi: "Hiện lại", en: "Show again" },
  explain: { vi: "Giải thích", en: "Explain" },
  explainQuestion: { vi: "Vì sao có biến động này?", en: "Why did it move?" },
  explainHelp: {
    vi: "Được nhớ trong sổ làm việc và ghi vào trang {n}.",
    en: "Remembered in the workbook and written to the sheet {n}.",
  },
  explainRemembered: { vi: "Được nhớ trong sổ làm việc.", en: "Remembered in the workbook." },
  explained: { vi: "Giải thích: {n}", en: "Explanation: {n}" },
  rewrite: { vi: "Viết lại", en: "Edit" },
  erase: { vi: "Xóa", en: "Delete" },
  keep: { vi: "Ghi nhớ", en: "Keep" },
  goTo: { vi: "Đến ô {n}", en: "Go to {n}" },
  hiddenPlace: {
    vi: "Trang tính đó đang ẩn hoặc không còn, nên chưa đến được ô này.",
    en: "That sheet is hidden or gone, so the cell cannot be shown.",
  },
  siblings: { vi: "Tốc độ tăng so với các dòng cùng nhóm", en: "Growth among its siblings" },
  othersBetween: { vi: "và {n} dòng khác ở giữa", en: "and {n} more between" },
  impact: {
    vi: "Riêng dòng này làm tổng thay đổi {n} điểm phần trăm.",
    en: "This line alone moves the total by {n} percentage points.",
  },
  report: { vi: "Đoạn báo cáo", en: "Report paragraph" },
  reportHelp: {
    vi: "Soạn sẵn từ số trong biểu; sửa được trước khi sao chép.",
    en: "Drafted from the figures of the tables; edit it before copying.",
  },
  copy: { vi: "Sao chép", en: "Copy" },
  copied: { vi: "Đã sao chép", en: "Copied" },
  selected: { vi: "Đã chọn sẵn: bấm Ctrl+C", en: "Selected: press Ctrl+C" },
  manySheets: { vi: "Ghi vào {n} trang tính?", en: "Write to {n} sheets?" },
  manySheetsBody: {
    vi: "Có nhiều trang, nên Soát Số hỏi trước khi ghi:",
    en: "These are many sheets, so Soát Số asks before it writes:",
  },
  columnsCount: { vi: "ghi {n} cột", en: "columns: {n}" },
  marksCount: { vi: "đánh dấu {n} ô", en: "marked cells: {n}" },
  manySheetsElse: {
    vi: "Không ghi thì kết quả vẫn xem được ở đây và ở các trang do Soát Số lập.",
    en: "If not, the results are still shown here and on the sheets that Soát Số adds.",
  },
  manySheetsLimit: {
    vi: "Sau 30 giây không trả lời thì chưa ghi gì; bấm lại lúc nào cũng được.",
    en: "Without an answer within 30 seconds nothing is written; you can press again at any time.",
  },
  writeAll: { vi: "Ghi vào các trang này", en: "Write to these sheets" },
  writeNone: { vi: "Không ghi vào các trang này", en: "Leave these sheets alone" },
  restored: {
    vi: "Đã gỡ xong, sổ làm việc trở lại như trước.",
    en: "Everything was removed; the workbook is as it was.",
  },
  nothingToRemove: {
    vi: "Sổ làm việc này không có phần nào do Soát Số thêm.",
    en: "This workbook holds nothing that Soát Số added.",
  },
  partlyRestored: { vi: "Đã gỡ; các phần sau được giữ lại:", en: "Removed; the following was left:" },
  showAll: { vi: "Hiện tất cả ({n})", en: "Show all ({n})" },
  privacy: { vi: "Số liệu không rời khỏi sổ làm việc này.", en: "Nothing leaves this workbook." },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type PaneWord = keyof typeof PANE_WORDS;

/**
 * A word of the pane in a language, `{n}` filled where it has one: a text as it is, a number as the readers of the
 * language write it.
 */
export function word(name: PaneWord, language: Language, n: string | number = ""): string {
  return PANE_WORDS[name][language].replace("{n}", () => (typeof n === "number" ? formatNumber(n, language) : n));
}
