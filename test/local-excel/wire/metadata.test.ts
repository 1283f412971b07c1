import { compareVersions, isDeclared, wireName, type LibraryMetadata } from "../../../src/local-excel/wire/metadata";
import { loadMetadata } from "../../../src/local-excel/wire/metadata-cache";

let metadata: LibraryMetadata;
beforeAll(async () => {
  metadata = await loadMetadata();
});

const classNamed = (name: string) => {
  const found = metadata.classes[name];
  if (found === undefined) throw new Error(`no class ${name}`);
  return found;
};

describe("the object model of the installed office.js", () => {
  test("says which properties may be written, and what they are called on the wire", () => {
    const { properties } = classNamed("Range");
    expect(properties["Values"]).toEqual({ name: "values", writable: true, apiSet: null });
    expect(properties["Address"]).toEqual({ name: "address", writable: false, apiSet: null });
    expect(properties["Hyperlink"]).toEqual({ name: "hyperlink", writable: true, apiSet: { name: "ExcelApi", version: "1.7" } });
    expect(wireName(properties, "formulasR1C1")).toBe("FormulasR1C1");
    expect(wireName(properties, "formulasR9C9")).toBeNull();
  });

  test("says where navigation properties, methods and indexers lead", () => {
    expect(classNamed("Worksheet").navigation["PageLayout"]).toEqual({ name: "pageLayout", target: "PageLayout", apiSet: { name: "ExcelApi", version: "1.9" } });
    expect(classNamed("Worksheet").methods["GetRange"]).toMatchObject({ name: "getRange", target: "Range" });
    expect(classNamed("Worksheet").methods["Activate"]).toMatchObject({ target: null });
    expect(classNamed("WorksheetCollection")).toMatchObject({ item: "Worksheet", indexer: { name: "getItem", target: "Worksheet" } });
    expect(classNamed("Range").item).toBeNull();
  });

  test("says which events there are, how they are switched on and whom they address", () => {
    expect(classNamed("Worksheet").events["onChanged"]).toEqual({
      type: 10,
      register: "_RegisterDataChangedEvent",
      unregister: "_UnregisterDataChangedEvent",
      target: null,
      apiSet: { name: "ExcelApi", version: "1.7" },
    });
    expect(classNamed("WorksheetCollection").events["onChanged"]).toMatchObject({ type: 10, target: "Workbook", apiSet: { version: "1.9" } });
  });

  test("is complete: every class that is led to is there, and none lacks a name", () => {
    const classes = Object.values(metadata.classes);
    expect(classes.length).toBeGreaterThan(190);
    const targets = classes.flatMap(({ navigation, methods, item, indexer }) => [
      ...Object.values(navigation).map(({ target }) => target),
      ...Object.values(methods).flatMap(({ target }) => target ?? []),
      ...(item === null ? [] : [item]),
      ...(indexer === null ? [] : [indexer.target ?? ""]),
    ]);
    expect([...new Set(targets)].filter((target) => !(target in metadata.classes))).toEqual([]);
    expect(classes.flatMap(({ methods, navigation, properties }) => Object.keys({ ...methods, ...navigation, ...properties })).filter((name) => name === "")).toEqual([]);
  });
});

describe("requirement sets", () => {
  test.each([
    ["1.10", "1.9", 1],
    ["1.9", "1.10", -1],
    ["1.14", "1.14", 0],
    ["2", "1.99", 1],
  ])("%s against %s", (left, right, sign) => {
    expect(Math.sign(compareVersions(left, right))).toBe(sign);
  });

  test("a member without a set has always been there; a set that is not declared is missing", () => {
    expect(isDeclared({}, null)).toBe(true);
    expect(isDeclared({ ExcelApi: "1.10" }, { name: "ExcelApi", version: "1.9" })).toBe(true);
    expect(isDeclared({ ExcelApi: "1.14" }, { name: "ExcelApiOnline", version: "1.1" })).toBe(false);
  });
});
