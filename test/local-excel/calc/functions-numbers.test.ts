import { type Entry, result } from "./small-workbook";

const near = (value: Entry, expected: Entry): void => {
  if (typeof expected === "number" && typeof value === "number") expect(value).toBeCloseTo(expected, 9);
  else expect(value).toBe(expected);
};

describe("arithmetic and comparison", () => {
  test.each<[string, Entry]>([
    ["-2^2", 4],
    ["2^-1", 0.5],
    ["2^3^2", 64],
    ["-2^-2", 0.25],
    ["5%", 0.05],
    ["-50%^2", 0.25],
    ["200%%", 0.02],
    ["1+2&3+4", "37"],
    ["1+2*3-4/2", 5],
    ["(1+2)*3", 9],
    ["10-5-2", 3],
    ["2*3=6", true],
    ["1<2=TRUE", true],
    ['"a"&1&TRUE', "a1TRUE"],
    ['1/3&""', "0.333333333333333"],
    ["0.1+0.2=0.3", true],
    ["0.1+0.2-0.3", 0],
    ["(0.1+0.2-0.3)", 5.551115123125783e-17],
    ["0.1+0.2+-0.3+1E-20", 5.552115123125783e-17],
    ["2<=2", true],
    ["2>=3", false],
    ['"a"<>"A"', false],
    ["1*(0.5-0.4-0.1)", -2.7755575615628914e-17],
    ['"12"+1', 13],
    ['"12%"*100', 12],
    ['"1,234.5"*1', 1234.5],
    ['"1 234,5"*1', "#VALUE!"],
    ['"2026-07-25"+0', 46228],
    ['"7/25/2026"+0', 46228],
    ['"13:30"*24', 13.5],
    ['"(5)"+0', -5],
    ["TRUE+TRUE", 2],
    ['""+1', "#VALUE!"],
    ["A9+1", 1],
    ["A9=0", true],
    ['A9=""', true],
    ["A9=FALSE", true],
    ['"a"="A"', true],
    ['"z">9999', true],
    ['TRUE>"z"', true],
    ['"Đ"="đ"', true],
    ["0^0", "#NUM!"],
    ["0^-1", "#DIV/0!"],
    ["(-8)^(1/3)", "#NUM!"],
    ["1E308*10", "#NUM!"],
    ["#N/A+1/0", "#N/A"],
    ["1/0+#N/A", "#DIV/0!"],
    ['+"x"', "x"],
    ['--"3"', 3],
    ["1.5E3+.5", 1500.5],
  ])("=%s is %p", (formula, expected) => {
    const value = result(formula);
    if (typeof expected === "number" && Math.abs(expected) < 1e-10) expect(value).toBe(expected);
    else near(value, expected);
  });

  test("text longer than a cell holds is an error", () => {
    expect(result("LEN(A1&A1)", [["x".repeat(16_383)]])).toBe(32_766);
    expect(result('LEN(A1&A1&"x")', [["x".repeat(16_383)]])).toBe(32_767);
    expect(result("A1&A1", [["x".repeat(16_384)]])).toBe("#VALUE!");
  });

  test("thousands of terms are no trouble", () => {
    expect(result(Array.from({ length: 4000 }, () => "1").join("+"))).toBe(4000);
  });
});

describe("rounding", () => {
  test.each<[string, Entry]>([
    ["ROUND(2.5,0)", 3],
    ["ROUND(-2.5,0)", -3],
    ["ROUND(1.005,2)", 1.01],
    ["ROUND(2.675,2)", 2.68],
    ["ROUND(-1.005,2)", -1.01],
    ["ROUND(1234.5,-2)", 1200],
    ["ROUND(1250,-2)", 1300],
    ["ROUND(0.285,2)", 0.29],
    ["ROUND(1E+20,2)", 1e20],
    ["ROUND(5,-3)", 0],
    ['ROUND("x",1)', "#VALUE!"],
  ])("%s is %p", (formula, expected) => near(result(formula), expected));
});

describe("sums and powers", () => {
  const rows = [
    [1, "x", true],
    [2, null, "3"],
    [3, "=1/0", null],
  ];
  test.each<[string, Entry]>([
    ["SUM(A1:A3)", 6],
    ["SUM(A1:C2)", 3],
    ['SUM(A1:A3,"4",TRUE)', 11],
    ['SUM("x")', "#VALUE!"],
    ["SUM(A1:B3)", "#DIV/0!"],
    ["SUM(A:A)", 6],
    ["SUM(1:2)", 3],
    ["SUM((A1,A3))", 4],
    ["SUM(A1:A3 A2:C2)", 2],
    ["SUM(A1:A2 C1:C2)", "#NULL!"],
    ["SUM({1,2;3,4})", 10],
    ["SUMPRODUCT(A1:A3,A1:A3)", 14],
    ["SUMPRODUCT(A1:A3*2)", 12],
    ["SUMPRODUCT((A1:A3>1)*A1:A3)", 5],
    ["SUMPRODUCT(--(A:A>1))", 2],
    ['SUMPRODUCT((A:A="")*1)', 1_048_573],
    ["SUMPRODUCT(ISERROR(A1:A100+C:C)*1)", 1_048_576 - 100],
    ["SUMPRODUCT(A1:A3,A1:A2)", "#VALUE!"],
    ["MOD(-3,2)", 1],
    ["MOD(3,-2)", -1],
    ["MOD(3,0)", "#DIV/0!"],
    ["LN(1)", 0],
    ["LN(2)", Math.LN2],
    ["LN(0)", "#NUM!"],
  ])("%s is %p", (formula, expected) => near(result(formula, rows), expected));
});

