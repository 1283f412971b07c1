import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import ts from "typescript";

const ROOT = join(__dirname, "../..");
const MANIFEST = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const { version: VERSION } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  readonly version: string;
};

const MAX_RESID = 32;
const MAX_SHORT = 125;
const MAX_LONG = 250;
const BUTTON_ICONS = [16, 32, 80];
/** What a place in the manifest may refer to, by the element that has the resid. */
const KIND_OF_REFERENCE: Readonly<Record<string, string>> = {
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
  LearnMoreUrl: "Urls",
  FunctionFile: "Urls",
  SourceLocation: "Urls",
  Runtime: "Urls",
  "bt:Image": "Images",
};

/** Width and height that a PNG's header declares; null where the file is no PNG. */
function pngSize(path: string): readonly [number, number] | null {
  const bytes = readFileSync(path);
  if (bytes.toString("latin1", 1, 4) !== "PNG" || bytes.toString("latin1", 12, 16) !== "IHDR") return null;
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** The names that the add-in's scripts give to `Office.actions.associate`. */
function associatedNames(): readonly string[] {
  const folder = join(ROOT, "src/add-in/commands");
  const names: string[] = [];
  for (const file of readdirSync(folder)) {
    const source = ts.createSourceFile(file, readFileSync(join(folder, file), "utf8"), ts.ScriptTarget.ES2022, true);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText() === "Office.actions.associate") {
        const [name] = node.arguments;
        names.push(name && ts.isStringLiteral(name) ? name.text : "(computed)");
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return names;
}

const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, place) => values.indexOf(value) !== place);

