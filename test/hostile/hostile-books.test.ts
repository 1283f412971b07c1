import { faultsOf } from "./hostile-books";

jest.setTimeout(120_000);

// `npm run hostile` tries a hundred of them.
test.each([3, 5, 11, 17, 29])(
  "workbook %d of hostile texts: twice is once, no text becomes a formula, removal gives it back after saving",
  async (seed) => {
    expect(await faultsOf(seed)).toEqual([]);
  },
);
