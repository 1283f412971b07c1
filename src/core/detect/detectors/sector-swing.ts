import type { Anomaly, Detector } from "../../model/results/anomaly";
import { findingId } from "../../model/results/finding";
import type { Settings } from "../../model/requests/settings";
import type { ColumnModel, TableModel } from "../../model/tables/table";
import { groupsOf } from "../../model/groups";
import type { Bilingual } from "../../model/message";
import { message } from "../../model/message";
import { anomalyLabel, groupLabel, isResidual, totalLabel } from "../label";
import type { RowGrowth, TableGrowth } from "../growth";
import { percentChange, reportingGrowths } from "../growth";
import { departureOf, impactOf, isBeginning } from "../impact";
import type { SiblingGroup } from "../sibling-groups";
import { siblingGroups } from "../sibling-groups";
import { median, robustScores } from "../statistics";

/**
 * Siblings a group must have. Source: derived: of two each is as far from their median as the other, so neither
 * stands apart; 22 of the 238 judged swings of 56 real workbooks stand in groups of three.
 */
const FEWEST_SIBLINGS = 3;

/**
 * Percent by which a row itself must move: where it stands still it is the others that moved. Source: measured on the
 * judged anomalies of 56 real workbooks: without it three come back that were judged away, at 2 one; at 10 two that
 * are deserved are lost.
 */
const LEAST_CHANGE = 5;

/**
 * Percentage points of the total below which nothing is said of it. Source: one unit of the last digit that growth is
 * printed to in the press.
 */
const LEAST_POINTS = 0.1;

/**
 * Siblings from which a group is a list, in which a line has to move its total by `LEAST_OF_LIST` to be asked about;
 * in a smaller one each is a part that reports name, however small. Source: measured on the judged anomalies of 56
 * real workbooks: travel, railways and air freight are told of at a tenth of a point, in groups of four and five.
 */
const A_LIST = 6;

/**
 * Percentage points of the total below which a line of a list is too small to ask about. Source: measured on the
 * judged anomalies of 56 real workbooks: of 23 such swings 16 were judged away, of those from 0.5 to 0.75 point two of
 * eleven.
 */
const LEAST_OF_LIST = 0.5;

/**
 * Natural logarithm of the middle ratio of a group that is no list, beyond which all of it begins or ends (0.7: doubled
 * or halved), so that none of the few stands apart by what it did. Source: measured on the judged anomalies of 56 real
 * workbooks: all four such swings were judged away, in years when visitors came back; of seven in lists five stood.
 */
const ALL_TURNED = 0.7;

const messages = {
  few: {
    vi: "{label}: {growth} so với cùng kỳ, khác hẳn {others} chỉ tiêu còn lại {group} (trung vị của nhóm {middle}).",
    en: "{label}: {growth} on the same period, unlike the other {others} lines {group} (median {middle}).",
  },
  many: {
    vi: "{label}: {growth} so với cùng kỳ, tách hẳn khỏi {others} chỉ tiêu còn lại {group} (trung vị của nhóm {middle}).",
    en: "{label}: {growth} on the same period, far away from the other {others} lines {group} (median {middle}).",
  },
  "few-moves": {
    vi:
      "{label}: {growth} so với cùng kỳ, khác hẳn {others} chỉ tiêu còn lại {group} (trung vị của nhóm " +
      "{middle}); riêng dòng này làm {total} {direction} {points} điểm phần trăm.",
    en:
      "{label}: {growth} on the same period, unlike the other {others} lines {group} (median {middle}); " +
      "alone it {direction} {total} by {points} percentage points.",
  },
  "many-moves": {
    vi:
      "{label}: {growth} so với cùng kỳ, tách hẳn khỏi {others} chỉ tiêu còn lại {group} (trung vị của nhóm " +
      "{middle}); riêng dòng này làm {total} {direction} {points} điểm phần trăm.",
    en:
      "{label}: {growth} on the same period, far away from the other {others} lines {group} (median " +
      "{middle}); alone it {direction} {total} by {points} percentage points.",
  },
};

const same = (text: string | null): Bilingual | null => (text === null ? null : { vi: `“${text}”`, en: `“${text}”` });

