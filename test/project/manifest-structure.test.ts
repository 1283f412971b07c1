import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { shared, skippedName } from "../fixtures/shared-folder";

/*
 * What Microsoft's schema asks of the elements that our manifest uses, stated here because the schema is not ours to keep: which
 * children stand in an element, in which order and how often, and which attributes it must have. Where the schema is at hand it
 * judges the same manifests, sound and broken, and must come to the same.
 */

const MANIFEST = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");

/** The children of an element as a pattern over their names, each followed by a blank, and the attributes it needs. */
interface Form {
  readonly children: RegExp;
  readonly attributes?: readonly string[];
}

const TEXT: Form = { children: /^$/ };
const REFERENCE: Form = { children: /^$/, attributes: ["resid"] };
const LOCALIZED: Form = { children: /^(Override )*$/, attributes: ["DefaultValue"] };

/** Forms by the element's name, its parent's before it where the same name has two forms. */
const FORMS: Readonly<Record<string, Form>> = {
  OfficeApp: {
    children:
      /^Id (AlternateId )?Version ProviderName DefaultLocale DisplayName Description (IconUrl )?(HighResolutionIconUrl )?(SupportUrl )?(AppDomains )?(Hosts )?(Requirements )?DefaultSettings Permissions (VersionOverrides )?$/,
    attributes: ["xsi:type"],
  },
  Id: TEXT,
  Version: TEXT,
  ProviderName: TEXT,
  DefaultLocale: TEXT,
  DisplayName: LOCALIZED,
  "OfficeApp/Description": LOCALIZED,
  IconUrl: LOCALIZED,
  HighResolutionIconUrl: LOCALIZED,
  SupportUrl: LOCALIZED,
  SourceLocation: LOCALIZED,
  Override: { children: /^$/, attributes: ["Locale", "Value"] },
  AppDomains: { children: /^(AppDomain )+$/ },
  AppDomain: TEXT,
  Permissions: TEXT,
  Requirements: { children: /^(Sets )?(Methods )?$/ },
  Sets: { children: /^(Set )+$/ },
  Set: { children: /^$/, attributes: ["Name"] },
  DefaultSettings: { children: /^SourceLocation $/ },
  "OfficeApp/Hosts": { children: /^(Host )+$/ },
  "VersionOverrides/Hosts": { children: /^(Host )+$/ },
  "OfficeApp/Hosts/Host": { children: /^$/, attributes: ["Name"] },
  "VersionOverrides/Hosts/Host": { children: /^(Runtimes )?(DesktopFormFactor )?$/, attributes: ["xsi:type"] },
  VersionOverrides: { children: /^(Description )?(Requirements )?(Hosts )?(Resources )?$/, attributes: ["xsi:type"] },
  Runtimes: { children: /^(Runtime )+$/ },
  Runtime: { children: /^$/, attributes: ["resid"] },
  DesktopFormFactor: { children: /^(GetStarted )?(FunctionFile )?(ExtensionPoint )+$/ },
  GetStarted: { children: /^Title Description LearnMoreUrl $/ },
  Title: REFERENCE,
  Description: REFERENCE,
  LearnMoreUrl: REFERENCE,
  FunctionFile: REFERENCE,
  Label: REFERENCE,
  ExtensionPoint: { children: /^OfficeTab $/, attributes: ["xsi:type"] },
  OfficeTab: { children: /^(Group )+$/, attributes: ["id"] },
  Group: { children: /^Label Icon (Control )+$/, attributes: ["id"] },
  Control: { children: /^Label Supertip Icon Action $/, attributes: ["xsi:type", "id"] },
  Supertip: { children: /^Title Description $/ },
  Icon: { children: /^(bt:Image ){3,}$/ },
  "Icon/bt:Image": { children: /^$/, attributes: ["size", "resid"] },
  Action: { children: /^(FunctionName |(TaskpaneId )?SourceLocation (Title )?)$/, attributes: ["xsi:type"] },
  TaskpaneId: TEXT,
  "Action/SourceLocation": REFERENCE,
  FunctionName: TEXT,
  Resources: { children: /^(bt:Images )?(bt:Urls )?(bt:ShortStrings )?(bt:LongStrings )?$/ },
  "bt:Images": { children: /^(bt:Image )+$/ },
  "bt:Urls": { children: /^(bt:Url )+$/ },
  "bt:ShortStrings": { children: /^(bt:String )+$/ },
  "bt:LongStrings": { children: /^(bt:String )+$/ },
  "bt:Image": { children: /^(bt:Override )*$/, attributes: ["id", "DefaultValue"] },
  "bt:Url": { children: /^(bt:Override )*$/, attributes: ["id", "DefaultValue"] },
  "bt:String": { children: /^(bt:Override )*$/, attributes: ["id", "DefaultValue"] },
  "bt:Override": { children: /^$/, attributes: ["Locale", "Value"] },
};

