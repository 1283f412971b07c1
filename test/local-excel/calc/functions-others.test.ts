import { type Entry, result } from "./small-workbook";

const near = (value: Entry, expected: Entry): void => {
  if (typeof expected === "number" && typeof value === "number") expect(value).toBeCloseTo(expected, 9);
  else expect(value).toBe(expected);
};

describe("conditions", () => {
  const rows = [
    [1, null, "x"],
    [0, true, "=1/0"],
  ];
  test.each<[string, Entry]>([
    ['IF(A1,"a","b")', "a"],
    ['IF(A2,1/0,"b")', "b"],
    ["IF(B1,1,2)", 2],
    ["IF(A2,1)", false],
    ["IF(TRUE,,5)", 0],
    ['IF("true",1,2)', 1],
    ['IF("x",1,2)', "#VALUE!"],
    ["IF(C2,1,2)", "#DIV/0!"],
    ["IF(TRUE,B1)", 0],
    ["IFS(A2,1,A1,2)", 2],
    ["IFS(A2,1)", "#N/A"],
    ['IFERROR(C2,"lỗi")', "lỗi"],
    ["IFERROR(B1,9)", 0],
    ["IFERROR(1/0,)", 0],
    ["IFNA(NA(),1)", 1],
    ["IFNA(1/0,1)", "#DIV/0!"],
    ["AND(A1,B2)", true],
    ["AND(A1:A2)", false],
    ["AND(C1:C1)", "#VALUE!"],
    ['AND(A1,"x")', "#VALUE!"],
    ['SWITCH(3,1,"a",2,"b","c")', "c"],
    ['SWITCH("B","a",1,"b",2)', 2],
    ["SWITCH(9,1,2)", "#N/A"],
    ['CHOOSE(2,1/0,"b")', "b"],
    ["CHOOSE(3,1,2)", "#VALUE!"],
    ["SUM(CHOOSE(2,A1:A2,A1:A1))", 1],
    ["LET(x,2,y,x*3,x+y)", 8],
    ["LET(x,1,LET(x,5,x)+x)", 6],
    ["SUM(IF({1,0,1},{1,2,3},10))", 14],
    ["TRUE()", true],
  ])("%s is %p", (formula, expected) => near(result(formula, rows), expected));
});

describe("information", () => {
  const rows = [[1, null, "x", true, "=1/0", "=NA()", '=""']];
  test.each<[string, Entry]>([
    ["ISBLANK(B1)", true],
    ["ISBLANK(G1)", false],
    ["ISNUMBER(A1)", true],
    ['ISNUMBER("1")', false],
    ["ISERROR(F1)", true],
    ["N(D1)", 1],
    ['N("7")', 0],
    ['N("soat-so/1:rule")=0', true],
    ["SUMPRODUCT(--ISNUMBER(A1:G1))", 1],
  ])("%s is %p", (formula, expected) => near(result(formula, rows), expected));
});

describe("text", () => {
  test.each<[string, Entry]>([
    ["LEN(12.5)", 4],
    ['TRIM("  a   b ")', "a b"],
    ['UPPER("đông hà")', "ĐÔNG HÀ"],
    ['PROPER("ô-tô VN 2a")', "Ô-Tô Vn 2A"],
    ['SUBSTITUTE("a-b-c","-","+",2)', "a-b+c"],
    ['SUBSTITUTE("a-b-c","-","")', "abc"],
    ['SUBSTITUTE("aAa","a","$&")', "$&A$&"],
    ['CONCATENATE("a",1,TRUE)', "a1TRUE"],
    ['TEXTJOIN("; ",TRUE,"a","","b")', "a; b"],
    ['TEXTJOIN("-",FALSE,"a","","b")', "a--b"],
    ['EXACT("a","A")', false],
    ['VALUE("$1,000")', 1000],
    ['VALUE("abc")', "#VALUE!"],
    ['VALUE("+$5")', 5],
    ['VALUE("(-5)")', "#VALUE!"],
    ['VALUE("-$-5")', "#VALUE!"],
    ['VALUE("22-May-2011")', 40685],
    ['VALUE("2011/02/23")', 40597],
    ['VALUE("May 22, 2011")', 40685],
    ['VALUE("May 2011")', 40664],
    ['VALUE("31/12/2026")', "#VALUE!"],
    ['VALUE("4:48:18 PM")', 0.70020833333],
    ['VALUE("2011-02-23 13 PM")', "#VALUE!"],
    ['NUMBERVALUE("1.234,5",",",".")', 1234.5],
    ['NUMBERVALUE("3,5%",",",".")', 0.035],
    ['NUMBERVALUE("1 234,5",",",".")', 1234.5],
    ['NUMBERVALUE("x")', "#VALUE!"],
    ['HYPERLINK("#A1")', "#A1"],
    ['TEXT("abc","0.0")', "abc"],
    ['TEXT("12.34","0.0")', "12.3"],
    ['TEXT(TRUE,"0")', "TRUE"],
    ['TEXT(-1,"dd/mm/yyyy")', "#VALUE!"],
    ['TEXT(1/3,"General")', "0.333333333"],
    ['TEXT(46204,"[$-42A]dd mmmm")', "kept: TEXT with names of months or days in another language: [$-42A]dd mmmm"],
    ['SUMPRODUCT(LEN({"a","bb"}))', 3],
  ])("%s is %p", (formula, expected) => near(result(formula), expected));
});

