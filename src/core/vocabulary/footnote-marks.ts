/** The mark that ends a label and begins its footnote: "(*)", "**", "(1)". */
const MARK = /\s*(\(\*{1,3}\)|\*{1,3}|\(\d\))$/;

/** The mark of a footnote at a label's end ("Cà phê (*)"); null where it has none. */
export const rowFootnoteMark = (label: string): string | null => MARK.exec(label.trim())?.[1] ?? null;

/** What opens a block of footnotes. */
const OPENING = /^(?:ghi ch[uú]|chú thích|lưu ý|notes?)\s*:\s*/iu;

/** A footnote without the word that opens the block it stands in ("Ghi chú: (*) có nhà máy mới"). */
export const withoutOpening = (footnote: string): string => footnote.replace(OPENING, "");
