import { extractMetadata } from "../../../src/local-excel/wire/metadata/metadata-extract";
import {
  compareVersions,
  isDeclared,
  wireName,
  type LibraryMetadata,
} from "../../../src/local-excel/wire/metadata/metadata";
import { loadMetadata } from "../../../src/local-excel/wire/metadata/metadata-cache";

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
    expect(properties["Hyperlink"]).toEqual({
      name: "hyperlink",
      writable: true,
      apiSet: { name: "ExcelApi", version: "1.7" },
    });
    expect(wireName(properties, "formulasR1C1")).toBe("FormulasR1C1");
    expect(wireName(properties, "formulasR9C9")).toBeNull();
  });

  test("says where navigation properties, methods and indexers lead", () => {
    expect(classNamed("Worksheet").navigation["PageLayout"]).toEqual({
      name: "pageLayout",
      target: "PageLayout",
      apiSet: { name: "ExcelApi", version: "1.9" },
    });
    expect(classNamed("Worksheet").methods["GetRange"]).toMatchObject({ name: "getRange", target: "Range" });
    expect(classNamed("Worksheet").methods["Activate"]).toMatchObject({ target: null });
    expect(classNamed("WorksheetCollection")).toMatchObject({
      item: "Worksheet",
      indexer: { name: "getItem", target: "Worksheet" },
    });
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
    expect(classNamed("WorksheetCollection").events["onChanged"]).toMatchObject({
      type: 10,
      target: "Workbook",
      apiSet: { version: "1.9" },
    });
  });

  test("says which properties are written under another name than they are read by", () => {
    expect(classNamed("Worksheet").setters).toEqual({ Gridlines: "ShowGridlines", Headings: "ShowHeadings" });
    expect(classNamed("Range").setters).toEqual({});
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
    expect(
      classes
        .flatMap(({ methods, navigation, properties }) => Object.keys({ ...methods, ...navigation, ...properties }))
        .filter((name) => name === ""),
    ).toEqual([]);
  });
});

test("is read from the library's source text: classes, sets, setters under another name", () => {
  const source = `
    (function (Excel) {
      var _defaultApiSetName = "ExcelApi";
      var Lamp = (function (_super) {
        __extends(Lamp, _super);
        Object.defineProperty(Lamp.prototype, "_scalarPropertyNames", { get: function () { return ["lit", "watts"]; } });
        Object.defineProperty(Lamp.prototype, "_scalarPropertyOriginalNames", { get: function () { return ["Lit", "Watts"]; } });
        Object.defineProperty(Lamp.prototype, "_scalarPropertyUpdateable", { get: function () { return [true, false]; } });
        Object.defineProperty(Lamp.prototype, "lit", { get: function () { return this.m_l; }, set: function (value) { _CC.Lamp_Lit_Set(this, value); } });
        Object.defineProperty(Lamp.prototype, "watts", { get: function () { _throwIfApiNotSupported("Lamp.watts", _defaultApiSetName, "1.2", _hostName); return this.m_w; } });
        Lamp.prototype.twin = function (key) { _throwIfApiNotSupported("Lamp.twin", "ExcelApiOnline", "1.1", _hostName); return _createMethodObject(Excel.Lamp, this, "Twin", 1, [key], false, false, null, 4); };
        return Lamp;
      }(OfficeExtension.ClientObject));
      Excel.Lamp = Lamp;
      var Hidden = (function (_super) { return Hidden; }(OfficeExtension.ClientObject));
      (function (_CC) { function Lamp_Lit_Set(thisObj, value) { _invokeSetProperty(thisObj, "On", value, 0); } })(_CC);
    })(Excel);`;
  expect(extractMetadata(source, "0.0.1")).toEqual({
    version: "0.0.1",
    classes: {
      Lamp: {
        name: "Lamp",
        properties: {
          Lit: { name: "lit", writable: true, apiSet: null },
          Watts: { name: "watts", writable: false, apiSet: { name: "ExcelApi", version: "1.2" } },
        },
        setters: { On: "Lit" },
        navigation: {},
        methods: { Twin: { name: "twin", target: "Lamp", apiSet: { name: "ExcelApiOnline", version: "1.1" } } },
        events: {},
        item: null,
        indexer: null,
      },
    },
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
