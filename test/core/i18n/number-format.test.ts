import fc from "fast-check";
import { formatNumber, formatPercent } from "../../../src/core/i18n/number-format";

test.each([
  [29232.75, undefined, "29.232,75", "29,232.75"],
  [29232, 2, "29.232", "29,232"],
  [0, 2, "0", "0"],
  [-0.004, 2, "0", "0"],
  [1234567.891, 1, "1.234.567,9", "1,234,567.9"],
  [999.995, 2, "1.000", "1,000"],
  [-0.95, 2, "-0,95", "-0.95"],
  [1.005, 2, "1,01", "1.01"],
  [139.4 - 100, 2, "39,4", "39.4"],
  [0.1 + 0.2, 6, "0,3", "0.3"],
  [1e21, 0, "1.000.000.000.000.000.000.000", "1,000,000,000,000,000,000,000"],
])("%p with %p decimals", (value, decimals, vi, en) => {
  expect(formatNumber(value, "vi", decimals)).toBe(vi);
  expect(formatNumber(value, "en", decimals)).toBe(en);
});

test.each([
  [8.9498, false, "8,95%", "8.95%"],
  [39.4, true, "+39,4%", "+39.4%"],
  [-3.03, true, "-3,03%", "-3.03%"],
  [0.001, true, "0%", "0%"],
])("%p percent, signed %p", (value, signed, vi, en) => {
  expect(formatPercent(value, "vi", 2, signed)).toBe(vi);
  expect(formatPercent(value, "en", 2, signed)).toBe(en);
});

test("what was written can be read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.nat(6), (digits, decimals) => {
      const value = Number(`${String(digits)}e-${String(decimals)}`);
      const text = formatNumber(value, "vi", decimals);
      expect(Number(text.replaceAll(".", "").replace(",", "."))).toBe(value === 0 ? 0 : value);
    }),
  );
});