/** The label, with the kind of figure where the table prints both quantities and values. */
function nameOf(table: TableModel, member: RowGrowth, column: ColumnModel | null): Bilingual {
  const label = anomalyLabel(member.row);
  const quantity = column?.quantity ?? null;
  const isOneOfTwo = quantity !== null && table.columns.some((c) => c.quantity !== null && c.quantity !== quantity);
  if (!isOneOfTwo || quantity === "price") return { vi: label, en: label };
  return quantity === "volume"
    ? { vi: `${label} (lượng)`, en: `${label} (quantity)` }
    : { vi: `${label} (trị giá)`, en: `${label} (value)` };
}

/** Where a member stands in its group: score, own change and the group's median in percent, and the group itself. */
interface Standing {
  readonly member: RowGrowth;
  readonly score: number;
  readonly change: number;
  readonly middle: number;
  readonly group: SiblingGroup;
  readonly siblings: Anomaly["siblings"];
}

/** Whether a line is one of many and too small to move the total by what a reader would ask about. */
function isTooSmall(growth: TableGrowth, { members }: SiblingGroup, member: RowGrowth): boolean {
  const impact = members.length < A_LIST ? null : impactOf(growth, member);
  return impact !== null && Math.abs(impact.points) < LEAST_OF_LIST;
}

function swingsOf(growth: TableGrowth, group: SiblingGroup, settings: Settings): readonly Anomaly[] {
  const { members } = group;
  const logs = members.map((m) => Math.log(m.ratio));
  if (members.length < FEWEST_SIBLINGS) return [];
  if (members.length < A_LIST && Math.abs(median(logs)) > ALL_TURNED) return [];
  const middle = percentChange(Math.exp(median(logs)));
  const scores = robustScores(logs, settings.swingFloor);
  let siblings: Anomaly["siblings"] | null = null;
  const limit = members.length >= settings.swingManySiblings ? settings.swingScore[1] : settings.swingScore[0];
  return members.flatMap((member, i) => {
    const [score, change] = [scores[i] ?? 0, percentChange(member.ratio)];
    const isSwing =
      Math.abs(score) > limit &&
      Math.abs(change - middle) >= settings.swingPoints &&
      Math.abs(change) >= LEAST_CHANGE &&
      !isResidual(member.row) &&
      !isBeginning(growth, member) &&
      !isTooSmall(growth, group, member);
    if (!isSwing) return [];
    siblings ??= members.map((m) => ({
      label: anomalyLabel(m.row),
      growth: percentChange(m.ratio),
      place: m.place,
    }));
    return [anomalyOf(growth, { member, score, change, middle, group, siblings })];
  });
}

function anomalyOf(growth: TableGrowth, standing: Standing): Anomaly {
  const { table } = growth;
  const { member, score, change, middle, siblings } = standing;
  const { members } = standing.group;
  const column = table.columns.find((c) => c.column === member.place.range.left) ?? null;
  const impact = impactOf(growth, member);
  const moves = impact !== null && Math.abs(impact.points) >= LEAST_POINTS;
  const key = `${members.length < 5 ? "few" : "many"}${moves ? "-moves" : ""}` as const;
  const within = groupLabel(table, member.row);
  const effect = moves
    ? {
        // A name that is told already is not told again.
        total: same(within === totalLabel(impact.whole.row) ? null : totalLabel(impact.whole.row)) ?? {
          vi: "tổng số",
          en: "the total",
        },
        direction: impact.points > 0 ? { vi: "tăng", en: "raises" } : { vi: "giảm", en: "lowers" },
        points: { kind: "number", value: Math.abs(impact.points), decimals: 2 } as const,
      }
    : {};
  return {
    id: findingId("sector-swing", table, member.row, column),
    detectorId: "sector-swing",
    place: member.place,
    score,
    impact: impact?.points ?? null,
    departure: departureOf(growth, member, 1 + middle / 100),
    growth: change,
    label: anomalyLabel(member.row),
    message: message(`sector-swing.${key}`, messages[key], {
      label: nameOf(table, member, column),
      growth: { kind: "percent", value: change, decimals: 2, signed: true },
      middle: { kind: "percent", value: middle, decimals: 2, signed: true },
      others: { kind: "number", value: members.length - 1 },
      group:
        within === null ? { vi: "cùng nhóm", en: "of its group" } : { vi: `của “${within}”`, en: `of “${within}”` },
      ...effect,
    }),
    siblings,
  };
}

