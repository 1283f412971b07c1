import { systemDetails, systemReason } from "../../src/cli/system-errors";

const failing = (code: string): Error =>
  Object.assign(new Error(`${code}: resource busy or locked, open 'so-lieu.xlsx'`), { code });

test.each([
  ["EBUSY", "một chương trình khác đang giữ tệp", "another program holds it"],
  ["EPERM", "không có quyền với tệp này", "it may not be used by you"],
  ["EIO", "ổ đĩa không đọc, không ghi được", "the disk cannot be read or written"],
  ["EXDEV", "hệ điều hành không cho phép", "the system does not allow it"],
])("%s is said in words, its code apart", (code, vi, en) => {
  expect(systemReason(failing(code))).toEqual({ vi, en });
  expect(systemDetails(failing(code))).toBe(`${code}: resource busy or locked, open 'so-lieu.xlsx'`);
});

test("the code stands before words that do not hold it, and nothing where there is none", () => {
  expect(systemDetails(Object.assign(new Error("busy"), { code: "EBUSY" }))).toBe("EBUSY: busy");
  expect(systemDetails(new Error("torn"))).toBe("torn");
  expect(systemReason("torn").en).toBe("the system does not allow it");
});