/** What is wrong with a manifest that a schema cannot see; one sentence each. */
function faultsOf(xml: string): readonly string[] {
  const faults: string[] = [];
  const { document } = new JSDOM(xml, { contentType: "text/xml" }).window;
  const all = (name: string): readonly Element[] => [...document.getElementsByTagName(name)];
  const only = (name: string): Element => {
    const [found, ...rest] = all(name);
    if (found === undefined || rest.length > 0)
      throw new Error(`${name} stands ${found === undefined ? 0 : rest.length + 1} times`);
    return found;
  };
  const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";

  const page = document.querySelector("DefaultSettings > SourceLocation");
  if (page === null) throw new Error("the manifest names no page");

  // References and resources.
  const resources = ["Images", "Urls", "ShortStrings", "LongStrings"].flatMap((kind) =>
    [...only(`bt:${kind}`).children].map((element) => ({ kind, element, id: attribute(element, "id") })),
  );
  const kinds = new Map(resources.map((resource) => [resource.id, resource.kind]));
  const references = [...document.querySelectorAll("[resid]")].map((element) => ({
    element,
    id: attribute(element, "resid"),
  }));
  for (const id of repeated(resources.map((resource) => resource.id))) faults.push(`resource ${id} stands twice`);
  for (const id of repeated([...all("Control"), ...all("Group")].map((element) => attribute(element, "id"))))
    faults.push(`control ${id} stands twice`);
  for (const { id } of resources) {
    if (id.length > MAX_RESID) faults.push(`resource ${id} has more than ${MAX_RESID} characters`);
    if (!references.some((reference) => reference.id === id)) faults.push(`resource ${id} is not used`);
  }
  for (const { element, id } of references) {
    const expected = KIND_OF_REFERENCE[element.tagName] ?? "nothing";
    if (kinds.get(id) !== expected)
      faults.push(`${element.tagName} refers to ${id}, which is not among the ${expected}`);
  }

  // Words, in both languages.
  if (only("DefaultLocale").textContent !== "vi-VN") faults.push("the default locale is not vi-VN");
  const words = [
    { name: "DisplayName", element: only("DisplayName"), limit: MAX_SHORT },
    {
      name: "Description",
      element: document.querySelector("OfficeApp > Description") ?? only("Description"),
      limit: MAX_LONG,
    },
    ...resources
      .filter((resource) => resource.kind.endsWith("Strings"))
      .map(({ kind, element, id }) => ({ name: id, element, limit: kind === "ShortStrings" ? MAX_SHORT : MAX_LONG })),
  ];
  for (const { name, element, limit } of words) {
    const overrides = [...element.children];
    if (overrides.length !== 1 || overrides.some((override) => attribute(override, "Locale") !== "en-US"))
      faults.push(`${name} has not exactly one override, for en-US`);
    for (const text of [
      attribute(element, "DefaultValue"),
      ...overrides.map((override) => attribute(override, "Value")),
    ]) {
      if (text.trim() === "") faults.push(`${name} is empty in one language`);
      if (text.length > limit) faults.push(`${name} has ${text.length} characters, more than ${limit}`);
      if (text !== text.normalize("NFC")) faults.push(`${name} is not in NFC`);
      if (/lỗi/i.test(text)) faults.push(`${name} says "lỗi"`);
    }
  }

  // Addresses.
  const addresses = [...document.querySelectorAll("*")]
    .flatMap((element) => [
      attribute(element, "DefaultValue"),
      attribute(element, "Value"),
      element.children.length === 0 ? (element.textContent ?? "") : "",
    ])
    .filter((text) => /^\w+:\/\//.test(text));
  const origin = new URL(attribute(page, "DefaultValue")).origin;
  for (const address of addresses) {
    if (!address.startsWith("https://")) faults.push(`${address} is not https`);
    else if (new URL(address).origin !== origin) faults.push(`${address} is not of ${origin}`);
  }

  // Icons.
  const iconFault = (address: string, size: number): void => {
    const path = join(ROOT, new URL(address).pathname);
    if (!existsSync(path)) return void faults.push(`${address} does not exist`);
    const found = pngSize(path);
    if (found === null || found[0] !== size || found[1] !== size)
      faults.push(`${address} is ${found === null ? "no PNG" : found.join(" × ")}, not ${size} × ${size}`);
  };
  iconFault(attribute(only("IconUrl"), "DefaultValue"), 32);
  iconFault(attribute(only("HighResolutionIconUrl"), "DefaultValue"), 64);
  const addressOf = new Map(resources.map(({ id, element }) => [id, attribute(element, "DefaultValue")]));
  for (const icon of all("Icon")) {
    const images = [...icon.children];
    const sizes = images.map((image) => Number(attribute(image, "size")));
    if (sizes.join() !== BUTTON_ICONS.join())
      faults.push(`an icon has the sizes ${sizes.join(", ")}, not ${BUTTON_ICONS.join(", ")}`);
    for (const image of images) {
      const address = addressOf.get(attribute(image, "resid"));
      if (address !== undefined) iconFault(address, Number(attribute(image, "size")));
    }
  }

  // The three buttons and their one runtime.
  const functions = all("FunctionName").map((element) => element.textContent);
  if (functions.join() !== associatedNames().join())
    faults.push(`the buttons call ${functions.join(", ")}; the scripts know ${associatedNames().join(", ")}`);
  const panes = all("SourceLocation").filter((element) => element !== page);
  if (all("Control").length !== 3 || functions.length !== 2 || panes.length !== 1)
    faults.push("there are not two buttons with a function each and one that opens the pane");
  // Office.addin.showAsTaskpane() shows the page of a ShowTaskpane action, and nothing where a manifest has none.
  for (const pane of panes)
    if (attribute(pane, "resid") !== attribute(only("Runtime"), "resid"))
      faults.push("the button opens another page than the shared runtime's");
  const runtime = only("Runtime");
  if (attribute(runtime, "lifetime") !== "long") faults.push("the runtime is not shared");
  if (attribute(runtime, "resid") !== attribute(only("FunctionFile"), "resid"))
    faults.push("the functions do not run in the shared runtime");
  if (addressOf.get(attribute(runtime, "resid")) !== attribute(page, "DefaultValue"))
    faults.push("the pane does not run in the shared runtime");

  // What is asked of Excel.
  const sets = [...(document.querySelector("OfficeApp > Requirements > Sets")?.children ?? [])].map(
    (set) => `${attribute(set, "Name")} ${attribute(set, "MinVersion")}`,
  );
  if (sets.join() !== "ExcelApi 1.14,SharedRuntime 1.1") faults.push(`the requirement sets are ${sets.join(", ")}`);
  if (only("Permissions").textContent !== "ReadWriteDocument")
    faults.push(`the permission is ${only("Permissions").textContent ?? ""}`);
  if (only("Version").textContent !== `${VERSION}.0`)
    faults.push(`the version is ${only("Version").textContent ?? ""}, package.json says ${VERSION}`);
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(only("Id").textContent ?? ""))
    faults.push("the id is no GUID");
  return faults;
}

test("the manifest has no fault", () => {
  expect(faultsOf(MANIFEST)).toEqual([]);
});

