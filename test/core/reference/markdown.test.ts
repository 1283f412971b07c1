import { code, inTable, plain } from "../../tools/markdown";

test.each([
  ["a < b & c > d", "a &lt; b &amp; c &gt; d"],
  ["*đậm* _nghiêng_ [1](2) `x` ~a~ $D$4", "\\*đậm\\* \\_nghiêng\\_ \\[1\\](2) \\`x\\` \\~a\\~ \\$D\\$4"],
  ["a|b\\c", "a\\|b\\\\c"],
  ["Lượng\n (tấn)", "Lượng<br>(tấn)"],
])("%s is shown as it is", (text, markup) => {
  expect(plain(text)).toBe(markup);
});

test.each([
  ["=A1", "`=A1`"],
  ["a`b", "``a`b``"],
  ["`a", "`` `a ``"],
])("%s as code", (text, markup) => {
  expect(code(text)).toBe(markup);
});

test("a bar ends no cell, be it text or code", () => {
  expect(inTable(`${plain("a|b")} ${code("c|d")}`)).toBe("a\\|b `c\\|d`");
});
