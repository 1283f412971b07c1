import type { Unit } from "../model/tables/unit";
import { matches, reading, whole, words } from "./words";

/** Things that are counted one by one; persons and visitors are often estimated. */
const THINGS = String.raw`vụ|lượt|dự án|đề án|doanh nghiệp|dn|cơ sở|hộ|chợ|cụm|siêu thị|trung tâm|cửa hàng|đại lý|hồ sơ|giấy|giấy phép|hợp đồng|trường hợp|công ty|tổ chức|hợp tác xã|htx|xã|trạm|trường|website|gian hàng`;

const THING = whole(THINGS, { vi: ["Vụ", "Dự án", "Doanh nghiệp"], not: ["Người", "Lượt khách"] });

const COUNTED = words(String.raw`^(?:tổng )?số (?:lượng )?(?:${THINGS})(?! khách)`, {
  vi: ["Số dự án", "Tổng số chợ", "Số lượng hồ sơ", "So du an"],
  not: ["Số lượt khách", "Số lao động", "Dự án"],
});

/** Whether a unit counts things one by one, so that whole numbers are no rounded ones. */
export const countsThings = (unit: Unit): boolean =>
  unit.dimension === "count" && unit.factor === 1 && matches(THING, reading(unit.base));

/** Whether the header of a column without a unit says that it counts things one by one. */
export const headsCounts = (header: readonly string[]): boolean =>
  header.some((part) => matches(COUNTED, reading(part)));