describe("statistics", () => {
  const rows = [
    [1345, 6],
    [1301, 7],
    [1368, null],
    [1322, "7"],
    [1310, 12],
    [1370, 9],
    [1318, true],
    [1350, '=""'],
    [1303, 7],
    [1299, 5],
  ];
  test.each<[string, Entry]>([
    ["COUNT(A1:B10)", 16],
    ['COUNT(1,"2","x",TRUE,#N/A)', 3],
    ["COUNTA(B1:B10)", 9],
    ["COUNTBLANK(B1:B10)", 2],
    ["COUNTBLANK(B:B)", 1_048_568],
    ["AVERAGE(A1:A10)", 1328.6],
    ["AVERAGE(C1:C10)", "#DIV/0!"],
    ["MIN(A1:A10)", 1299],
    ["MAX(B1:B10)", 12],
    ["MAX(C1:C10)", 0],
    ["MEDIAN(A1:A10)", 1320],
    ["LARGE(A1:A10,2)", 1368],
    ["LARGE(A1:A10,11)", "#NUM!"],
    ["RANK(A1,A1:A10)", 4],
    ["RANK(A1,A1:A10,1)", 7],
    ["RANK(99,B1:B10)", "#N/A"],
    ["STDEV.S(A1:A10)", 27.463915719843],
    ["STDEV.S(5)", "#DIV/0!"],
    ["QUARTILE.INC({1,2,4,7,8,9,10,12},1)", 3.5],
    ["FORECAST.LINEAR(30,{6;7;9;15;21},{20;28;31;38;40})", 10.607253086419],
    ["FORECAST.LINEAR(30,{6;7},{20;20})", "#DIV/0!"],
    ["PERCENTILE({1,2,3,4},0.3)", 1.9],
    ["PERCENTILE({1,2},1.1)", "#NUM!"],
    ["TRIMMEAN({4,5,6,7,2,3,4,5,1,2,3},0.2)", 3.77777777777778],
  ])("%s is %p", (formula, expected) => near(result(formula, rows), expected));
});

describe("criteria", () => {
  const rows = [
    ["Gio Linh", 1, "01"],
    ["gio linh", 2, 1],
    ["TP. Đông Hà", 3, "1"],
    [null, 4, "x*"],
    ['=""', 5, true],
    ["a~b", 6, "=1/0"],
    [10, 7, null],
  ];
  test.each<[string, Entry]>([
    ['COUNTIF(C1:C7,"01")', 3],
    ["COUNTIF(C1:C7,1)", 3],
    ["COUNTIF(C1:C7,TRUE)", 1],
    ['COUNTIF(C1:C7,"#DIV/0!")', 1],
    ['COUNTIF(C1:C7,"x~*")', 1],
    ['COUNTIF(A1:A7,"gio*")', 2],
    ['COUNTIF(A1:A7,"*")', 5],
    ['COUNTIF(A1:A7,"?????~?")', 0],
    ['COUNTIF(A1:A7,"a~~b")', 1],
    ['COUNTIF(A1:A7,"")', 2],
    ['COUNTIF(A1:A7,"=")', 1],
    ['COUNTIF(A1:A7,"<>")', 6],
    ['COUNTIF(A1:A7,"<>gio linh")', 5],
    ['COUNTIF(A:A,"<>gio linh")', 1_048_574],
    ['COUNTIF(B1:B7,">=5")', 3],
    ['COUNTIF(B1:B7,"<"&3)', 2],
    ['COUNTIF(B1:B7,"<=3")', 3],
    ['COUNTIF(A1:A7,">h")', 1],
    ['SUMIF(A1:A7,"gio*",B1:B7)', 3],
    ['SUMIF(A1:A7,"gio*",B1)', 3],
    ['SUMIF(B1:B7,">5")', 13],
    ['SUMIFS(B1:B7,A1:A7,"gio*",B1:B7,">1")', 2],
    ['SUMIFS(B1:B7,A1:A6,"gio*")', "#VALUE!"],
    ['COUNTIFS(A1:A7,"<>",B1:B7,">2")', 4],
    ['AVERAGEIFS(B1:B7,A1:A7,"zzz")', "#DIV/0!"],
    ['SUM(SUMIF(A1:A7,{"gio linh","TP*"},B1:B7))', 6],
    ['SUMIF(C1:C7,">0",C1:C7)', 1],
  ])("%s is %p", (formula, expected) => near(result(formula, rows), expected));
});
