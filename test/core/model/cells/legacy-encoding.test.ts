import {
  beforeSecondConversion,
  decodeText,
  encodingOf,
  prevailingEncoding,
} from "../../../../src/core/model/cells/legacy-encoding";
import { sheetOf } from "../../../fixtures/sheet";

test.each([
  ["C«ng nghiÖp", "tcvn3", "Công nghiệp"],
  ["S¶n l­îng thñy s¶n", "tcvn3", "Sản lượng thủy sản"],
  ["§¬n vÞ tÝnh", "tcvn3", "Đơn vị tính"],
  ["Xuaát khaåu haøng hoùa", "vni", "Xuất khẩu hàng hóa"],
  ["ÑÔN VÒ", "vni", "ĐƠN VỊ"],
  ["Thöông maïi", "vni", "Thương mại"],
  // A mark after a consonant is no mark.
  ["kø", "vni", "kø"],
  ["Tổng số", "unicode", "Tổng số"],
  ["To\u0302\u0309ng so\u0302\u0301", "unicode", "Tổng số"],
])("%s in %s is %s", (typed, encoding, expected) => {
  expect(decodeText(typed, encoding as "tcvn3" | "vni" | "unicode")).toBe(expected);
});

test.each([
  ["codes of a word that was never converted, in a Unicode text", "Tổng S¶n l­îng", "Tổng Sản lượng"],
  ["a Unicode text as it is", "Tổng sản lượng", "Tổng sản lượng"],
  ["the mark of a footnote", "GDP¹)", "GDP¹)"],
  ["a code between letters", "l¬ng", "lơng"],
  ["a code before a letter", "¬n", "ơn"],
  ["plain words", "Total 2024", "Total 2024"],
])("in a text taken for Unicode: %s", (_, typed, expected) => {
  expect(decodeText(typed, "unicode")).toBe(expected);
});

test.each([
  ["Tổng số", null, "unicode"],
  ["Tổng số", ".VnTime", "unicode"],
  ["S¶n l­îng", null, "tcvn3"],
  ["Total", null, "unicode"],
  ["Total", ".VnTime", "tcvn3"],
  ["Total", ".vnArial", "tcvn3"],
  ["Total", "VnTime", "unicode"],
  ["Total", ".VniTimes", "unicode"],
  ["Total", "VNI-Times", "vni"],
  ["Total", "VNI Times", "vni"],
  ["Total", "VNITimes", "unicode"],
  ["Total", "Times New Roman", "unicode"],
  ["Céng", null, null],
  ["GDP¹)", null, null],
  ["", null, "unicode"],
])("%s in the font %s shows %s", (text, font, expected) => {
  expect(encodingOf(text, font)).toBe(expected);
});

test("a text converted once too often is given back as it was", () => {
  expect(beforeSecondConversion("cỏi")).toBe("cái");
  expect(beforeSecondConversion("Total")).toBe("Total");
});

const LEGACY = "S¶n l­îng";
const UNICODE = "Tổng số";
test.each([
  [[LEGACY, LEGACY, LEGACY], "tcvn3"],
  [[LEGACY, LEGACY], "unicode"],
  [[LEGACY, LEGACY, LEGACY, UNICODE], "tcvn3"],
  [[LEGACY, LEGACY, LEGACY, LEGACY, UNICODE, UNICODE], "unicode"],
  [[LEGACY, LEGACY, LEGACY, "Total", "Total", 5], "tcvn3"],
  [[], "unicode"],
])("%j: the sheet is mostly in %s", (texts, expected) => {
  expect(prevailingEncoding(sheetOf("A", [texts]))).toBe(expected);
});

/** The letters of TCVN 5712 (1993) that ASCII has not, vowel by vowel with their tones. */
test.each([
  ["µ¸¶·¹", "àáảãạ"],
  ["¨»¾¼½Æ", "ăằắẳẵặ"],
  ["©ÇÊÈÉË", "âầấẩẫậ"],
  ["ÌÐÎÏÑ", "èéẻẽẹ"],
  ["ªÒÕÓÔÖ", "êềếểễệ"],
  ["×ÝØÜÞ", "ìíỉĩị"],
  ["ßãáâä", "òóỏõọ"],
  ["«åèæçé", "ôồốổỗộ"],
  ["¬êíëìî", "ơờớởỡợ"],
  ["ïóñòô", "ùúủũụ"],
  ["\u00adõøö÷ù", "ưừứửữự"],
  ["úýûüþ", "ỳýỷỹỵ"],
  ["®§", "đĐ"],
  ["¡¢£¤¥¦", "ĂÂÊÔƠƯ"],
])("%s in TCVN3 is %s, and back", (codes, letters) => {
  expect(decodeText(codes, "tcvn3")).toBe(letters);
  expect(beforeSecondConversion(letters)).toBe(codes);
});

/** VNI: a mark behind the vowel for its tone, its shape, or both; single letters for the rest. */
test.each([
  ["aø aù aû aõ aï", "à á ả ã ạ"],
  ["aâ aà aá aå aã aä", "â ầ ấ ẩ ẫ ậ"],
  ["aê aè aé aú aü aë", "ă ằ ắ ẳ ẵ ặ"],
  ["ô ôø öï Ô Ö", "ơ ờ ự Ơ Ư"],
  ["ñ æ ó ò î", "đ ỉ ĩ ị ỵ"],
  ["Ñ Æ Ó Ò Î", "Đ Ỉ Ĩ Ị Ỵ"],
  ["Thò tröôøng", "Thị trường"],
  ["AÂU", "ÂU"],
])("%s in VNI is %s", (typed, expected) => {
  expect(decodeText(typed, "vni")).toBe(expected);
});
