import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { OBJECT_TYPES } from "../../src/local-excel/objects/catalogue";
import { loadMetadata } from "../../src/local-excel/wire/metadata/metadata-cache";
import { memberOf, wireName, type ApiSet, type LibraryMetadata } from "../../src/local-excel/wire/metadata/metadata";
import {
  isAbove,
  listOfficeMembers,
  printTable,
  TABLE,
  type MemberList,
  type OfficeMember,
} from "../tools/list-office-members";

const PATH = join(__dirname, "../..", TABLE);
const REGENERATE = "npx tsx test/tools/list-office-members.ts";

/** Members that the stand-in does not have, with the reason why our code may use them all the same. */
const NOT_EMULATED: Readonly<Record<string, string>> = {};

/** Members for which the types and the library name different sets, as "types | library"; the higher one counts. */
const SETS_DIFFER: Readonly<Record<string, string>> = {};

const parts = (member: string): readonly [string, string] => {
  const names = member.split(".");
  return [names.at(-2) ?? "", names.at(-1) ?? ""];
};

/**
 * What is missing of a member in the installed office.js or in the stand-in, and the set the library names; members
 * by name of their class.
 */
function look(
  entry: OfficeMember,
  metadata: LibraryMetadata,
): { readonly missing: string | null; readonly set: string | null } {
  const [owner, name] = parts(entry.member);
  const known = memberOf(metadata.classes, owner);
  const type = OBJECT_TYPES.get(owner);
  const says = (
    missing: string | null,
    set: ApiSet | null,
  ): { readonly missing: string | null; readonly set: string | null } => ({
    missing,
    set: set && `${set.name} ${set.version}`,
  });
  if (known === undefined) return says("office.js has no such class", null);
  if (type === undefined) return says("the stand-in has no such class", null);

  const property = wireName(known.properties, name);
  if (property !== null) {
    const behaviour = memberOf(type.properties, property);
    const set = known.properties[property]?.apiSet ?? null;
    if (entry.access.includes("read") && behaviour?.get === undefined)
      return says("the stand-in does not read it", set);
    if (entry.access.includes("write") && behaviour?.set === undefined)
      return says("the stand-in does not write it", set);
    return says(null, set);
  }
  const navigation = wireName(known.navigation, name);
  if (navigation !== null)
    return says(
      memberOf(type.properties, navigation)?.get ? null : "the stand-in does not lead there",
      known.navigation[navigation]?.apiSet ?? null,
    );
  const method = wireName(known.methods, name);
  if (method !== null) {
    const followsFromItems =
      type.items !== undefined && ["GetCount", "GetItemAt", "GetItemOrNullObject"].includes(method);
    return says(
      memberOf(type.methods, method) !== undefined || followsFromItems ? null : "the stand-in does not do it",
      known.methods[method]?.apiSet ?? null,
    );
  }
  if (known.indexer?.name === name)
    return says(
      type.items !== undefined || memberOf(type.methods, "GetItem") !== undefined
        ? null
        : "the stand-in does not do it",
      known.indexer.apiSet,
    );
  if (known.item !== null && name === "items")
    return says(type.items === undefined ? "the stand-in does not list it" : null, null);
  const event = memberOf(known.events, name);
  if (event !== undefined)
    return says(type.events?.includes(name) ? null : "the stand-in does not raise it", event.apiSet);
  return says("office.js has no such member", null);
}

let used: MemberList;
let metadata: LibraryMetadata;
const table = existsSync(PATH) ? (JSON.parse(readFileSync(PATH, "utf8")) as readonly OfficeMember[]) : [];
const ofClasses = (): readonly OfficeMember[] => used.members.filter((entry) => entry.kind === "class");

beforeAll(async () => {
  used = listOfficeMembers();
  metadata = await loadMetadata();
});

describe("the members of office.js that the add-in uses", () => {
  test(`stand in ${TABLE}; where they do not: ${REGENERATE}`, () => {
    const names = (members: readonly OfficeMember[]): readonly string[] =>
      members.map((entry) => JSON.stringify(entry));
    const kept = new Set(names(table));
    const found = new Set(names(used.members));
    expect({
      missing: [...found].filter((entry) => !kept.has(entry)),
      left: [...kept].filter((entry) => !found.has(entry)),
    }).toEqual({ missing: [], left: [] });
    expect(readFileSync(PATH, "utf8")).toBe(printTable(used.members));
  });

  test("can all be read from the source", () => {
    expect(used.unreadable).toEqual([]);
    expect(used.members.length).toBeGreaterThan(100);
  });

  test("are in the required sets, or asked for before each use", () => {
    expect(
      used.members
        .filter((entry) => isAbove(entry.set) && typeof entry.guard !== "string")
        .map((entry) => `${entry.member} needs ${entry.set ?? ""}`),
    ).toEqual([]);
  });

  test("have the set that the installed office.js itself asks for", () => {
    const differing = Object.fromEntries(
      ofClasses().flatMap((entry) => {
        const { set } = look(entry, metadata);
        return set === null || set === entry.set ? [] : [[entry.member, `${entry.set ?? ""} | ${set}`]];
      }),
    );
    expect(differing).toEqual(SETS_DIFFER);
    expect(
      Object.values(SETS_DIFFER)
        .flatMap((sets) => sets.split(" | "))
        .filter(isAbove),
    ).toEqual([]);
  });

  test("are all in the installed office.js and in the stand-in", () => {
    const missing = ofClasses().flatMap((entry) => {
      const { missing: why } = look(entry, metadata);
      return why === null ? [] : [`${entry.member}: ${why}`];
    });
    expect(missing.filter((line) => NOT_EMULATED[line.split(":")[0] ?? ""] === undefined)).toEqual([]);
    expect(
      Object.keys(NOT_EMULATED).filter((member) => !missing.some((line) => line.startsWith(`${member}:`))),
    ).toEqual([]);
  });
});

