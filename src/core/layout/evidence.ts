import { columnName } from "../model/cells/address";
import type { ColumnModel, Evidence } from "../model/tables/table";
import { message } from "../model/message";
import type { Bilingual } from "../model/message";

type Placed = Pick<ColumnModel, "column">;

const SOURCES: Readonly<Record<string, Bilingual>> = {
  header: { vi: "tiêu đề các cột bên cạnh", en: "the headers of its neighbours" },
  title: { vi: "tên biểu", en: "the title" },
  "sheet-name": { vi: "tên trang tính", en: "the name of the sheet" },
  none: { vi: "vị trí của cột", en: "the place of the column" },
};

/** The words of the header decided. */
export function headerMatches(header: string): Evidence {
  return {
    weight: 0.9,
    message: message(
      "layout-header",
      { vi: "Tiêu đề cột ghi “{header}”.", en: "The header says “{header}”." },
      { header },
    ),
  };
}

/** The figures are written as rises and falls. */
export function showsArrows(): Evidence {
  return {
    weight: 0.75,
    message: message("layout-arrows", {
      vi: "Số liệu ghi bằng mũi tên tăng, giảm và %.",
      en: "The figures are written with arrows up and down and %.",
    }),
  };
}

const DOUBTS = {
  fewFigures: {
    vi: "Tiêu đề không cho biết cột là số liệu gì và cột có quá ít số.",
    en: "The header does not say what the figures are and there are too few of them.",
  },
  wordy: {
    vi: "Cột có nhiều chữ hơn số: có thể là ghi chú.",
    en: "The column holds more words than figures: it may be notes.",
  },
  spanOfYears: {
    vi: "Cột ghi % cho một giai đoạn nhiều năm: tạm đọc là tốc độ tăng bình quân.",
    en: "A percentage for several years together: taken for an average growth.",
  },
  unknownBase: {
    vi: "Tiêu đề không cho biết so sánh với kỳ nào hay với gì.",
    en: "The header does not say what the figures are compared with.",
  },
  noYear: {
    vi: "Không chỗ nào ghi các tháng, quý của cột thuộc năm nào.",
    en: "Nothing says of which year the months or quarters of the column are.",
  },
  noPeriod: { vi: "Không chỗ nào ghi tỷ lệ này tính cho kỳ nào.", en: "Nothing says for which period the ratio is." },
  timesOrAmount: {
    vi: "Tiêu đề vừa nói chênh lệch vừa nói số lần.",
    en: "The header speaks of a difference and of a multiple at once.",
  },
  percentOfWhat: {
    vi: "Cột ghi % nhưng tiêu đề không nói là tỷ lệ gì.",
    en: "The figures are percentages, but the header does not say of what.",
  },
  rowsOrFigures: {
    vi: "Tiêu đề giống tên của cột chỉ tiêu nhưng các ô lại là số.",
    en: "The header reads like that of the row labels, but the cells are figures.",
  },
  form: {
    vi: "Số liệu không cho biết cột ghi dạng 108,95 hay 8,95.",
    en: "The figures do not tell whether 108.95 or 8.95 is meant.",
  },
  statedOtherwise: {
    vi: "Tiêu đề và dòng số cột nói khác nhau.",
    en: "The header and the column numbers say different things.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why a column is not read with certainty. */
export function doubt(reason: keyof typeof DOUBTS): Evidence {
  return { weight: 0.5, message: message(`layout-doubt-${reason}`, DOUBTS[reason]) };
}

/** Whether evidence only tells of a doubt, which figures may have settled since. */
export const isDoubt = ({ message: { id } }: Evidence): boolean => id.startsWith("layout-doubt-");

/** There were no words to go by. */
export function noHeader(): Evidence {
  return {
    weight: 0.4,
    message: message("layout-no-header", {
      vi: "Cột có số liệu nhưng không có tiêu đề.",
      en: "The column holds figures but has no header.",
    }),
  };
}

export function holdsUnits(): Evidence {
  return {
    weight: 0.8,
    message: message("layout-units", { vi: "Các ô của cột là đơn vị tính.", en: "The cells of the column are units." }),
  };
}

export function holdsOrdinals(): Evidence {
  return {
    weight: 0.8,
    message: message("layout-ordinals", {
      vi: "Các ô của cột là số thứ tự.",
      en: "The cells of the column are ordinals.",
    }),
  };
}

export function holdsCodes(): Evidence {
  return {
    weight: 0.5,
    message: message("layout-codes", {
      vi: "Các ô của cột giống mã số.",
      en: "The cells of the column look like codes.",
    }),
  };
}

export function holdsLabels(): Evidence {
  return {
    weight: 0.8,
    message: message("layout-labels", {
      vi: "Các ô của cột là tên chỉ tiêu.",
      en: "The cells of the column name the rows.",
    }),
  };
}

/** Where a period that the header lacks was taken from. */
export function periodFrom(source: string): Evidence {
  return {
    weight: 0.8,
    message: message(
      "layout-period-from",
      { vi: "Kỳ số liệu lấy từ {source}.", en: "The period is taken from {source}." },
      { source: SOURCES[source] ?? { vi: source, en: source } },
    ),
  };
}

/** Title and header name different years. */
export function yearConflict(conflict: { readonly header: number; readonly title: number }): Evidence {
  return {
    weight: 0.6,
    message: message(
      "layout-year-conflict",
      {
        vi: "Tên biểu ghi năm {title} nhưng tiêu đề cột ghi năm {header}: cần kiểm tra lại kỳ số liệu.",
        en: "The title names {title} but the headers name {header}: the period must be confirmed.",
      },
      { title: String(conflict.title), header: String(conflict.header) },
    ),
  };
}

/** A comparison with a later time, most likely two years taken for each other. */
export function baseIsLater(): Evidence {
  return {
    weight: 0.5,
    message: message("layout-base-later", {
      vi: "Cột so sánh với một năm sau năm của nó: có thể ghi lẫn năm.",
      en: "The column is compared with a later year: the years may have been mixed up.",
    }),
  };
}

/** The figures of a measure are the ratio of two other columns. */
export function reproduced(current: Placed, base: Placed, hits: number, rows: number): Evidence {
  return {
    weight: 0.97,
    message: message(
      "layout-ratio",
      {
        vi: "{hits}/{rows} dòng bằng cột {current} chia cột {base}.",
        en: "{hits} of {rows} rows equal column {current} divided by column {base}.",
      },
      { hits: String(hits), rows: String(rows), current: columnName(current.column), base: columnName(base.column) },
    ),
  };
}

/** The row of column numbers states the ratio. */
export function statedRatio(numbering: string, current: Placed, base: Placed): Evidence {
  return {
    weight: 0.97,
    message: message(
      "layout-stated-ratio",
      {
        vi: "Dòng số cột ghi “{numbering}”: cột {current} chia cột {base}.",
        en: "The column numbers say “{numbering}”: column {current} divided by column {base}.",
      },
      { numbering, current: columnName(current.column), base: columnName(base.column) },
    ),
  };
}

/** Two columns claim the same time. */
export function sameTimeTwice(): Evidence {
  return {
    weight: 0.5,
    message: message("layout-same-time", {
      vi: "Có hai cột cùng một kỳ số liệu mà một cột không ghi năm: cần xác nhận năm báo cáo.",
      en: "Two columns are of the same time and one names no year: the reporting year must be confirmed.",
    }),
  };
}

export function isDifference(hits: number, rows: number): Evidence {
  return {
    weight: 0.75,
    message: message(
      "layout-difference",
      {
        vi: "{hits}/{rows} dòng bằng hiệu của hai cột khác.",
        en: "{hits} of {rows} rows equal the difference of two other columns.",
      },
      { hits: String(hits), rows: String(rows) },
    ),
  };
}

/** The figures are the parts that a column's figures are of one whole. */
export function isShare(of: Placed, hits: number, rows: number): Evidence {
  return {
    weight: 0.97,
    message: message(
      "layout-share",
      { vi: "{hits}/{rows} dòng bằng tỷ trọng của cột {of}.", en: "{hits} of {rows} rows are shares of column {of}." },
      { hits: String(hits), rows: String(rows), of: columnName(of.column) },
    ),
  };
}

/** The header names no base, and only one column can be it. */
export function besideOnly(current: Placed, base: Placed): Evidence {
  return {
    weight: 0.75,
    message: message(
      "layout-base-beside",
      {
        vi: "Tiêu đề không nói so với gì; bên cạnh có cột {current} và cột {base}.",
        en: "The header names no base; columns {current} and {base} stand beside it.",
      },
      { current: columnName(current.column), base: columnName(base.column) },
    ),
  };
}

export function fromHint(): Evidence {
  return {
    weight: 1,
    message: message("layout-hint", { vi: "Theo xác nhận của người dùng.", en: "As confirmed by the user." }),
  };
}

export function noHeaderRows(): Evidence {
  return {
    weight: 0.4,
    message: message("layout-table-no-header", {
      vi: "Không tìm thấy dòng tiêu đề của bảng.",
      en: "No header was found for the table.",
    }),
  };
}

export function noFigures(): Evidence {
  return {
    weight: 0.5,
    message: message("layout-table-no-values", {
      vi: "Không thấy cột số liệu nào đọc được chắc chắn.",
      en: "No column of figures could be read with certainty.",
    }),
  };
}

export function headerRead(columns: number, sure: number): Evidence {
  return {
    weight: 0.9,
    message: message(
      "layout-table-columns",
      {
        vi: "Đọc được chắc chắn {sure}/{columns} cột số liệu.",
        en: "{sure} of {columns} columns of figures were read with certainty.",
      },
      { sure: String(sure), columns: String(columns) },
    ),
  };
}
