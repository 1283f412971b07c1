import type { Bilingual } from "../model/message";
import { englishName } from "./english-names";
import { proseLabel } from "./names";
import { KNOWN_INDICATORS } from "./known-indicators";
import type { KnownIndicator } from "./known-indicators";
import { grammar, matches, reading, whole, words, written } from "./words";

function known(label: string): KnownIndicator | null {
  const normal = reading(proseLabel(label));
  return KNOWN_INDICATORS.find((indicator) => matches(indicator.pattern, normal)) ?? null;
}

/** Which of the indicators every report opens with the label names; null for any other. */
export const indicatorKey = grammar((label: string): string | null => known(label)?.key ?? null, {
  vi: [
    ["I. KIM NGẠCH XUẤT KHẨU", "exports"],
    ["Tổng mức bán lẻ HH và DTDV", "retail"],
    ["Cà phê", null],
  ],
});

/** What goods traded are worth, where the label names the goods alone. */
const WORTH: Readonly<Record<string, string>> = { exports: "Kim ngạch xuất khẩu", imports: "Kim ngạch nhập khẩu" };

const NAMES_WORTH = words("kim ngạch|trị giá|giá trị", { vi: ["Trị giá xuất khẩu"], not: ["Hàng hóa xuất khẩu"] });
const GOODS = written("hàng h[óo][áa]?", { vi: ["Hàng hóa xuất khẩu", "hàng hoá"], not: ["Xuất khẩu"] });

function withWorth(label: string, worth: string | undefined): string {
  if (worth === undefined || matches(NAMES_WORTH, reading(label))) return label;
  return GOODS.marked.test(label) ? `${worth} hàng hóa` : worth;
}

/** The label in prose, in English only where the indicator has a settled English name. */
export const indicatorName = grammar(
  (label: string): Bilingual => {
    const indicator = known(label);
    const own = proseLabel(label);
    return { vi: withWorth(own, WORTH[indicator?.key ?? ""]), en: indicator?.english ?? englishName(own) };
  },
  {
    vi: [
      ["1. Khai khoáng", { vi: "Khai khoáng", en: "Mining" }],
      ["Xuất khẩu hàng hóa", { vi: "Kim ngạch xuất khẩu hàng hóa", en: "Export turnover" }],
      ["Cà phê", { vi: "Cà phê", en: "Coffee" }],
    ],
  },
);

/** The sections of industry in one text: where they are listed, nothing of the composite is left out. */
export const INDUSTRY_SECTIONS = words(".*khai khoáng.*chế biến.*điện.*", {
  vi: ["Khai khoáng | Công nghiệp chế biến, chế tạo | Sản xuất và phân phối điện"],
  not: ["Khai khoáng | Chế biến"],
});

/** Labels of an index's first row: all of it, told of what by the title alone. */
export const WHOLE_INDEX = whole("chỉ số chung|toàn ngành(?: .*)?", {
  vi: ["Chỉ số chung", "Toàn ngành công nghiệp"],
  not: ["Chỉ số giá", "Ngành khai khoáng"],
});

/** A title or label of an index or a rate of exchange. */
export const INDEX_SUBJECT = words("^(?:chỉ số|tỷ giá)", {
  vi: ["Chỉ số giá tiêu dùng", "Tỷ giá"],
  not: ["Giá vàng", "Các chỉ số"],
});

/** An index of prices of several things, each row one of them. */
export const PRICE_INDICES = words("^chỉ số giá", { vi: ["Chỉ số giá tiêu dùng, giá vàng"], not: ["Chỉ số sản xuất"] });

/** Things that have a price index of their own beside consumer prices. */
export const PRICED_ALONE = whole("vàng|đô la mỹ|usd", { vi: ["Vàng", "Đô la Mỹ"], en: ["USD"], not: ["Vàng da"] });

/** Words that say what is counted or weighed, and of what only with another word. */
export const MEASURED = words(
  "^(?:diện tích|năng suất|sản lượng|số lượng|số|khối lượng|trị giá|giá trị|doanh thu|vận chuyển|luân chuyển|gieo trồng|gieo cấy|thu hoạch)(?= |$)",
  { vi: ["Diện tích", "Sản lượng lúa", "Luân chuyển"], not: ["Lúa", "Tổng số"] },
);

/** Several of those words in a row at the head of a title. */
export const LIST_OF_MEASURES = written(String.raw`^(?:(?:diện tích|năng suất|sản lượng)(?:\s*,\s*|\s+và\s+|\s+))+`, {
  vi: ["Diện tích, năng suất và sản lượng lúa"],
  not: ["Lúa"],
});

/** "Luân chuyển", "vận chuyển": what is moved. */
export const MOVED = written("chuyển$", { vi: ["Luân chuyển"], not: ["Vận tải"] });

/** "Vận tải" before what is carried. */
export const TRANSPORT_OF = written(String.raw`^vận tải\s+`, {
  vi: ["Vận tải hành khách"],
  not: ["Doanh thu vận tải"],
});

/** How a name is valued or divided, from "theo" on. */
export const ACCORDING_TO = written(String.raw`\stheo\s.*$`, { vi: ["Giá trị theo giá hiện hành"], not: ["Giá trị"] });

/** A header that opens with "theo": how the title's subject is valued. */
export const ACCORDING_OPENING = written("^theo ", { vi: ["Theo giá hiện hành"], not: ["Giá hiện hành"] });

/** A subject that is more than one thing. */
export const SEVERAL_THINGS = written(",|;| của một số ", {
  vi: ["Giá vàng, giá đô la", "Giá của một số mặt hàng"],
  not: ["Giá vàng"],
});

/** A title about services. */
export const SERVICES = written("dịch vụ$", { vi: ["Xuất, nhập khẩu dịch vụ"], not: ["Dịch vụ lưu trú"] });

/** Trade in one direction, whatever is traded. */
export const TRADE_ALONE = whole("(?:xuất|nhập) khẩu", { vi: ["Xuất khẩu", "Nhập khẩu"], not: ["Xuất khẩu gạo"] });
