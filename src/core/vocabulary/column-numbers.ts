import { grammar } from "./words";

/** Whether a text is what a column-number row says of a column: "A", "3", "4=3/1". */
export const isColumnNumber = grammar((text: string): boolean => /^[\dA-Z]\d?(\s*=.*)?$/.test(text), {
  vi: [
    ["A", true],
    ["12", true],
    ["4=3/1", true],
    ["TW", false],
    ["Kế hoạch", false],
  ],
});
