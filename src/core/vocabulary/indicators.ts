import type { Bilingual } from "../model/message";
import { proseLabel } from "./names";
import type { Words } from "./words";
import { grammar, matches, reading, whole, words, written } from "./words";

/** An indicator that reports always name, and what it is called in English. */
interface KnownIndicator {
  readonly key: string;
  readonly pattern: Words;
  readonly english: string;
}

const KNOWN: readonly KnownIndicator[] = [
  {
    key: "iip",
    pattern: whole(
      String.raw`(?:chỉ số sản xuất(?: ngành)? công nghiệp|chỉ số iip|iip|toàn ngành công nghiệp|toàn ngành)(?: theo .*)?`,
      { vi: ["Chỉ số sản xuất công nghiệp", "IIP", "Toàn ngành"], not: ["Toàn tỉnh", "Chỉ số giá"] },
    ),
    english: "Industrial production",
  },
  {
    key: "gross-output",
    pattern: whole(String.raw`giá trị sản xuất(?: ngành)? công nghiệp(?: \(.*\)| theo giá .*)?`, {
      vi: ["Giá trị sản xuất công nghiệp (giá so sánh 2010)"],
      not: ["Giá trị sản xuất nông nghiệp"],
    }),
    english: "Gross industrial output",
  },
  {
    key: "retail",
    pattern: whole(
      String.raw`tổng mức (?:bán lẻ(?: hàng hóa)?|hàng hóa bán lẻ)(?: và (?:doanh thu )?dịch vụ(?: tiêu dùng)?)?(?: theo giá .*)?`,
      { vi: ["Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng"], not: ["Bán lẻ hàng hóa"] },
    ),
    english: "Retail turnover",
  },
  {
    key: "exports",
    pattern: whole(
      String.raw`(?:tổng )?(?:kim ngạch|trị giá|giá trị)(?: hàng hóa)? xuất khẩu(?: hàng hóa)?|hàng hóa xuất khẩu|xuất khẩu(?: hàng hóa)?`,
      { vi: ["Kim ngạch xuất khẩu", "Hàng hóa xuất khẩu"], not: ["Xuất khẩu gạo", "Nhập khẩu"] },
    ),
    english: "Export turnover",
  },
  {
    key: "imports",
    pattern: whole(
      String.raw`(?:tổng )?(?:kim ngạch|trị giá|giá trị)(?: hàng hóa)? nhập khẩu(?: hàng hóa)?|hàng hóa nhập khẩu|nhập khẩu(?: hàng hóa)?`,
      { vi: ["Kim ngạch nhập khẩu", "Nhập khẩu"], not: ["Nhập khẩu xăng dầu"] },
    ),
    english: "Import turnover",
  },
  {
    key: "consumer-prices",
    pattern: whole("chỉ số giá tiêu dùng", { vi: ["Chỉ số giá tiêu dùng"], not: ["Chỉ số giá vàng"] }),
    english: "The consumer price index",
  },
  {
    key: "gold",
    pattern: whole("chỉ số giá vàng", { vi: ["Chỉ số giá vàng"] }),
    english: "The gold price index",
  },
  {
    key: "dollar",
    pattern: whole("chỉ số giá đô la mỹ", { vi: ["Chỉ số giá đô la Mỹ"] }),
    english: "The US dollar price index",
  },
  {
    key: "mining",
    pattern: whole("(?:ngành )?(?:công nghiệp )?khai khoáng", {
      vi: ["Khai khoáng", "Công nghiệp khai khoáng"],
      not: ["Khai khoáng khác"],
    }),
    english: "Mining",
  },
  {
    key: "manufacturing",
    pattern: whole("(?:ngành )?công nghiệp chế biến, chế tạo", { vi: ["Công nghiệp chế biến, chế tạo"] }),
    english: "Manufacturing",
  },
  {
    key: "electricity",
    pattern: whole(String.raw`(?:ngành )?sản xuất và phân phối điện(?:,.*)?`, {
      vi: ["Sản xuất và phân phối điện, khí đốt"],
    }),
    english: "Electricity supply",
  },
  {
    key: "water",
    pattern: whole("(?:ngành )?cung cấp nước.*", { vi: ["Cung cấp nước; xử lý rác thải, nước thải"] }),
    english: "Water supply and waste treatment",
  },
];

function known(label: string): KnownIndicator | null {
  const normal = reading(proseLabel(label));
  return KNOWN.find((indicator) => matches(indicator.pattern, normal)) ?? null;
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
    return { vi: withWorth(own, WORTH[indicator?.key ?? ""]), en: indicator?.english ?? own };
  },
  {
    vi: [
      ["1. Khai khoáng", { vi: "Khai khoáng", en: "Mining" }],
      ["Xuất khẩu hàng hóa", { vi: "Kim ngạch xuất khẩu hàng hóa", en: "Export turnover" }],
      ["Cà phê", { vi: "Cà phê", en: "Cà phê" }],
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