/**
 * One line is one swing: where its volume and its value (or its area and its output) stand apart alike, the one
 * further away speaks for both.
 */
function oncePerRow(swings: readonly Anomaly[]): readonly Anomaly[] {
  const byRow = groupsOf(swings, ({ place }) => place.range.top);
  const speaksFor = (a: Anomaly, b: Anomaly): boolean =>
    Math.sign(a.score) === Math.sign(b.score) && Math.abs(a.score) > Math.abs(b.score);
  return swings.filter(
    (swing) => byRow.get(swing.place.range.top)?.some((other) => other !== swing && speaksFor(other, swing)) !== true,
  );
}

/**
 * A part whose growth stands apart from its siblings': the logarithm of the ratio against their median, in floored
 * median absolute deviations.
 */
export const sectorSwing: Detector = {
  id: "sector-swing",
  name: { vi: "Biến động khác hẳn cùng nhóm", en: "Unlike its siblings" },
  why: {
    vi: "Một ngành tăng hoặc giảm khác hẳn các ngành cùng nhóm là điều người đọc báo cáo sẽ hỏi " + "trước tiên.",
    en: "A sector that moves unlike its siblings is the first thing a reader asks about.",
  },
  advice: {
    vi: "Chuẩn bị sẵn lời giải thích (đơn vị nào, sản phẩm nào), hoặc xem lại số của ngành đó " + "ở cả hai kỳ.",
    en: "Have the reason ready (which firm, which product), or look again at its figures of both periods.",
  },
  messages,
  detect: ({ table, measures, settings }) =>
    oncePerRow(
      reportingGrowths(table, measures).flatMap((growth) =>
        siblingGroups(growth).flatMap((group) => swingsOf(growth, group, settings)),
      ),
    ),
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
      name: { vi: "Giá của một nhóm hàng rơi khỏi nhóm", en: "The price of one group of goods drops away" },
      sheet: [
        ["Nhóm hàng", "Chỉ số giá xuất khẩu 6 tháng đầu năm 2024 so với cùng kỳ năm trước (%)"],
        ["Chỉ số chung", 99.1],
        ["   Thủy sản", 101.2],
        ["   Cà phê", 102.4],
        ["   Hạt điều", 98.7],
        ["   Cao su", 67.1],
        ["   Sản phẩm gỗ", 100.8],
      ],
      findings: ["B6"],
      messages: ["sector-swing.many"],
    },
    {
      name: { vi: "Một phần của tổng giảm hẳn", en: "One part of a total falls away" },
      sheet: [
        ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện 6 tháng đầu năm 2023", "Ước thực hiện 6 tháng đầu năm 2024"],
        ["I", "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ", "Tỷ đồng", 27000, 28413],
        [1, "Bán lẻ hàng hóa", "Tỷ đồng", 22000, 23540],
        [2, "Dịch vụ lưu trú, ăn uống", "Tỷ đồng", 3000, 3225],
        [3, "Du lịch lữ hành", "Tỷ đồng", 800, 360],
        [4, "Dịch vụ khác", "Tỷ đồng", 1200, 1288],
      ],
      findings: ["E5"],
      messages: ["sector-swing.few-moves"],
    },
    {
      name: { vi: "Dòng gộp những gì còn lại không phải là một ngành", en: "What remains is no sector" },
      sheet: [
        ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện 6 tháng đầu năm 2023", "Ước thực hiện 6 tháng đầu năm 2024"],
        ["I", "Kim ngạch xuất khẩu", "Triệu USD", 401.5, 432.6],
        [1, "Cà phê", "Triệu USD", 201.3, 209.4],
        [2, "Hạt tiêu", "Triệu USD", 62.4, 65.6],
        [3, "Mủ cao su", "Triệu USD", 48.2, 49.8],
        [4, "Sản phẩm gỗ", "Triệu USD", 41.7, 42.9],
        [5, "Hàng dệt may", "Triệu USD", 30.6, 31.9],
        [6, "Mặt hàng khác", "Triệu USD", 17.3, 33],
      ],
      findings: [],
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
      messages: ["sector-swing.many-moves"],
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
