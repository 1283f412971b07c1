import type { Entry, Family, PlannedFault } from "../draft";
import { COUNT, at, between, draftOf, numberIn, rounded, sum, transposed, write } from "../draft";

const PLACES = [
  "Thành phố Pleiku",
  "Thị xã An Khê",
  "Thị xã Ayun Pa",
  "Huyện Chư Păh",
  "Huyện Đak Đoa",
  "Huyện Ia Grai",
  "Huyện Mang Yang",
  "Huyện Chư Sê",
] as const;

const [ALL, FIRMS, COOPERATIVES, WORKERS] = [2, 3, 4, 6] as const;

function faultsOf(top: number): readonly PlannedFault[] {
  const row = top + 4;
  return [
    {
      rule: "total-mismatch",
      note: "the total of a place with two digits exchanged",
      plant: (draft) => [
        write(draft, row, ALL, transposed(numberIn(draft, row, ALL))),
        at(top, ALL),
        `${at(row, FIRMS)}:${at(row, 5)}`,
      ],
    },
    {
      rule: "total-mismatch",
      note: "the workers of a place with two digits exchanged",
      plant: (draft) => [write(draft, row, WORKERS, transposed(numberIn(draft, row, WORKERS))), at(top, WORKERS)],
    },
    {
      rule: "missing-value",
      note: "the firms of a place left out",
      plant: (draft) => [write(draft, row, FIRMS, null)],
    },
    {
      rule: "text-in-number-cell",
      note: "a count with its unit",
      plant: (draft) => [write(draft, row, FIRMS, `${String(numberIn(draft, row, FIRMS))} DN`)],
    },
    {
      rule: "duplicate-indicator",
      note: "a place under another's name",
      plant: (draft) => {
        write(draft, row, 1, draft.cells[row - 1]?.[1] ?? null);
        return [`A${String(row)}:G${String(row + 1)}`];
      },
    },
    {
      rule: "decomposed-text",
      note: "a name in decomposed marks",
      plant: (draft) => [write(draft, row, 1, String(draft.cells[row]?.[1]).normalize("NFD"))],
    },
    {
      rule: "negative-value",
      accept: ["total-mismatch"],
      note: "a minus before a count",
      plant: (draft) => [write(draft, row, WORKERS, -numberIn(draft, row, WORKERS)), at(top, WORKERS)],
    },
  ];
}

/** Firms, cooperatives, households and their workers by place. */
export const placesDown: Family = {
  name: "places-down",
  draw: (random, { year, month }, isOdd) => {
    const rows = PLACES.map((label, i): Entry[] => {
      const size = i === 0 ? 6 : 1;
      const firms = rounded(between(random, 40, 90, 0) * size, 0);
      const cooperatives = isOdd && i === 2 ? 0 : between(random, 4, 14, 0);
      const households = rounded(between(random, 300, 900, 0) * size, 0);
      const workers =
        isOdd && i === 5 ? 18_742 : rounded((firms * 14 + households * 1.7) * between(random, 0.9, 1.1, 3), 0);
      return [i + 1, label, firms + cooperatives + households, firms, cooperatives, households, workers];
    });
    const totals = [2, 3, 4, 5, 6].map((column) =>
      sum(
        rows.map((row) => Number(row[column])),
        0,
      ),
    );
    const shown = rows.map((row) => row.map((entry, c) => (c === COOPERATIVES && entry === 0 ? "-" : entry)));
    const { draft, top } = draftOf({
      name: "Cơ sở theo địa bàn",
      title: `SỐ CƠ SỞ CÔNG NGHIỆP ĐẾN HẾT THÁNG ${String(month)} NĂM ${String(year)}`,
      unit: "Cơ sở",
      header: [["TT", "Địa bàn", "Tổng số cơ sở", "Doanh nghiệp", "Hợp tác xã", "Hộ cá thể", "Số lao động (người)"]],
      body: [[null, "Toàn tỉnh", ...totals], ...shown],
      formats: [null, null, COUNT, COUNT, COUNT, COUNT, COUNT],
    });
    return {
      draft,
      faults: faultsOf(top),
      odd: isOdd ? [{ cells: [at(top + 6, WORKERS)], why: "a shoe factory with 16,000 workers" }] : [],
    };
  },
};
