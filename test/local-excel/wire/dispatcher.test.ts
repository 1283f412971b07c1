import type { CalculationEngine } from "../../../src/local-excel/calc/engine";
import { type Action, type Batch, type BatchAnswer, type ObjectPath } from "../../../src/local-excel/wire/batch";
import { runBatch, type DispatcherParts } from "../../../src/local-excel/wire/dispatcher";
import { createEventRegistrations } from "../../../src/local-excel/wire/event-registrations";
import type { LibraryMetadata } from "../../../src/local-excel/wire/metadata/metadata";
import { loadMetadata } from "../../../src/local-excel/wire/metadata/metadata-cache";
import { createReferences, type References } from "../../../src/local-excel/wire/references";
import { createRuntimeServices, isService } from "../../../src/local-excel/wire/runtime-services";
import { tinyModel, type TinyModel } from "./tiny-model";

let metadata: LibraryMetadata;
beforeAll(async () => {
  metadata = await loadMetadata();
});

let model: TinyModel;
let references: References;
beforeEach(() => {
  model = tinyModel();
  references = createReferences();
});

/** Runs raw requests, as no well-behaved library would send them. */
function run(
  paths: readonly Omit<ObjectPath, "Id">[],
  actions: readonly Partial<Action>[],
  more: Partial<Batch> = {},
): BatchAnswer {
  const services = createRuntimeServices("Visible", () => {});
  const parts: DispatcherParts = {
    model: {
      metadata,
      types: model.types,
      session: {
        workbook: model.workbook,
        engine: {} as CalculationEngine,
        requirementSets: { ExcelApi: "1.14" },
        editingCell: false,
      },
    },
    origins: { root: model.root, service: services.open },
    references,
    registrations: createEventRegistrations(),
    callService: services.call,
    isService,
    onFault: (fault) => {
      throw fault;
    },
  };
  return runBatch(parts, {
    Actions: actions.map((action, index) => ({
      Id: 100 + index,
      ActionType: 1,
      Name: "",
      ObjectPathId: paths.length,
      ...action,
    })),
    ObjectPaths: Object.fromEntries(
      paths.map((path, index) => [String(index + 1), { Id: index + 1, ParentObjectPathId: index, ...path }]),
    ),
    ...more,
  });
}

const root = { ObjectPathType: 1, Name: "" };
const sheets = { ObjectPathType: 4, Name: "Worksheets" };
const sheetOne = { ObjectPathType: 5, Name: "", ArgumentInfo: { Arguments: ["One"] } };
const cellA1 = { ObjectPathType: 3, Name: "GetRange", ArgumentInfo: { Arguments: ["A1"] } };

describe("retrieve", () => {
  test("answers in the names scripts use", () => {
    const { Results } = run([root, sheets], [{ ActionType: 7, QueryInfo: { Select: ["items/name"] } }]);
    expect(Results[0]?.Value).toEqual({
      items: [
        { name: "One", _Id: "{sheet-0}" },
        { name: "Two", _Id: "{sheet-1}" },
      ],
    });
  });
});

describe("load", () => {
  const fill = { Color: "#FFFFFF", Pattern: "Solid", PatternColor: "", PatternTintAndShade: 0, TintAndShade: 0 };
  test("$all is everything scalar of what it stands at; Expand leads further", () => {
    const { Results } = run(
      [root, sheets, sheetOne, cellA1],
      [
        { ActionType: 2, QueryInfo: { Select: ["address", "format/fill/*"] } },
        { ActionType: 2, QueryInfo: { Select: ["rowCount"], Expand: ["format/fill"] } },
      ],
    );
    expect(Results[0]?.Value).toEqual({ Address: "One!R1C1", Format: { Fill: fill } });
    expect(Results[1]?.Value).toEqual({ RowCount: 1, Format: { Fill: fill } });
  });

  test("objects that come along are kept where the library will let them go again", () => {
    const { Results } = run(
      [root, sheets, sheetOne, cellA1],
      [{ ActionType: 3, Name: "_KeepReference" }, {}, { ActionType: 2, QueryInfo: { Select: ["rowCount"] } }],
      { AutoKeepReference: true },
    );
    expect(Results.map(({ Value }) => Value)).toEqual([
      null,
      { _ReferenceId: "ref1" },
      { RowCount: 1, _ReferenceId: "ref1" },
    ]);
    const again = run([{ ObjectPathType: 6, Name: "ref1" }], [{ ActionType: 2, QueryInfo: { Select: ["address"] } }]);
    expect(again.Results[0]?.Value).toMatchObject({ Address: "One!R1C1" });
    run([root], [{ ActionType: 3, Name: "_RemoveReference", ArgumentInfo: { Arguments: ["ref1"] } }]);
    expect(references.size).toBe(0);
    expect(run([{ ObjectPathType: 6, Name: "ref1" }], [{}]).Error?.Code).toBe("InvalidReference");
  });
});

describe("update", () => {
  test("sets each property, also those further in", () => {
    expect(run([root, sheets, sheetOne], [{ ActionType: 9, ObjectState: { name: "Eins" } }]).Error).toBeUndefined();
    expect(model.sheets[0]?.name).toBe("Eins");
    run(
      [root, sheets, { ...sheetOne, ArgumentInfo: { Arguments: ["Eins"] } }, cellA1],
      [{ ActionType: 9, ObjectState: { values: [[5]], format: { fill: { color: "#123456" } } } }],
    );
    expect([model.cell("Eins", 0, 0), model.fills.get("Eins")]).toEqual([5, "#123456"]);
  });
});

describe("refusals", () => {
  test.each<[string, readonly Omit<ObjectPath, "Id">[], Partial<Action>, string, string]>([
    [
      "a read-only property",
      [root, sheets, sheetOne],
      { ActionType: 4, Name: "Id", ArgumentInfo: { Arguments: ["x"] } },
      "InvalidArgument",
      "Worksheet.id",
    ],
    [
      "a property that does not exist",
      [root, sheets, sheetOne],
      { ActionType: 4, Name: "Colour", ArgumentInfo: { Arguments: ["x"] } },
      "ApiNotFound",
      "Worksheet.Colour",
    ],
    [
      "a method that does not exist",
      [root, sheets, sheetOne],
      { ActionType: 3, Name: "Explode" },
      "ApiNotFound",
      "Worksheet.Explode",
    ],
    [
      "a name every JavaScript object has",
      [root, sheets, sheetOne],
      { ActionType: 3, Name: "constructor" },
      "ApiNotFound",
      "Worksheet.constructor",
    ],
    [
      "a navigation that does not exist",
      [root, { ObjectPathType: 4, Name: "Sheets" }],
      {},
      "ApiNotFound",
      "Workbook.Sheets",
    ],
    ["a service that does not exist", [{ ObjectPathType: 2, Name: "Microsoft.Nothing" }], {}, "NotImplemented", ""],
    ["loading recursively", [root], { ActionType: 6 }, "NotImplemented", "Workbook.loadRecursive"],
    ["ensuring that nothing changed", [root], { ActionType: 8 }, "NotImplemented", "Workbook.ensureUnchanged"],
    ["an action nobody knows", [root], { ActionType: 99 }, "InvalidRequest", ""],
  ])("%s", (_, paths, action, code, location) => {
    const { Error: error, Results } = run(paths, [{ ActionType: 5, ObjectPathId: 0, Name: "Trace" }, action]);
    expect([error?.Code, error?.Location, error?.ActionIndex]).toEqual([code, location, 1]);
    expect(Results).toEqual([{ ActionId: 100, Value: null }]);
  });
});
