import { pastedCells } from "../../../src/browser/shell/clipboard";

test.each<readonly [string, readonly (readonly string[])[]]>([
  ["a", [["a"]]],
  ["a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]], // prettier-ignore
  ["\tb\n\n", [["", "b"], [""]]], // prettier-ignore
  ['"một\nhai"\t"nói ""rồi"""', [["một\nhai", 'nói "rồi"']]],
  ['6" ống\tx', [['6" ống', "x"]]],
  ["=HYPERLINK(1)\t'x", [["=HYPERLINK(1)", "'x"]]],
])("pasted text %j", (text, cells) => {
  expect(pastedCells(text)).toEqual(cells);
});