describe("each fault is seen", () => {
  const overlong = "x".repeat(126);
  test.each<readonly [string, string | RegExp, string, string]>([
    [
      "a reference to nothing",
      '<Label resid="Results.Label"/>',
      '<Label resid="Result.Label"/>',
      "Label refers to Result.Label, which is not among the ShortStrings",
    ],
    [
      "a label that is a tip",
      '<Label resid="Results.Label"/>',
      '<Label resid="Results.Tip"/>',
      "Label refers to Results.Tip, which is not among the ShortStrings",
    ],
    [
      "a resource nobody uses",
      "<bt:ShortStrings>",
      '<bt:ShortStrings><bt:String id="Spare" DefaultValue="Dư"><bt:Override Locale="en-US" Value="Spare"/></bt:String>',
      "resource Spare is not used",
    ],
    [
      "a long id",
      /Results\.Tip/g,
      "Results.Tip.Which.Has.Far.Too.Many.Letters",
      "resource Results.Tip.Which.Has.Far.Too.Many.Letters has more than 32 characters",
    ],
    [
      "two resources of one id",
      '<bt:Image id="Results.Icon.16"',
      '<bt:Image id="Icon.16"',
      "resource Icon.16 stands twice",
    ],
    ["two buttons of one id", 'id="SoatSo.Results"', 'id="SoatSo.Remove"', "control SoatSo.Remove stands twice"],
    [
      "an overlong label",
      'DefaultValue="Kết quả"',
      `DefaultValue="${overlong}"`,
      "Results.Label has 126 characters, more than 125",
    ],
    [
      "an overlong tip in English",
      'Value="Opens the pane',
      `Value="${overlong}${overlong}Opens the pane`,
      "Results.Tip has 302 characters, more than 250",
    ],
    [
      "a string in one language",
      '<bt:Override Locale="en-US" Value="Results"/>',
      "",
      "Results.Label has not exactly one override, for en-US",
    ],
    ["an empty string", 'Value="Results"', 'Value=""', "Results.Label is empty in one language"],
    [
      "decomposed letters",
      'DefaultValue="Kết quả"',
      `DefaultValue="${"Kết quả".normalize("NFD")}"`,
      "Results.Label is not in NFC",
    ],
    ["a word we do not say", "kết quả của lần", "lỗi của lần", 'Results.Tip says "lỗi"'],
    ["another default language", "<DefaultLocale>vi-VN", "<DefaultLocale>en-US", "the default locale is not vi-VN"],
    ["an address without TLS", "<AppDomain>https:", "<AppDomain>http:", "http://localhost:3000 is not https"],
    [
      "an address elsewhere",
      "<AppDomain>https://localhost:3000",
      "<AppDomain>https://example.com",
      "https://example.com is not of https://localhost:3000",
    ],
    [
      "an icon that is missing",
      "assets/remove-32.png",
      "assets/remove-33.png",
      "https://localhost:3000/assets/remove-33.png does not exist",
    ],
    [
      "an icon of another size",
      "assets/remove-32.png",
      "assets/remove-80.png",
      "https://localhost:3000/assets/remove-80.png is 80 × 80, not 32 × 32",
    ],
    [
      "an icon without 80",
      '<bt:Image size="80" resid="Remove.Icon.80"/>',
      '<bt:Image size="64" resid="Remove.Icon.80"/>',
      "an icon has the sizes 16, 32, 64, not 16, 32, 80",
    ],
    [
      "a function that no script knows",
      "<FunctionName>removeAdditions",
      "<FunctionName>removeAll",
      "the buttons call validateAndCompute, removeAll; the scripts know validateAndCompute, removeAdditions",
    ],
    [
      "a pane that nothing shows",
      /<Action xsi:type="ShowTaskpane">[^]*?<\/Action>/,
      '<Action xsi:type="ExecuteFunction"><FunctionName>removeAdditions</FunctionName></Action>',
      "there are not two buttons with a function each and one that opens the pane",
    ],
    [
      "a button that opens another page",
      '<SourceLocation resid="Pane.Url"/>',
      '<SourceLocation resid="Icon.16"/>',
      "the button opens another page than the shared runtime's",
    ],
    [
      "functions in a page of their own",
      '<FunctionFile resid="Pane.Url"/>',
      '<FunctionFile resid="Icon.16"/>',
      "the functions do not run in the shared runtime",
    ],
    [
      "a pane of its own",
      '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"',
      '<SourceLocation DefaultValue="https://localhost:3000/pane.html"',
      "the pane does not run in the shared runtime",
    ],
    ["a runtime that ends", 'lifetime="long"', 'lifetime="short"', "the runtime is not shared"],
    [
      "a newer Excel",
      '"ExcelApi" MinVersion="1.14"',
      '"ExcelApi" MinVersion="1.17"',
      "the requirement sets are ExcelApi 1.17, SharedRuntime 1.1",
    ],
    ["a wider permission", "<Permissions>ReadWriteDocument", "<Permissions>Restricted", "the permission is Restricted"],
    ["another version", /<Version>[^<]*/, "<Version>9.9.9.0", `the version is 9.9.9.0, package.json says ${VERSION}`],
  ])("%s", (_name, from, to, fault) => {
    const broken = MANIFEST.replace(from, to);
    expect(broken).not.toBe(MANIFEST);
    expect(faultsOf(broken)).toContain(fault);
  });
});
