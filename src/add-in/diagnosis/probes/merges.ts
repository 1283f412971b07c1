import type { Probe } from "../probe";
import { refusalOfSync } from "../probe";

/** Merged cells, as headings have them. */
export const MERGE_PROBES: readonly Probe[] = [
  {
    id: "merge-inside",
    asks: { vi: "Ô gộp nằm trong vùng đọc được thấy?", en: "Is a merge inside the range that is read seen?" },
    calls: "A1:B2.merge; A1:C3.getMergedAreasOrNullObject",
    source: "Excel.Range.getMergedAreasOrNullObject",
    expected: "A1:B2",
    run: async ({ range, context, inBench }) => {
      range("A1:B2").merge();
      const merged = range("A1:C3").getMergedAreasOrNullObject();
      merged.load("address");
      await context.sync();
      return merged.isNullObject ? null : inBench(merged.address);
    },
  },
  {
    id: "merge-over-edge",
    asks: {
      vi: "Ô gộp chỉ lấn một phần vào vùng đọc được thấy?",
      en: "Is a merge seen that only reaches into the range?",
    },
    calls: "A1:B2.merge; B2:C3.getMergedAreasOrNullObject",
    source: "office-js 3611: areas whose top left cell lies in the range",
    expected: null,
    run: async ({ range, context, inBench }) => {
      range("A1:B2").merge();
      const merged = range("B2:C3").getMergedAreasOrNullObject();
      merged.load("address");
      await context.sync();
      return merged.isNullObject ? null : inBench(merged.address);
    },
  },
  {
    id: "merge-keeps-first",
    asks: { vi: "Gộp ô chỉ giữ giá trị ô đầu?", en: "Does merging keep the first cell's value only?" },
    calls: "A1:B1.values = [1, 2]; merge; load values",
    source: "Excel.Range.merge",
    expected: [1, ""],
    run: async ({ range, context }) => {
      const cells = range("A1:B1");
      cells.values = [[1, 2]];
      cells.merge();
      cells.load("values");
      await context.sync();
      return cells.values[0] as readonly (number | string)[];
    },
  },
  {
    id: "merge-part-cleared",
    asks: { vi: "Xóa nội dung một phần ô gộp có bị từ chối?", en: "Is clearing a part of a merge refused?" },
    calls: "A1:B2.merge; B1:B2.clear(contents)",
    source: "Excel.Range.clear; Range.ClearContents of VBA refuses it",
    run: async (bench) => {
      bench.range("A1").values = [["Đầu cột"]];
      bench.range("A1:B2").merge();
      await bench.context.sync();
      bench.range("B1:B2").clear("Contents");
      return refusalOfSync(bench);
    },
  },
  {
    id: "merge-unmerged",
    asks: { vi: "Bỏ gộp rồi xóa thì được?", en: "Can what was unmerged be cleared?" },
    calls: "A1:B2.merge; unmerge; B1:B2.clear; A1.values",
    source: "Excel.Range.unmerge",
    expected: { value: "Đầu cột", merged: false },
    run: async ({ range, context }) => {
      range("A1").values = [["Đầu cột"]];
      range("A1:B2").merge();
      await context.sync();
      range("A1:B2").unmerge();
      range("B1:B2").clear("Contents");
      const cell = range("A1");
      cell.load("values");
      const merged = range("A1:B2").getMergedAreasOrNullObject();
      merged.load("address");
      await context.sync();
      return { value: String(cell.values[0]?.[0]), merged: !merged.isNullObject };
    },
  },
];
