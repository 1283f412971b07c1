import { createEngine } from "../../../src/local-excel/calc/create-engine";
import { openClient } from "../../../src/local-excel/client/client";
import { drawBook, open, OUTPUT, TRADE } from "../../add-in/excel/draw-book";
import { openOfficePage } from "../office-page";
import { READING } from "./reading-scripts";
import { attempt, type Library, type Script } from "./script";
import { WRITING } from "./writing-scripts";

const BYTES = drawBook(TRADE, OUTPUT);

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

async function throughOffice(script: Script): Promise<unknown> {
  const page = await openOfficePage({ workbook: open(BYTES).document });
  try {
    return plain(await attempt(() => script(page.Excel)));
  } finally {
    page.close();
  }
}

async function directly(script: Script): Promise<unknown> {
  const client = openClient({ workbook: open(BYTES).document, engine: createEngine() });
  const seen = plain(await attempt(() => script(client.excel as unknown as Library)));
  expect(client.faults).toEqual([]);
  return seen;
}

test.each(Object.entries({ ...READING, ...WRITING }))("%s", async (_, [script, least]) => {
  const direct = await directly(script);
  expect(direct).toEqual(await throughOffice(script));
  expect(direct).toMatchObject(least as object);
});
