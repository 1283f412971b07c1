/**
 * Why a printed figure is not what the two figures it is taken from give, by "sheet!cell"; a fault of the sheet each
 * time.
 */
type Faults = Readonly<Record<string, string>>;

/** August's table was sent again for September and November, with these figures in it. */
const STALE_COPY: Faults = {
  "csv!J13": "65.39 printed where 4,776 against 4,889 is 97.69",
  "csv!J16": "83.4 printed where the row gives 93.15",
  "csv!J24": "91.79 printed where the row gives 115.09",
  "csv!K13": "36.15 printed where 4,776 against 865 is 552.14: last year's figure is a slip",
  "csv!K16": "99.95 printed where the row gives 99.41",
  "csv!K24": "86.6 printed where the row gives 109.65",
  "csv!L13": "80.75 printed where 37,335 against 33,030 is 113.03",
  "csv!L16": "92.2 printed where the row gives 95.44",
  "csv!L18": "114.4 printed where the row gives 110.70",
  "csv!L24": "74.69 printed where the row gives 94.99",
};

const INDEX_OVER_INDEX =
  "an index on last year's index printed as growth, which means nothing: the row is its own growth";

const rows = (sheet: string, columns: readonly string[], first: number, last: number): readonly string[] =>
  columns.flatMap((column) =>
    Array.from({ length: last - first + 1 }, (_, i) => `${sheet}!${column}${String(first + i)}`),
  );
const all = (cells: readonly string[], why: string): Faults => Object.fromEntries(cells.map((cell) => [cell, why]));

/** The printed figures of the corpus that contradict their own row, by file. */
export const KNOWN_FAULTS: Readonly<Record<string, Faults>> = {
  "gso-2007-06-29-Bieu0607.xlsx": {
    "Sheet2!D12": "142.3 printed where 135 against 130 is 103.85: one of the three is a slip",
  },
  "sct-binhphuoc-sct-iip-spcn-thang1.csv": all(rows("csv", ["L"], 2, 6), INDEX_OVER_INDEX),
  "sct-binhphuoc-sct-iip-spcn-thang4.csv": {
    "csv!L9": "27.73 printed: April alone, 16,509, was set against last year's four months",
  },
  "sct-binhphuoc-sct-iip-spcn-thang8.csv": STALE_COPY,
  "sct-binhphuoc-sct-iip-spcn-thang9.csv": STALE_COPY,
  "sct-binhphuoc-sct-iip-spcn-thang11.csv": STALE_COPY,
};
