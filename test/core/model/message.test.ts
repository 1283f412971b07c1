import { normalizeLabel } from "../../../src/core/model/message";

test.each([
  ["Thuỷ sản", "thủy sản"],
  ["Hoà Bình, hoá chất", "hòa bình, hóa chất"],
  ["Luỹ kế, lũi kế", "lũy kế, lũy kế"],
  ["Hoàn thành", "hoàn thành"],
  ["Quí I, kì trước, 5 tỉ đồng", "quý i, kỳ trước, 5 tỷ đồng"],
  ["  Tổng\u00a0số\n", "tổng số"],
  ["Quý", "quý"],
])("%s is compared as %s", (typed, compared) => {
  expect(normalizeLabel(typed)).toBe(compared);
});
