import type { Detector } from "../../model/results/anomaly";
import { findingId } from "../../model/results/finding";
import { message } from "../../model/message";
import { percentChange, reportingGrowths } from "../growth";
import { hidiroglouBerthelot } from "../hidiroglou-berthelot";
import { contributionOf, departureOf } from "../impact";
import { anomalyLabel } from "../label";
import { siblingGroups } from "../sibling-groups";

/**
 * Lines a list must have. Source: simulated, 4,000 clean lists a size whose log growth is spread by 6 %: the bounds
 * (C = 20) cry wolf in 16.8 % of lists of 5, 3.2 % of 10, 1.7 % of 20.
 */
const FEWEST_SIBLINGS = 20;

const messages = {
  large: {
    vi: "{label}: {growth} so với cùng kỳ, vừa lớn vừa lệch nhiều trong {count} dòng cùng nhóm.",
    en: "{label}: {growth} on the same period, both large and far off among the {count} lines of its group.",
  },
};

const goods = Array.from(
  { length: 21 },
  (_, i) =>
    [
      `Mặt hàng ${String(i + 1)}`,
      "Tấn",
      1000 + 37 * i,
      Math.round((1000 + 37 * i) * (1 + ((i * 5) % 7) / 100)),
    ] as const,
);

/** A large unit whose change stands apart, among twenty or more: the ratio of change weighted by size. */
export const largeMover: Detector = {
  id: "large-mover",
  name: { vi: "Dòng lớn thay đổi mạnh", en: "Large and far off" },
  why: {
    vi:
      "Trong một danh sách dài, dòng vừa lớn vừa đổi khác mới làm tổng số đổi khác; dòng nhỏ " +
      "dao động mạnh là chuyện thường.",
    en: "In a long list it is the large lines that change the total when they change; small ones swing all the time.",
  },
  advice: {
    vi: "Hỏi vì sao dòng này đổi khác trước khi viết về tổng số; không có lý do thì đối chiếu với nguồn.",
    en: "Ask why this line changed before writing about the total; if there is no reason, compare with the source.",
  },
  messages,
  detect: ({ table, measures }) =>
    reportingGrowths(table, measures).flatMap((growth) =>
      siblingGroups(growth).flatMap((group) => {
        const members = group.members.flatMap((member) =>
          member.figures === null ? [] : [{ member, ...member.figures }],
        );
        if (members.length < FEWEST_SIBLINGS) return [];
        const result = hidiroglouBerthelot(members);
        return (result?.outliers ?? []).flatMap((i) => {
          const found = members[i]?.member;
          const score = result?.scores[i] ?? 0;
          if (!found || !result) return [];
          const [low, middle, high] = result.quartiles;
          const spread = score > middle ? high - middle : middle - low;
          const label = anomalyLabel(found.row);
          const change = percentChange(found.ratio);
          return [
            {
              id: findingId(
                "large-mover",
                table,
                found.row,
                table.columns.find((c) => c.column === found.place.range.left) ?? null,
              ),
              detectorId: "large-mover",
              place: found.place,
              // In quartile distances, as many as lie between the quartiles of normal data and one standard deviation.
              score:
                spread > 0 ? (0.6745 * (score - middle)) / spread : Math.sign(score - middle) * Number.MAX_SAFE_INTEGER,
              impact: contributionOf(growth, found),
              departure: departureOf(growth, found, result.medianRatio),
              growth: change,
              label,
              message: message("large-mover.large", messages.large, {
                label,
                growth: { kind: "percent", value: change, decimals: 2, signed: true },
                count: { kind: "number", value: members.length },
              }),
              siblings: members.map(({ member }) => ({
                label: anomalyLabel(member.row),
                growth: percentChange(member.ratio),
                place: member.place,
              })),
            },
          ];
        });
      }),
    ),
  examples: [
    {
      name: { vi: "Một mặt hàng lớn giảm còn một phần ba", en: "One large item falls to a third" },
      sheet: [
        ["Mặt hàng", "ĐVT", "Thực hiện 6 tháng đầu năm 2023", "Thực hiện 6 tháng đầu năm 2024"],
        ...goods,
        ["Mặt hàng lớn", "Tấn", 90000, 30000],
      ],
      findings: ["D23"],
    },
    {
      name: { vi: "Danh sách yên ả", en: "A calm list" },
      sheet: [["Mặt hàng", "ĐVT", "Thực hiện 6 tháng đầu năm 2023", "Thực hiện 6 tháng đầu năm 2024"], ...goods],
      findings: [],
    },
  ],
};
