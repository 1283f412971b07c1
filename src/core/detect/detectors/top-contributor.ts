import type { Detector } from "../../model/results/anomaly";
import { findingId } from "../../model/results/finding";
import { message } from "../../model/message";
import { percentChange, reportingGrowths } from "../growth";
import { entryOf } from "../../model/tables/table";
import { baseShareOf, contributionOf } from "../impact";
import { anomalyLabel, totalLabel } from "../label";
import { siblingGroups } from "../sibling-groups";

/**
 * Percentage points a contribution must have. Source: one unit of the last digit that growth is printed to in the
 * press; measured on the 95 judged contributions of 56 real workbooks: 0.05 gives the same list, 0.5 loses six that
 * are deserved.
 */
const LEAST_POINTS = 0.1;

/**
 * The share of all movement, up and down, that a contribution must have. Source: at most five parts can have it;
 * measured on the 95 judged contributions: 0.3 loses 25 that are deserved, 0.1 adds 25.
 */
const LEAST_SHARE = 0.2;

/**
 * What rounding may add to the parts of a total, as a share of it. Source: measured on 56 real workbooks: 0.001, 0.01,
 * 0.03 and 0.1 give the same list, at 0.3 three come back that were judged away.
 */
const ROUNDING = 0.03;

const messages = {
  raises: {
    vi: "{label} ({growth}) đóng góp {points} điểm phần trăm vào mức {total} của {parent}.",
    en: "{label} ({growth}) adds {points} percentage points to the {total} of {parent}.",
  },
  lowers: {
    vi: "{label} ({growth}) làm giảm {points} điểm phần trăm trong mức {total} của {parent}.",
    en: "{label} ({growth}) takes {points} percentage points from the {total} of {parent}.",
  },
};

/** The parts that account for most of a total's change. */
export const topContributor: Detector = {
  id: "top-contributor",
  name: { vi: "Đóng góp nhiều nhất", en: "Largest contributions" },
  why: {
    vi: "Cho biết tổng tăng hay giảm chủ yếu do đâu: (kỳ này − cùng kỳ) của phần đó chia cho cùng " + "kỳ của tổng.",
    en: "Tells where a total's change comes from: the part's change divided by the total's base.",
  },
  advice: {
    vi: "Dùng để viết câu giải thích mức tăng giảm của tổng; đây không phải là chỗ cần xem lại.",
    en: "Use it to explain in words why the total moved; nothing has to be looked at again.",
  },
  messages,
  detect: ({ table, measures }) =>
    reportingGrowths(table, measures).flatMap((growth) =>
      siblingGroups(growth).flatMap(({ parent, members }) => {
        const total = parent && entryOf(growth.rows, parent.row);
        if (!parent || !total || parent.parent !== null) return [];
        const parts = members.flatMap((member) => {
          const points = contributionOf(growth, member);
          return points === null ? [] : [{ member, points }];
        });
        const moved = parts.reduce((sum, part) => sum + Math.abs(part.points), 0);
        if (parts.length < 2) return [];
        // Parts that are neither within their total nor several breakdowns of it are not its parts: nothing adds up to
        // its growth.
        const listed = parts.reduce((sum, { member }) => sum + (baseShareOf(growth, member) ?? 0), 0);
        if (listed > 1 + ROUNDING && Math.abs(listed - Math.round(listed)) > ROUNDING) return [];
        return parts
          .filter(({ points }) => Math.abs(points) >= Math.max(LEAST_POINTS, LEAST_SHARE * moved))
          .map(({ member, points }) => {
            const label = anomalyLabel(member.row);
            const change = percentChange(member.ratio);
            const key = points >= 0 ? "raises" : "lowers";
            return {
              id: findingId(
                "top-contributor",
                table,
                member.row,
                table.columns.find((c) => c.column === member.place.range.left) ?? null,
              ),
              detectorId: "top-contributor",
              place: member.place,
              score: points / moved,
              impact: points,
              departure: null,
              growth: change,
              label,
              explains: true as const,
              message: message(`top-contributor.${key}`, messages[key], {
                label,
                growth: { kind: "percent", value: change, decimals: 2, signed: true },
                points: { kind: "number", value: Math.abs(points), decimals: 2 },
                total: { kind: "percent", value: percentChange(total.ratio), decimals: 2, signed: true },
                parent: totalLabel(parent) ?? { vi: "tổng số", en: "the total" },
              }),
              siblings: members.map((m) => ({
                label: anomalyLabel(m.row),
                growth: percentChange(m.ratio),
                place: m.place,
              })),
            };
          });
      }),
    ),
  examples: [
    {
      name: { vi: "Cà phê kéo xuất khẩu", en: "Coffee carries exports" },
      sheet: [
        ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện 6 tháng đầu năm 2023", "Thực hiện 6 tháng đầu năm 2024"],
        ["I", "Kim ngạch xuất khẩu", "Triệu USD", 448.8, 525],
        [1, "Cà phê", "Triệu USD", 377.3, 452],
        [2, "Hàng khác", "Triệu USD", 71.5, 73],
      ],
      findings: ["E3"],
      messages: ["top-contributor.raises"],
    },
    {
      name: { vi: "Cao su kéo xuất khẩu xuống", en: "Rubber takes exports down" },
      sheet: [
        ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện 6 tháng đầu năm 2023", "Thực hiện 6 tháng đầu năm 2024"],
        ["I", "Kim ngạch xuất khẩu", "Triệu USD", 448.8, 405.3],
        [1, "Cà phê", "Triệu USD", 301.2, 303.4],
        [2, "Mủ cao su", "Triệu USD", 102.5, 55.6],
        [3, "Hàng khác", "Triệu USD", 45.1, 46.3],
      ],
      findings: ["E4"],
      messages: ["top-contributor.lowers"],
    },
    {
      name: { vi: "Tổng không đổi, các phần cũng vậy", en: "Neither the total nor its parts move" },
      sheet: [
        ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện 6 tháng đầu năm 2023", "Thực hiện 6 tháng đầu năm 2024"],
        ["I", "Kim ngạch xuất khẩu", "Triệu USD", 448.8, 449.1],
        [1, "Cà phê", "Triệu USD", 377.3, 377.5],
        [2, "Hàng khác", "Triệu USD", 71.5, 71.6],
      ],
      findings: [],
    },
  ],
};