function formOf(element: Element): Form | undefined {
  const parent = element.parentElement;
  const names = [parent?.parentElement?.tagName, parent?.tagName, element.tagName].filter((name) => name !== undefined);
  return names.map((_, i) => FORMS[names.slice(i).join("/")]).find((form) => form !== undefined);
}

/** What in a manifest has not the form it must have; one sentence each. */
function misformed(xml: string): readonly string[] {
  const { document } = new JSDOM(xml, { contentType: "text/xml" }).window;
  return [...document.querySelectorAll("*")].flatMap((element) => {
    const form = formOf(element);
    if (form === undefined) return [`${element.tagName} is not known`];
    const children = [...element.children].map(({ tagName }) => `${tagName} `).join("");
    return [
      ...(form.children.test(children) ? [] : [`${element.tagName} holds ${children.trim() || "nothing"}`]),
      ...(form.attributes ?? [])
        .filter((name) => !element.hasAttribute(name))
        .map((name) => `${element.tagName} lacks ${name}`),
    ];
  });
}

/** A manifest broken in one place, and what is said of it. */
const BROKEN: readonly (readonly [name: string, from: string | RegExp, to: string, fault: string])[] = [
  ["a button without a label", '<Label resid="Results.Label"/>', "", "Control holds Supertip Icon Action"],
  [
    "a version after the name",
    /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
    "$2$1",
    "OfficeApp holds",
  ],
  ["no default locale", /<DefaultLocale>.*<\/DefaultLocale>/, "", "OfficeApp holds"],
  [
    "an image without its size",
    '<bt:Image size="80" resid="Remove.Icon.80"/>',
    '<bt:Image resid="Remove.Icon.80"/>',
    "bt:Image lacks size",
  ],
  ["a tip without its text", '<Description resid="Results.Tip"/>', "", "Supertip holds Title"],
  [
    "a requirement without its name",
    '<Set Name="ExcelApi" MinVersion="1.14"/>',
    '<Set MinVersion="1.14"/>',
    "Set lacks Name",
  ],
  ["an action without its function", "<FunctionName>removeAdditions</FunctionName>", "", "Action holds nothing"],
  ["a group without an id", '<Group id="SoatSo.Group">', "<Group>", "Group lacks id"],
  ["an element that is not known", "<Supertip>", "<Tooltip/><Supertip>", "Tooltip is not known"],
  [
    "urls after texts",
    /(<bt:Urls>[\s\S]*<\/bt:Urls>)\s*(<bt:ShortStrings>[\s\S]*<\/bt:ShortStrings>)/,
    "$2$1",
    "Resources holds",
  ],
];

test("the manifest has the form that Microsoft's schema asks for", () => {
  expect(misformed(MANIFEST)).toEqual([]);
});

test.each(BROKEN)("%s is seen", (_name, from, to, fault) => {
  const broken = MANIFEST.replace(from, to);
  expect(broken).not.toBe(MANIFEST);
  expect(misformed(broken)).toContainEqual(expect.stringContaining(fault));
});

const schema = shared("manifest-schemas", "OfficeAppManifestV1_1.xsd");
const hasXmllint = spawnSync("xmllint", ["--version"], { stdio: "ignore" }).status === 0;
const describeSchema = (name: string, tests: () => void): void => {
  if (schema !== null && hasXmllint) describe(name, tests);
  else describe.skip(skippedName(name, schema === null ? "Microsoft's manifest schemas" : "xmllint"), tests);
};

describeSchema("Microsoft's schema", () => {
  const folder = mkdtempSync(join(tmpdir(), "soat-so-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const validate = (xml: string): void => {
    const path = join(folder, "manifest.xml");
    writeFileSync(path, xml);
    execFileSync("xmllint", ["--noout", "--nonet", "--schema", schema ?? "", path], { stdio: "pipe" });
  };

  test("accepts the manifest", () => {
    validate(MANIFEST);
  });

  test.each(BROKEN)("rejects %s", (_name, from, to) => {
    expect(() => {
      validate(MANIFEST.replace(from, to));
    }).toThrow(/fails to validate/);
  });
});
