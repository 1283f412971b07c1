import { needsArrayEvaluation } from "../../../src/local-excel/calc/schedule/array-formula";
import { withFilePrefixes, withoutFilePrefixes } from "../../../src/xlsx/formulas/file-prefixes";

test.each([
  ["SUM(A1:A3)", "SUM(A1:A3)"],
  ["XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
  [
    "SUM(FILTER(A1:A9,B1:B9>1))+COUNT(SORT(A1:A3))",
    "SUM(_xlfn._xlws.FILTER(A1:A9,B1:B9>1))+COUNT(_xlfn._xlws.SORT(A1:A3))",
  ],
  [
    'LET(x,A1,y,x*2,x+y+LET(z,x,z))&"x"',
    '_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x*2,_xlpm.x+_xlpm.y+_xlfn.LET(_xlpm.z,_xlpm.x,_xlpm.z))&"x"',
  ],
  ["MAP(A1:A3,LAMBDA(v,v+x))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v+x))"],
  ["SUM(B1#)+COUNTA('T 1'!B1#)", "SUM(_xlfn.ANCHORARRAY(B1))+COUNTA(_xlfn.ANCHORARRAY('T 1'!B1))"],
  ["@A1:A9+@INDEX(A1:A9,2)", "_xlfn.SINGLE(A1:A9)+_xlfn.SINGLE(INDEX(A1:A9,2))"],
  ["Bảng[@[Giá trị]]*2+Bảng[@Mã]", "Bảng[[#This Row],[Giá trị]]*2+Bảng[[#This Row],[Mã]]"],
  ["SUM(Bảng[@])", "SUM(Bảng[#This Row])"],
  ["IF(A1=\"XLOOKUP(\",STDEV.S(B1:B3),'IFS(1)'!A1)", "IF(A1=\"XLOOKUP(\",_xlfn.STDEV.S(B1:B3),'IFS(1)'!A1)"],
])("%s is %s in the file", (shown, filed) => {
  expect(withFilePrefixes(shown)).toBe(filed);
  expect(withoutFilePrefixes(filed)).toBe(shown);
});

test("inside a table its name is added", () => {
  expect(withFilePrefixes("[@[Giá trị]]*2+SUM([Mã])", "Bảng")).toBe("Bảng[[#This Row],[Giá trị]]*2+SUM(Bảng[Mã])");
});

test("what cannot be read stays", () => {
  expect(withFilePrefixes('XLOOKUP("')).toBe('XLOOKUP("');
  expect(withoutFilePrefixes('_xlfn.XLOOKUP("')).toBe('_xlfn.XLOOKUP("');
});

test.each<[string, boolean]>([
  ["SUM(A1:A3)", false],
  ["A1*2", false],
  ['IF(AND(ISNUMBER(D3),D3<>0),ROUND(E3/D3*100,1),"")', false],
  ["VLOOKUP(A1,B:D,2,FALSE)", false],
  ["INDEX(A1:A9,MATCH(B1,C1:C9,0))", false],
  ['SUMPRODUCT((A1:A3="x")*B1:B3)', false],
  ["COUNTIF(A1:A3,B1)", false],
  ["Bảng[@Số]*2", false],
  ["@A1:A3", false],
  ["A1:A3", true],
  ["A1:A3*2", true],
  ["SUM(A1:A3*2)", true],
  ["SUM(IF(A1:A3=1,B1:B3,0))", true],
  ["UNIQUE(A1:A3)", true],
  ['TEXTJOIN(",",TRUE,UNIQUE(A1:A3))', false],
  ["LEN(A1:A3)", true],
  ["COUNTIF(A1:A3,B1:B2)", true],
  ["Bảng[Số]*2", true],
  ["{1,2}", true],
  ["ROW(A1:A3)", true],
  ["MATCH(1,(A1:A3=1)*(B1:B3=2),0)", true],
  ["Vùng*2", true],
  ["1+", false],
])("whether %s becomes an array formula when typed: %p", (formula, expected) => {
  expect(needsArrayEvaluation(formula, (name) => name === "Vùng")).toBe(expected);
});