describe("dates", () => {
  test.each<[string, Entry]>([
    ["DATE(2026,7,25)", 46228],
    ["DATE(1900,2,29)", 60],
    ["DATE(1900,3,1)", 61],
    ["DATE(1900,1,1)", 1],
    ["DATE(2026,14,1)", 46419],
    ["DATE(2026,1,0)", 46022],
    ["DATE(108,1,2)", 39449],
    ["DATE(1900,0,0)", "#NUM!"],
    ["YEAR(60)", 1900],
    ["MONTH(60)", 2],
    ['TEXT(59,"d")', "28"],
    ["YEAR(0)", 1900],
    ["YEAR(-1)", "#NUM!"],
    ['MONTH("2026-07-25")', 7],
    ["EDATE(DATE(2026,1,31),1)", 46081],
    ["EOMONTH(DATE(2024,1,31),1)", 45351],
    ["EOMONTH(DATE(2026,7,1),-1)", 46203],
  ])("%s is %p", (formula, expected) => near(result(formula), expected));
});

describe("looking up", () => {
  const rows = [
    ["Mã", "Tên", "Số", 10],
    ["01", "Dệt may", 100, 20],
    ["02", "Điện tử", 200, 30],
    ["03", "Nông sản", null, 40],
    ["ab*", "Khác", 400, 50],
  ];
  test.each<[string, Entry]>([
    ['VLOOKUP("02",A2:C5,3,FALSE)', 200],
    ['VLOOKUP("03",A2:C5,3,0)', 0],
    ['VLOOKUP("ab~*",A2:C5,2,FALSE)', "Khác"],
    ['VLOOKUP("0?",A2:C5,2,FALSE)', "Dệt may"],
    ["VLOOKUP(2,A2:C5,3,FALSE)", "#N/A"],
    ['VLOOKUP("02",A2:C5,4,FALSE)', "#REF!"],
    ["VLOOKUP(35,D1:D5,1)", 30],
    ["VLOOKUP(5,D1:D5,1)", "#N/A"],
    ["VLOOKUP(30,D1:D5,1,)", 30],
    ["INDEX(A1:C5,3,2)", "Điện tử"],
    ["SUM(INDEX(A1:D5,0,4))", 150],
    ["INDEX(A1:C1,2)", "Tên"],
    ["INDEX(A1:C5,9,1)", "#REF!"],
    ["SUM(D1:INDEX(D:D,3))", 60],
    ['MATCH("02",A1:A5,0)', 3],
    ["MATCH(35,D1:D5)", 3],
    ["MATCH(30,D1:D5)", 3],
    ["MATCH(2,{1,2,2,3})", 3],
    ["VLOOKUP(10,D1:D5,1)", 10],
    ["MATCH(35,{50,40,30},-1)", 2],
    ['MATCH("zz",A1:A5,0)', "#N/A"],
    ["MATCH(30,D1:D5,0)", 3],
    ['MATCH(1,INDEX((A1:A5="02")*(C1:C5=200),0),0)', 3],
    ['XLOOKUP("02",A2:A5,C2:C5)', 200],
    ['SUM(XLOOKUP("02",A2:A5,C2:D5))', 230],
    ["XLOOKUP(35,D1:D5,B1:B5,,-1)", "Điện tử"],
    ["XLOOKUP(35,D1:D5,B1:B5,,1)", "Nông sản"],
    ['XLOOKUP("9",A2:A5,C2:C5)', "#N/A"],
    ['XLOOKUP("0*",A2:A5,B2:B5,,2,-1)', "Nông sản"],
    ["OFFSET(A1,2,1)", "Điện tử"],
    ["SUM(OFFSET(D1,1,0,3,1))", 90],
    ["SUM(OFFSET(D5,0,0,-2))", 90],
    ["OFFSET(A1,-1,0)", "#REF!"],
    ['INDIRECT("B"&3)', "Điện tử"],
    ['INDIRECT("R3C2",FALSE)', "Điện tử"],
    ['SUM(INDIRECT("D1:D"&2))', 30],
    ['INDIRECT("nope")', "#REF!"],
    ["ROW()", 20],
    ["ROW(C7)", 7],
    ["SUM(ROW(A1:A3))", 6],
    ["ROWS(A1:C5)", 5],
  ])("%s is %p", (formula, expected) => near(result(formula, rows), expected));
});

