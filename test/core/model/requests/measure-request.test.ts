import type { MeasureRequest } from "../../../../src/core/model/requests/measure-request";
import { askedOf, isFurtherMeasure, withRequest } from "../../../../src/core/model/requests/measure-request";

test("the further measures are those that get no column by themselves", () => {
  expect(["share", "pace", "plan-attainment", "growth-same-period", ""].map(isFurtherMeasure)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

const REQUESTS: readonly MeasureRequest[] = [
  { tableId: "bieu-1", measures: ["share", "difference"] },
  { tableId: "bieu-2-2", measures: [] },
  { tableId: "bieu-2", measures: ["pace"] },
];

test.each([
  ["bieu-1", ["share", "difference"]],
  ["bieu-1-2", ["share", "difference"]],
  ["bieu-1-12", ["share", "difference"]],
  ["bieu-1-a", []],
  ["bieu-2-2", []],
  ["bieu-2-3", ["pace"]],
  ["bieu-9", []],
])("of %s, which may be a copy, is asked %j", (id, asked) => {
  expect(askedOf(REQUESTS, id)).toEqual(asked);
});

const one: readonly MeasureRequest[] = [{ tableId: "bieu-1", measures: ["share"] }];
const said = (tableId: string, ...measures: MeasureRequest["measures"]): readonly MeasureRequest[] =>
  withRequest(one, tableId, measures);

test("what is asked stands in the place of what was, in the order of the columns", () => {
  expect(said("bieu-1", "pace", "difference")).toEqual([{ tableId: "bieu-1", measures: ["difference", "pace"] }]);
  expect(said("bieu-1")).toEqual([]);
  expect(said("bieu-2", "pace")).toEqual([...one, { tableId: "bieu-2", measures: ["pace"] }]);
});

test("a copy is only spoken of where it differs from its original", () => {
  expect(said("bieu-1-2", "share")).toEqual(one);
  expect(said("bieu-1-2")).toEqual([...one, { tableId: "bieu-1-2", measures: [] }]);
  expect(said("bieu-1-2", "pace")).toEqual([...one, { tableId: "bieu-1-2", measures: ["pace"] }]);
  expect(said("bieu-1-2", "share", "pace")).toEqual([...one, { tableId: "bieu-1-2", measures: ["share", "pace"] }]);
});
