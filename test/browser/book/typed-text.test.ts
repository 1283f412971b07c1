import { invariantTyping } from "../../../src/browser/book/typed-text";

test.each([
  ["1.234.567,8", "1234567.8"],
  ["1.234", "1234"],
  ["1234", "1234"],
  [" -0,5 ", "-0.5"],
  [",5", "0.5"],
  ["12,5%", "12.5%"],
  ["12,5 %", "12.5%"],
  ["5/6/2024", "6/5/2024"],
  ["30-6-24", "6-30-24"],
  ["30/6", "6/30"],
  // What a machine in English would take for 1.5 and 12345 is text in Vietnamese.
  ["1.5", "'1.5"],
  ["1,234,5", "'1,234,5"],
  ["", ""],
  ["'12,5", "'12,5"],
  ["Cà phê", "Cà phê"],
  ["-", "-"],
  ["Quý 1/2024", "Quý 1/2024"],
])("typed in Vietnamese: %j is %j", (typed, entered) => {
  expect(invariantTyping(typed, "vi-VN")).toBe(entered);
});

test.each(["1,234.5", "5/6/2024", "1.5", "Coffee"])("typed in English %j stays as it is", (typed) => {
  expect(invariantTyping(typed, "en-US")).toBe(typed);
});
