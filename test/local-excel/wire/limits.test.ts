import { turn } from "../../fixtures/wait-until";
import { openOfficePage, type OfficePage } from "../office-page";
import { tinyModel, type TinyModel } from "./tiny-model";

const code = (batch: Promise<unknown>) =>
  batch.then(
    () => "done",
    (error: unknown) => (error as OfficeExtension.Error).code,
  );

const write = (office: OfficePage, text: string, options: Excel.RunOptions = {}) =>
  office.Excel.run(options, async (context) => {
    context.workbook.worksheets.getItem("One").getRange("A1").values = [[text]];
    await context.sync();
  });

describe("payload limits, in bytes of UTF-8", () => {
  let model: TinyModel;
  let office: OfficePage;
  beforeEach(async () => {
    model = tinyModel();
    office = await openOfficePage({ ...model, payloadLimit: 4000 });
  });
  afterEach(() => office.close());

  test("a request that is too large is not run", async () => {
    expect(await code(write(office, "x".repeat(2500)))).toBe("done");
    expect(await code(write(office, "x".repeat(4001)))).toBe("RequestPayloadSizeLimitExceeded");
    expect(model.cell("One", 0, 0)).toHaveLength(2500);
  });

  test("letters of more than one byte count as what they are", async () => {
    expect(await code(write(office, "ế".repeat(1500)))).toBe("RequestPayloadSizeLimitExceeded");
  });

  test("an answer that is too large is not given, but what was written stays", async () => {
    await write(office, "x".repeat(1500));
    const read = office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("One");
      sheet.name = "Written";
      const ranges = [1, 2, 3].map(() => sheet.getRange("A1"));
      for (const range of ranges) range.load("values");
      await context.sync();
    });
    expect(await code(read)).toBe("ResponsePayloadSizeLimitExceeded");
    expect(model.sheets[0]?.name).toBe("Written");
  });
});

describe("while the user types in a cell", () => {
  test("everything is refused, unless the script is willing to wait", async () => {
    const model = tinyModel();
    const office = await openOfficePage(model);
    office.host.setEditingCell(true);
    expect(await code(write(office, "refused"))).toBe("InvalidOperationInCellEditMode");
    const waiting = code(write(office, "waited", { delayForCellEdit: true }));
    // All of it happens in this process: twenty turns serve whatever is on its way, on any machine.
    for (let i = 0; i < 20; i++) await turn();
    expect(model.cell("One", 0, 0)).toBe("");
    office.host.setEditingCell(false);
    expect(await waiting).toBe("done");
    expect(model.cell("One", 0, 0)).toBe("waited");
    office.close();
  });
});