describe("arrays", () => {
  const rows = [
    ["b", 3],
    ["a", 1],
    ["B", 2],
    ["c", null],
  ];
  test.each<[string, Entry]>([
    ['TEXTJOIN(",",FALSE,SORT(A1:A4))', "a,b,B,c"],
    ['TEXTJOIN(",",FALSE,SORT(B1:B3,1,-1))', "3,2,1"],
    ['TEXTJOIN(",",FALSE,UNIQUE(A1:A4))', "b,a,c"],
    ['TEXTJOIN(",",FALSE,UNIQUE(A1:A4,FALSE,TRUE))', "a,c"],
    ['TEXTJOIN(",",FALSE,FILTER(A1:A4,B1:B4>1))', "b,B"],
    ['TEXTJOIN(",",FALSE,FILTER(A1:B4,{TRUE,FALSE}))', "b,a,B,c"],
    ["FILTER(A1:B1,{FALSE,TRUE})", 3],
    ["ROWS(FILTER(A1:A4,TRUE))", 4],
    ["FILTER(A1:A4,B1:B3>1)", "#VALUE!"],
    ['FILTER(A1:A4,B1:B4>9,"không")', "không"],
    ["FILTER(A1:A4,B1:B4>9)", "#CALC!"],
    ["SUM({1;2;3}*{1,10})", 66],
    ["SUM(IFERROR(1/{1,0,2},5))", 6.5],
  ])("%s is %p", (formula, expected) => near(result(formula, rows), expected));
});

describe("subtotals of what holds errors and other subtotals", () => {
  const rows = [[1], [2], ["=SUBTOTAL(9,A1:A2)"], [4], ["=1/0"]];
  test.each<[string, Entry]>([
    ["SUBTOTAL(9,A1:A4)", 7],
    ["SUBTOTAL(1,A1:A4)", 7 / 3],
    ["SUBTOTAL(2,A1:A4)", 3],
    ["SUBTOTAL(3,A1:A9)", 4],
    ["SUBTOTAL(4,A1:A4)", 4],
    ["SUBTOTAL(5,A1:A4)", 1],
    ["SUBTOTAL(6,A1:A4)", 8],
    ["SUBTOTAL(7,A1:A4)", Math.sqrt(7 / 3)],
    ["SUBTOTAL(8,A1:A4)", Math.sqrt(14 / 9)],
    ["SUBTOTAL(10,A1:A4)", 7 / 3],
    ["SUBTOTAL(11,A1:A4)", 14 / 9],
    ["SUBTOTAL(100,A1:A4)", "#VALUE!"],
    ["SUBTOTAL(9,A1:A5)", "#DIV/0!"],
    ["SUBTOTAL(12,A1:A4)", "#VALUE!"],
    ["AGGREGATE(9,6,A1:A5)", 10],
    ["AGGREGATE(9,2,A1:A5)", 7],
    ["AGGREGATE(12,6,A1:A5)", 2.5],
    ["AGGREGATE(9,6,{1,2})", "#VALUE!"],
    ["AGGREGATE(20,6,A1:A5)", "#VALUE!"],
    ["AGGREGATE(14,6,A1:A5,1)", 4],
    ["AGGREGATE(16,6,A1:A5,0.25)", 1.75],
    ["AGGREGATE(17,2,A1:A5,1)", 1.5],
    ["AGGREGATE(18,6,A1:A5,0.5)", "kept: AGGREGATE with function number 18"],
    ["AGGREGATE(15,6,A1:A4/(A1:A4>1),1)", 2],
  ])("%s is %p", (formula, expected) => near(result(formula, rows), expected));
});
