import type { Anomaly, Detector } from "../../model/anomaly";
import { findingId } from "../../model/finding";
import type { Settings } from "../../model/settings";
import { message } from "../../model/text";
import { anomalyLabel } from "../label";
import type { SiblingGroup, TableGrowth } from "../growth";
import { impactOf, percentChange, reportingGrowths, siblingGroups } from "../growth";
import { median, robustScores } from "../statistics";

const FEWEST_SIBLINGS = 3;

const messages = {
  few: {
    vi: "{label}: {growth} so với cùng kỳ, khác hẳn {others} chỉ tiêu cùng nhóm (ở giữa {middle}).",
    en: "{label}: {growth} on the same period, unlike the other {others} lines of its group (middle {middle}).",
  },
  many: {
    vi: "{label}: {growth} so với cùng kỳ, tách hẳn khỏi {others} chỉ tiêu cùng nhóm (ở giữa {middle}).",
    en: "{label}: {growth} on the same period, far away from the other {others} lines of its group (middle {middle}).",
  },
};

function swingsOf(growth: TableGrowth, group: SiblingGroup, settings: Settings): readonly Anomaly[] {
  const { members } = group;
  if (members.length < FEWEST_SIBLINGS) return [];
  const logs = members.map((m) => Math.log(m.ratio));
  const middle = percentChange(Math.exp(median(logs)));
  const scores = robustScores(logs, settings.swingFloor);
  const limit = members.length >= settings.swingManySiblings ? settings.swingScore[1] : settings.swingScore[0];
  return members.flatMap((member, i) => {
    const score = scores[i] ?? 0;
    const change = percentChange(member.ratio);
    if (Math.abs(score) <= limit || Math.abs(change - middle) < settings.swingPoints) return [];
    const column = growth.table.columns.find((c) => c.column === member.place.range.left) ?? null;
    const label = anomalyLabel(member.row);
    return [
      {
        id: findingId("sector-swing", growth.table, member.row, column),
        detectorId: "sector-swing",
        place: member.place,
        score,
        impact: impactOf(growth, member),
        growth: change,
        label,
        message: message(`sector-swing.${members.length < 5 ? "few" : "many"}`, members.length < 5 ? messages.few : messages.many, {
          label,
          growth: { kind: "percent", value: change, decimals: 2, signed: true },
          middle: { kind: "percent", value: middle, decimals: 2, signed: true },
          others: { kind: "number", value: members.length - 1 },
        }),
        siblings: members.map((m) => ({ label: anomalyLabel(m.row), growth: percentChange(m.ratio), place: m.place })),
      },
    ];
  });
}

/** One line is one swing: where its volume and its value (or its area and its output) stand apart alike, the one further away speaks for both. */
function oncePerRow(swings: readonly Anomaly[]): readonly Anomaly[] {
  const speaksFor = (a: Anomaly, b: Anomaly): boolean => a.place.range.top === b.place.range.top && Math.sign(a.score) === Math.sign(b.score) && Math.abs(a.score) > Math.abs(b.score);
  return swings.filter((swing) => !swings.some((other) => other !== swing && speaksFor(other, swing)));
}

/** A part whose growth stands apart from its siblings': the logarithm of the ratio against their median, in floored median absolute deviations. */
export const sectorSwing: Detector = {
  id: "sector-swing",
  name: { vi: "Biến động khác hẳn cùng nhóm", en: "Unlike its siblings" },
  why: {
    vi: "Một ngành tăng hoặc giảm khác hẳn các ngành cùng nhóm là điều người đọc báo cáo sẽ hỏi trước tiên.",
    en: "A sector that moves unlike its siblings is the first thing a reader asks about.",
  },
  advice: {
    vi: "Chuẩn bị sẵn lời giải thích (đơn vị nào, sản phẩm nào), hoặc xem lại số của ngành đó ở cả hai kỳ.",
    en: "Have the reason ready (which firm, which product), or look again at its figures of both periods.",
  },
  messages,
  detect: ({ table, measures, settings }) => oncePerRow(reportingGrowths(table, measures).flatMap((growth) => siblingGroups(growth).flatMap((group) => swingsOf(growth, group, settings)))),
  examples: [
    {
      name: { vi: "Khai khoáng tăng vọt", en: "Mining leaps" },
      sheet: [
        ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện 6 tháng đầu năm 2023", "Ước thực hiện 6 tháng đầu năm 2024"],
        ["I", "Chỉ số sản xuất công nghiệp (IIP)", "%", null, 99.05],
        [1, "Khai khoáng", "%", null, 139.4],
        [2, "Công nghiệp chế biến, chế tạo", "%", null, 101.27],
        [3, "Sản xuất và phân phối điện", "%", null, 96.97],
        [4, "Cung cấp nước; xử lý rác thải, nước thải", "%", null, 100.75],
      ],
      findings: ["E3"],
      messages: ["sector-swing.few"],
    },
    {
      name: { vi: "Một mặt hàng tách khỏi năm mặt hàng khác", en: "One of six goods stands apart" },
      sheet: [
        ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện 6 tháng đầu năm 2023", "Ước thực hiện 6 tháng đầu năm 2024"],
        ["I", "Kim ngạch xuất khẩu", "Triệu USD", 401.5, 432.6],
        [1, "Cà phê", "Triệu USD", 201.3, 209.4],
        [2, "Hạt tiêu", "Triệu USD", 62.4, 65.6],
        [3, "Mủ cao su", "Triệu USD", 48.2, 49.8],
        [4, "Sản phẩm gỗ", "Triệu USD", 41.7, 42.9],
        [5, "Hàng dệt may", "Triệu USD", 30.6, 31.9],
        [6, "Hạt điều", "Triệu USD", 17.3, 33],
      ],
      findings: ["E8"],
      messages: ["sector-swing.many"],
    },
    {
      name: { vi: "Các ngành đi cùng nhau", en: "Sectors that move together" },
      sheet: [
        ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện 6 tháng đầu năm 2023", "Ước thực hiện 6 tháng đầu năm 2024"],
        ["I", "Chỉ số sản xuất công nghiệp (IIP)", "%", null, 104.2],
        [1, "Khai khoáng", "%", null, 98.4],
        [2, "Công nghiệp chế biến, chế tạo", "%", null, 106.1],
        [3, "Sản xuất và phân phối điện", "%", null, 109.8],
        [4, "Cung cấp nước; xử lý rác thải, nước thải", "%", null, 103.3],
      ],
      findings: [],
    },
  ],
};
