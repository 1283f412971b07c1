/** The mark that ends a label and begins its footnote: "(*)", "**", "(1)". */
const MARK = /\s*(\(\*{1,3}\)|\*{1,3}|\(\d\))$/;

/** The mark of a footnote at a label's end ("Cà phê (*)"); null where it has none. */
export const rowFootnoteMark = (label: string): string | null => MARK.exec(label.trim())?.[1] ?? null;
