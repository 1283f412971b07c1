import fc from "fast-check";
import { generalText, numberText } from "../../../src/local-excel/calc/formats/general-format";
import { formatNumber, formatValue, isDateFormat } from "../../../src/local-excel/calc/formats/number-format";

test.each<[number, string, string]>([
  [1234567.891, "General", "1234567.891"],
  [1234567.891, "#,##0.0", "1,234,567.9"],
  [1234567.891, "#,##0", "1,234,568"],
  [0, "#,##0", "0"],
  [0, "#,###", ""],
  [0.5, "#.##", ".5"],
  [5, "#.##", "5."],
  [5, "0.0#", "5.0"],
  [1.005, "0.00", "1.01"],
  [-1234.5, "#,##0.00", "-1,234.50"],
  [-5.25, "#,##0.00;[Red]-#,##0.00", "-5.25"],
  [-5.25, "#,##0.00_);(#,##0.00)", "(5.25)"],
  [5.25, "#,##0.00_);(#,##0.00)", "5.25 "],
  [0, '0;-0;"-"', "-"],
  [0.1234, "0.0%", "12.3%"],
  [1.005, "0%", "101%"],
  [0.285, "0%", "29%"],
  [12345678, "#,##0,", "12,346"],
  [12345678, '0.0,," tr"', "12.3 tr"],
  [12345, "0.00E+00", "1.23E+04"],
  [0.00012345, "0.0E+0", "1.2E-4"],
  [99999, "0.0E+00", "1.0E+05"],
  [12345, "##0.0E+0", "12.3E+3"],
  [0, "0.00E+00", "0.00E+00"],
  [7, "000", "007"],
  [123456789, "000-00-0000", "123-45-6789"],
  [0.25, "# ?/?", " 1/4"],
  [3.125, "# ??/??", "3  1/8 "],
  [2.5, "# ?/8", "2 4/8"],
  [3, "# ?/?", "3    "],
  [1.5, "?/?", "3/2"],
  [12, '0 "người"', "12 người"],
  [12, "0\\x", "12x"],
  [12, '"SL: "0', "SL: 12"],
  [1500, '[>=1000]#,##0,"k";0', "2k"],
  [999, '[>=1000]#,##0,"k";0', "999"],
  [150, '[>100]0" a";0" b";0" c"', "150 a"],
  [-5, '[>100]0" a";0" b";0" c"', "5 b"],
  [50, '[>100]0" a";0" b";0" c"', "50 c"],
  [1, '[=1]"có";[=0]"không";General', "có"],
  [0, '[=1]"có";[=0]"không";General', "không"],
  [2, '[=1]"có";[=0]"không";General', "2"],
  [1234, "[$₫-42A]#,##0", "₫1,234"],
  [1234, "#,##0 [$đ-42A]", "1,234 đ"],
  [5, "* #,##0", "5"],
  [1234.5, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', " 1,234.50 "],
  [0, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', " -   "],
  [1.5, "0.??", "1.5 "],
  [-0.001, "0.00", "-0.00"],
  [5, '"x"', "x"],
  [5, "0;;", "5"],
  [-5, "0;;", ""],
  [46228, "dd/mm/yyyy", "25/07/2026"],
  [46228, "d-mmm-yy", "25-Jul-26"],
  [46228, "dddd, mmmm d", "Saturday, July 25"],
  [46228, "mm/yyyy", "07/2026"],
  [46228, "yyyy\\-mm\\-dd", "2026-07-25"],
  [46228, '"Tháng" m "năm" yyyy', "Tháng 7 năm 2026"],
  [46228, "mmmmm", "J"],
  [46228.5625, "hh:mm", "13:30"],
  [46228.5625, "h:mm AM/PM", "1:30 PM"],
  [46228.0006, "h:mm:ss", "0:00:52"],
  [0.5, "mm:ss", "00:00"],
  [1.5, "[h]:mm", "36:00"],
  [0.123456789, "ss.00", "46.67"],
  [60, "dd/mm/yyyy", "29/02/1900"],
  [-1, "dd/mm/yyyy", "########"],
  [12.5, "@", "12.5"],
  [1e21, "0", "1000000000000000000000"],
  [123456789012345, "#,##0", "123,456,789,012,345"],
])("%p as %s is %p", (value, format, expected) => {
  expect(formatNumber(value, format, false)).toBe(expected);
});

test.each<[number, string]>([
  [0, "0"],
  [-0, "0"],
  [100, "100"],
  [12345678901, "12345678901"],
  [123456789012, "1.23457E+11"],
  [1234.56789012, "1234.56789"],
  [0.1 + 0.2, "0.3"],
  [1 / 3, "0.333333333"],
  [-1 / 3, "-0.333333333"],
  [0.00001, "0.00001"],
  [1 / 30000, "3.33333E-05"],
  [1e-20, "1E-20"],
  [1e300, "1E+300"],
  [99999999999.5, "1E+11"],
])("General shows %p as %s", (value, expected) => {
  expect(generalText(value)).toBe(expected);
});

test.each<[number, string]>([
  [1 / 3, "0.333333333333333"],
  [0.1 + 0.2, "0.3"],
  [1e20, "100000000000000000000"],
  [1e21, "1E+21"],
  [1234567890123456, "1234567890123460"],
  [-2.5, "-2.5"],
  [1 / 30000, "3.33333333333333E-05"],
])("%p joined to text is %s", (value, expected) => {
  expect(numberText(value)).toBe(expected);
});

test("text, booleans, errors and blanks", () => {
  expect(formatValue("abc", '0;-0;0;"<"@">"', false)).toBe("<abc>");
  expect(formatValue("abc", "0.00", false)).toBe("abc");
  expect(formatValue("abc", "@", false)).toBe("abc");
  expect(formatValue(true, "0.00", false)).toBe("TRUE");
  expect(formatValue({ error: "#N/A" }, "0.00", false)).toBe("#N/A");
  expect(formatValue(null, "0.00", false)).toBe("");
  expect(formatNumber(0, "yyyy-mm-dd", true)).toBe("1904-01-01");
  expect([isDateFormat("dd/mm/yyyy"), isDateFormat("[h]:mm"), isDateFormat('0.00"d"'), isDateFormat("[Red]0")]).toEqual(
    [true, true, false, false],
  );
});

test("any format shows any number as some text", () => {
  const pieces = fc.constantFrom(
    "0",
    "#",
    "?",
    ".",
    ",",
    "%",
    "E+",
    "E-",
    "/",
    '"x"',
    "\\y",
    "_)",
    "* ",
    "[Red]",
    "[>5]",
    ";",
    "yyyy",
    "mm",
    "d",
    "h",
    "ss",
    ".0",
    "AM/PM",
    "@",
    "General",
    "[$₫-42A]",
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 10 }),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
      (parts, value) => {
        expect(typeof formatNumber(value, parts.join(""), false)).toBe("string");
      },
    ),
  );
});

test("two decimals read back are the number rounded", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (thousandths) => {
      const value = thousandths / 1000;
      const expected = (Math.sign(thousandths) * Math.floor(Math.abs(thousandths) / 10 + 0.5)) / 100;
      expect(Number(formatNumber(value, "#,##0.00", false).replaceAll(",", ""))).toBe(
        expected === 0 && thousandths < 0 ? -0 : expected,
      );
    }),
  );
});
