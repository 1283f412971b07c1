import { renderMessage } from "../../../src/core/i18n/render";
import { message } from "../../../src/core/model/message";

const text = { vi: "{label} {verb} {growth} tại {cell}: {value}", en: "{label} {verb} {growth} at {cell}: {value}" };

test("every kind of parameter in both languages", () => {
  const sentence = message("m", text, {
    label: "Xuất khẩu",
    verb: { vi: "tăng", en: "rose by" },
    growth: { kind: "percent", value: 16.978609, decimals: 2 },
    cell: { kind: "cell", sheet: "Biểu 1", address: "F9" },
    value: { kind: "number", value: 1525.5 },
  });
  expect(renderMessage(sentence, "vi")).toBe("Xuất khẩu tăng 16,98% tại Biểu 1!F9: 1.525,5");
  expect(renderMessage(sentence, "en")).toBe("Xuất khẩu rose by 16.98% at Biểu 1!F9: 1,525.5");
});

test("a placeholder that nothing fills stays; text that looks like one is left alone", () => {
  expect(renderMessage(message("m", { vi: "{a} {b}", en: "{a} {b}" }, { a: "{b}" }), "vi")).toBe("{b} {b}");
});
