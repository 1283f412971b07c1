import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createEngine } from "../../../src/local-excel/calc/create-engine";
import { openClient } from "../../../src/local-excel/client/client";
import { loadMetadata } from "../../../src/local-excel/wire/metadata/metadata-cache";
import { open, drawBook, TRADE } from "../../add-in/excel/draw-book";
import { CLIENT_MEMBERS, clientMembers, memberTable, printMembers } from "../../tools/write-client-members";

test("the client has the members that the add-in uses (if not, run: npx tsx test/tools/write-client-members.ts)", async () => {
  const kept = readFileSync(join(__dirname, "../../..", CLIENT_MEMBERS), "utf8");
  expect(kept).toBe(printMembers(clientMembers(await loadMetadata(), memberTable())));
  expect(kept.split("\n").length).toBeGreaterThan(100);
});

test("a member that office.js does not have is told", async () => {
  const wrong = { member: "Excel.Range.nothing", kind: "class", access: ["read"], set: null } as const;
  const metadata = await loadMetadata();
  expect(() => clientMembers(metadata, [...memberTable(), wrong])).toThrow("office.js has no Range.nothing");
});

test("what the add-in does not use is not there", async () => {
  const { excel } = openClient({ workbook: open(drawBook(TRADE)).document, engine: createEngine() });
  const names = await excel.run(({ workbook }) =>
    Promise.resolve(Object.getOwnPropertyNames(Object.getPrototypeOf(workbook))),
  );
  expect(names).toContain("worksheets");
  expect(names).not.toContain("comments");
});
