import type { CalculationEngine } from "../../../src/local-excel/calc/engine";
import { createEventRegistrations } from "../../../src/local-excel/wire/event-registrations";
import { loadMetadata } from "../../../src/local-excel/wire/metadata/metadata-cache";
import { openOfficePage, type OfficePage } from "../office-page";
import { tinyModel, type TinyModel } from "./tiny-model";
import { waitUntil } from "../../fixtures/wait-until";

let model: TinyModel;
let office: OfficePage;
beforeEach(async () => {
  model = tinyModel();
  office = await openOfficePage(model);
});
afterEach(() => office.close());

describe("events", () => {
  test("a sheet's handler hears of its own sheet, the collection's of every sheet, until they are removed", async () => {
    const heard: string[] = [];
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("One");
      sheet.load("id");
      await context.sync();
      sheet.onChanged.add((event) => Promise.resolve(void heard.push(`sheet ${event.worksheetId} ${event.address}`)));
      const all = context.workbook.worksheets.onChanged.add((event) =>
        Promise.resolve(void heard.push(`all ${event.worksheetId}`)),
      );
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      context.workbook.worksheets.getItem("Two").getRange("A1").values = [[1]];
      await context.sync();
      await waitUntil("both changes are heard", () => heard.length >= 3);
      expect(heard).toEqual(["sheet {sheet-0} A1", "all {sheet-0}", "all {sheet-1}"]);
      all.remove();
      await context.sync();
      sheet.getRange("A1").values = [[2]];
      sheet.getRange("A1").values = [[3]];
      await context.sync();
      await waitUntil("the last change is heard", () => heard.length >= 5);
    });
    expect(heard.slice(3)).toEqual(["sheet {sheet-0} A1", "sheet {sheet-0} A1"]);
  });

  test("an event no class raises is refused, not silently never told", async () => {
    const error = await office
      .run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("One");
        sheet.load("id");
        await context.sync();
        sheet.onCalculated.add(() => Promise.resolve());
        await context.sync();
      })
      .then(
        () => null,
        (reason: unknown) => reason as OfficeExtension.Error,
      );
    expect([error?.code, error?.message]).toEqual(["NotImplemented", "not emulated: Worksheet.onCalculated"]);
  });

  test("the selection has changed", async () => {
    let changes = 0;
    await office.run(async (context) => {
      context.workbook.onSelectionChanged.add(() => Promise.resolve(void (changes += 1)));
      await context.sync();
    });
    office.host.pushEvent({ type: "Workbook", event: "onSelectionChanged", target: "", details: {} });
    await waitUntil("the selection is heard of", () => changes > 0);
    expect(changes).toBe(1);
  });

  test("an event office.js does not know is a fault", () => {
    expect(() => office.host.pushEvent({ type: "Worksheet", event: "onBored", target: "", details: {} })).toThrow(
      "Worksheet.onBored",
    );
  });
});

test("nothing is sent for an event that nobody asked for, or no longer asks for", async () => {
  const metadata = await loadMetadata();
  const session = {
    workbook: model.workbook,
    engine: {} as CalculationEngine,
    requirementSets: { ExcelApi: "1.14" },
    editingCell: false,
  };
  const parts = { metadata, types: model.types, session };
  const [one, two] = model.sheets;
  if (one === undefined || two === undefined) throw new Error("no sheets");
  const registrations = createEventRegistrations();
  const changed = (target: string) =>
    registrations.message(metadata, { type: "Worksheet", event: "onChanged", target, details: { address: "A1" } });
  expect(changed(one.id)).toBeNull();
  expect(registrations.handle(parts, one, "_RegisterDataChangedEvent")).toBe(true);
  expect(changed(one.id)).toEqual([65536, 10, one.id, `{"address":"A1"}`, 1, false]);
  expect(changed(two.id)).toBeNull();
  expect(registrations.handle(parts, one, "_UnregisterDataChangedEvent")).toBe(true);
  expect(changed(one.id)).toBeNull();
  expect(registrations.handle(parts, one, "GetRange")).toBe(false);
});