describe("a member is seen however it is used", () => {
  let seen: MemberList;
  const entry = (member: string): OfficeMember | undefined => seen.members.find((found) => found.member === member);

  beforeAll(() => {
    seen = listOfficeMembers({
      "src/add-in/excel/added.ts": `
        export async function added(context: Excel.RequestContext, abilities: { readonly pivots: boolean }, what: string): Promise<void> {
          const book = context.workbook;
          const sheets = book.worksheets;
          sheets.load("items/standardHeight, items/standardWidth");
          const sheet = sheets.getFirst();
          sheet.load({ charts: { height: true }, showHeadings: true });
          const shape = sheet.shapes.getItemAt(0);
          shape.load(["altTextTitle"]);
          await context.sync();
          const { enableCalculation } = sheet;
          sheet.standardWidth = Number(enableCalculation) + sheet["position"];
          sheet.getRange("A1").set({ formulasLocal: [["=1"]] });
          sheet.getRange("A1").track();
          sheet.onSelectionChanged.add(() => Promise.resolve());
          sheet.getRange("A1").getCellProperties({ address: true });
          sheet.getRange("A1").load(what);
          (sheet.getRange("A1").format as unknown as Excel.RangeFormat)[what as keyof Excel.RangeFormat];
          book.close(Excel.CloseBehavior.save);
          if (abilities.pivots) sheet.getRange("A1").getDisplayedCellProperties({ address: true });
          sheet.notes.getCount();
        }
        export const abilities = { pivots: Office.context.requirements.isSetSupported("ExcelApiOnline", "1.1"), notes: Office.context.requirements.isSetSupported("ExcelApi", "1.18") };
        export function guarded(sheet: Excel.Worksheet, has: { readonly notes: boolean }): void {
          if (has.notes) sheet.comments.load("items/content");
          if (has.notes) sheet.getRange("A1").control;
        }
      `,
    });
  });

  test.each<readonly [string, string, Partial<OfficeMember>]>([
    ["in a list of loaded members", "Excel.Worksheet.standardHeight", { access: ["read"], set: "ExcelApi 1.7" }],
    ["loaded and assigned", "Excel.Worksheet.standardWidth", { access: ["read", "write"], set: "ExcelApi 1.7" }],
    ["loaded by an object", "Excel.Worksheet.showHeadings", { kind: "class", set: "ExcelApi 1.8" }],
    ["loaded by an object inside one", "Excel.Chart.height", { set: "ExcelApi 1.1" }],
    ["in an array of loaded members", "Excel.Shape.altTextTitle", { set: "ExcelApi 1.9" }],
    ["taken out of an object", "Excel.Worksheet.enableCalculation", { access: ["read"], set: "ExcelApi 1.9" }],
    ["named by a text", "Excel.Worksheet.position", { access: ["read"], set: "ExcelApi 1.1" }],
    ["set by an object", "Excel.Range.formulasLocal", { kind: "class", access: ["write"], set: "ExcelApi 1.1" }],
    ["a method", "Excel.WorksheetCollection.getFirst", { access: ["call"], set: "ExcelApi 1.5" }],
    ["an event", "Excel.Worksheet.onSelectionChanged", { set: "ExcelApi 1.7" }],
    ["a key of a method's options", "Excel.CellPropertiesLoadOptions.address", { kind: "data", set: "ExcelApi 1.9" }],
    ["a named value", "Excel.CloseBehavior.save", { kind: "enum" }],
    ["done by office.js alone", "Excel.Range.track", { kind: "library" }],
    ["above the required set, without a check", "Excel.NoteCollection.getCount", { set: "ExcelApi 1.18", guard: null }],
    ["above the required set, with a check", "Excel.Range.control", { set: "ExcelApi 1.18", guard: "notes" }],
  ])("%s", (_name, member, expected) => {
    expect(entry(member)).toMatchObject(expected);
  });

  test("what only a run can tell is said", () => {
    expect(seen.unreadable).toEqual([
      expect.stringMatching(
        /^src\/add-in\/excel\/added\.ts: load\(\) of something computed: sheet\.getRange\("A1"\)\.load\(what\)$/,
      ),
    ]);
  });

  test("what the stand-in or office.js has not is said", () => {
    const why = (member: string): string | null => {
      const found = entry(member);
      return found ? look(found, metadata).missing : "not seen";
    };
    expect(why("Excel.NoteCollection.getCount")).toMatch(/^(office\.js|the stand-in) has no such class$/);
    expect(why("Excel.Worksheet.notes")).toMatch(/^office\.js has no such member$|^the stand-in/);
    expect(why("Excel.Range.control")).toMatch(/^office\.js has no such member$|^the stand-in/);
    expect(why("Excel.Worksheet.name")).toBeNull();
  });
});
