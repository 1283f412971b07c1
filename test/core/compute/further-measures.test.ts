import fc from "fast-check";
import { computeMeasures, takeMeasure } from "../../../src/core/compute/compute-measures";
import { FURTHER_MEASURES } from "../../../src/core/compute/catalogue";
import { measureOffers } from "../../../src/core/compute/measure-offers";
import { share } from "../../../src/core/compute/measures/share";
import type { FurtherMeasureId, MeasureRequest } from "../../../src/core/model/requests/measure-request";
import { FURTHER_MEASURE_IDS, askedOf, withRequest } from "../../../src/core/model/requests/measure-request";
import type { TableModel } from "../../../src/core/model/tables/table";
import { month, plan, seedTable, sixMonths, tableOf, value, wholeYear } from "./table-of";

const GOODS = [
  { label: "Kim ngạch xuất khẩu", unit: "Triệu USD", figures: [750, 448.8, 525] },
  { label: "Cà phê", unit: "Triệu USD", level: 1, figures: [null, 377.3, 452] },
  { label: "Hàng khác", unit: "Triệu USD", level: 1, figures: [null, 71.5, 73] },
] as const;
const columns = [plan(2024), value(sixMonths(2023)), value(sixMonths(2024))];

/** Nothing here has last year as a whole beside its months, nor quantities. */
const NO_PAIR = ["offer-no-pair", "offer-no-pair"] as const;
const NEVER = {
  "required-growth": "offer-no-pair",
  "price-volume": "offer-no-pair",
  "contribution-bounds": "offer-no-pair",
};

const reasons = (table: TableModel): Readonly<Record<string, string | null>> =>
  Object.fromEntries(measureOffers([table], []).map(({ measure, reason }) => [measure, reason?.id ?? null]));

describe("what is offered", () => {
  test("the ids that can be asked for are those of the catalogue, in its order", () => {
    expect(FURTHER_MEASURES.map(({ id }) => id)).toEqual(FURTHER_MEASURE_IDS);
  });

  test("everything where there are a plan, last year and a total", () => {
    expect(Object.values(reasons(seedTable()))).toEqual([null, null, null, null, null, ...NO_PAIR, null]);
  });

  test.each<readonly [string, TableModel, Readonly<Record<string, string | null>>]>([
    [
      "no plan",
      tableOf(
        columns.slice(1),
        GOODS.map((r) => ({ ...r, figures: r.figures.slice(1) })),
      ),
      {
        difference: null,
        share: null,
        contribution: null,
        pace: "offer-no-pair",
        "required-run-rate": "offer-no-pair",
      },
    ],
    [
      "one period only: a share needs no other",
      tableOf(
        columns.slice(2),
        GOODS.map((r) => ({ ...r, figures: r.figures.slice(2) })),
      ),
      {
        difference: "offer-no-pair",
        share: null,
        contribution: "offer-no-pair",
        pace: "offer-no-pair",
        "required-run-rate": "offer-no-pair",
      },
    ],
    [
      "no total",
      tableOf(
        columns,
        GOODS.map((r) => ({ ...r, level: 0 })),
      ),
      { difference: null, share: "offer-no-row", contribution: "offer-no-row", pace: null, "required-run-rate": null },
    ],
    [
      "the year is over",
      tableOf([plan(2024), value(wholeYear(2023)), value(wholeYear(2024))], GOODS),
      {
        difference: null,
        share: null,
        contribution: null,
        pace: null,
        "required-run-rate": "offer-no-row",
        "required-growth": "offer-no-row",
      },
    ],
    [
      "no time is known",
      tableOf(
        [value(month(2024, 6), { period: null })],
        GOODS.map((r) => ({ ...r, figures: r.figures.slice(2) })),
      ),
      {
        difference: "offer-no-pair",
        share: "offer-no-pair",
        contribution: "offer-no-pair",
        pace: "offer-no-pair",
        "required-run-rate": "offer-no-pair",
      },
    ],
    [
      "a share is printed",
      tableOf(
        [...columns, { role: "measure", measure: "share", form: "index", header: ["Cơ cấu (%)"] }],
        GOODS.map((r, i) => ({ ...r, figures: [...r.figures, [100, 86.1, 13.9][i] ?? null] })),
      ),
      { difference: null, share: "offer-is-there", contribution: null, pace: null, "required-run-rate": null },
    ],
    [
      "an upload form",
      tableOf(columns, GOODS, { isUploadForm: true }),
      {
        difference: "offer-upload-form",
        share: "offer-upload-form",
        contribution: "offer-upload-form",
        pace: "offer-upload-form",
        "required-run-rate": "offer-upload-form",
        "required-growth": "offer-upload-form",
        "price-volume": "offer-upload-form",
        "contribution-bounds": "offer-upload-form",
      },
    ],
  ])("%s", (_, table, expected) => {
    expect(reasons(table)).toEqual({ ...NEVER, ...expected });
  });

  test("of a form without figures nothing", () => {
    expect(
      measureOffers(
        [
          tableOf(
            columns,
            GOODS.map((r) => ({ ...r, figures: [null, null, null] })),
          ),
        ],
        [],
      ),
    ).toEqual([]);
  });
});

describe("what is asked for", () => {
  test("only that is computed beside growth and attainment, of that table only", () => {
    const tables = [tableOf(columns, GOODS, { id: "a" }), tableOf(columns, GOODS, { id: "b" }, "Biểu 2")];
    const of = (requests: readonly MeasureRequest[], id: string): readonly string[] =>
      computeMeasures(tables, requests).flatMap((c) => (c.tableId === id ? [c.measure] : []));
    expect(of([], "a")).toEqual(["growth-same-period", "plan-attainment"]);
    const requests: readonly MeasureRequest[] = [{ tableId: "a", measures: ["pace", "share"] }];
    expect([of(requests, "a"), of(requests, "b")]).toEqual([
      ["growth-same-period", "plan-attainment", "share", "pace"],
      ["growth-same-period", "plan-attainment"],
    ]);
    expect(measureOffers(tables, requests).flatMap((o) => (o.isAsked ? [`${o.tableId} ${o.measure}`] : []))).toEqual([
      "a share",
      "a pace",
    ]);
  });

  test("a copied sheet's table takes over its original's, until something else is said of it", () => {
    const first = withRequest([], "a1", ["share"]);
    expect(askedOf(first, "a1-2")).toEqual(["share"]);
    const none = withRequest(first, "a1-2", []);
    expect([askedOf(none, "a1"), askedOf(none, "a1-2")]).toEqual([["share"], []]);
    expect(withRequest(none, "a1-2", ["share"])).toEqual(first);
    expect(withRequest(first, "a1", [])).toEqual([]);
  });

  test("told in any order and taken back, nothing is kept", () => {
    const asked = fc.uniqueArray(fc.constantFrom<FurtherMeasureId>(...FURTHER_MEASURE_IDS));
    fc.assert(
      fc.property(asked, asked, (one, other) => {
        const told = withRequest(withRequest([], "a", one), "b", other);
        expect([askedOf(told, "a"), askedOf(told, "b")].map((ids) => [...ids].sort())).toEqual([
          [...one].sort(),
          [...other].sort(),
        ]);
        expect(withRequest(withRequest(told, "a", []), "b", [])).toEqual([]);
      }),
    );
  });

  test("the sheet's own column is the measure's, not that of the growth it is taken beside", () => {
    const own = tableOf(
      [
        ...columns,
        { role: "measure", measure: "growth-same-period", period: sixMonths(2024), form: "index" },
        { role: "measure", measure: "share", header: ["Cơ cấu (%)"] },
      ],
      GOODS.map((r) => ({ ...r, figures: [...r.figures, 110, null] })),
    );
    expect(takeMeasure(share, own)[0]?.comparison.column?.column).toBe(6);
    expect(
      takeMeasure(
        share,
        tableOf([...columns, { role: "measure", measure: "growth-same-period", period: sixMonths(2024) }], GOODS),
      )[0]?.comparison.column,
    ).toBeNull();
  });

  test("a part names its total's row so that it stays when rows are sorted or put in", () => {
    const cells = takeMeasure(share, tableOf(columns, GOODS))[0]?.cells ?? [];
    expect(cells.map(({ formula }) => formula)).toEqual([
      null,
      '=IF(COUNT(E3,E$2)=2,IF(AND(E$2>0,E3>=0),E3/E$2*100,""),"")',
      '=IF(COUNT(E4,E$2)=2,IF(AND(E$2>0,E4>=0),E4/E$2*100,""),"")',
    ]);
  });
});
