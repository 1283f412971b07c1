import type { CustomXmlRecord } from "../../../xlsx/document";
import { parseXml } from "../../../xlsx/xml/xml-tree";
import { textArgument } from "../arguments";
import { invalidArgument, itemNotFound } from "../errors";
import type { WorkbookPart } from "../handles";
import { defineType, type Session } from "../object-type";

interface PartHandle extends WorkbookPart<"CustomXmlPart"> {
  readonly partId: string;
}

interface ScopedHandle extends WorkbookPart<"CustomXmlPartScopedCollection"> {
  readonly namespaceUri: string;
}

function handle(record: CustomXmlRecord): PartHandle {
  return { type: "CustomXmlPart", partId: record.id };
}

function find(records: readonly CustomXmlRecord[], id: string): CustomXmlRecord {
  const found = records.find((record) => record.id.toLowerCase() === id.toLowerCase());
  if (found === undefined) throw itemNotFound();
  return found;
}

function inNamespace(session: Session, namespaceUri: string): readonly CustomXmlRecord[] {
  return session.workbook.customXml.filter((record) => record.namespaceUri === namespaceUri);
}

/** The namespace of the root element; InvalidArgument where the text is no well-formed XML. */
function namespaceOf(xml: string): string {
  try {
    return parseXml(xml, "custom XML").uri;
  } catch {
    throw invalidArgument();
  }
}

/** An id in the shape of Excel's, made of what the part holds, so that the same steps give the same file. */
function newId(xml: string, taken: readonly CustomXmlRecord[]): string {
  for (let attempt = taken.length; ; attempt += 1) {
    const hex = [0, 1, 2, 3].map((part) => hash(`${String(attempt)}/${String(part)}/${xml}`)).join("");
    const id = `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}}`;
    if (taken.every((record) => record.id !== id)) return id;
  }
}

// FNV-1a, 32 bits, as eight hexadecimal digits.
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).toUpperCase().padStart(8, "0");
}

/** Excel.CustomXmlPartCollection. */
const CUSTOM_XML_PART_COLLECTION = defineType<WorkbookPart<"CustomXmlPartCollection">>({
  name: "CustomXmlPartCollection",
  properties: {},
  items: (_self, session) => session.workbook.customXml.map(handle),
  methods: {
    GetItem: (_self, args, session) => handle(find(session.workbook.customXml, textArgument(args, 0))),
    GetByNamespace: (_self, args): ScopedHandle => ({
      type: "CustomXmlPartScopedCollection",
      namespaceUri: textArgument(args, 0),
    }),
    Add: (_self, args, session) => {
      const xml = textArgument(args, 0);
      const record: CustomXmlRecord = {
        id: newId(xml, session.workbook.customXml),
        namespaceUri: namespaceOf(xml),
        xml,
      };
      session.workbook.customXml = [...session.workbook.customXml, record];
      return handle(record);
    },
  },
});

/** Excel.CustomXmlPartScopedCollection: the parts of one namespace. */
const CUSTOM_XML_PART_SCOPED_COLLECTION = defineType<ScopedHandle>({
  name: "CustomXmlPartScopedCollection",
  properties: {},
  items: (self, session) => inNamespace(session, self.namespaceUri).map(handle),
  methods: {
    GetItem: (self, args, session) => handle(find(inNamespace(session, self.namespaceUri), textArgument(args, 0))),
    GetOnlyItem: (self, _args, session) => {
      const [only, ...more] = inNamespace(session, self.namespaceUri);
      if (only === undefined || more.length > 0) throw itemNotFound();
      return handle(only);
    },
    GetOnlyItemOrNullObject: (self, _args, session) => {
      const [only, ...more] = inNamespace(session, self.namespaceUri);
      return only === undefined || more.length > 0 ? null : handle(only);
    },
  },
});

/** Excel.CustomXmlPart. */
const CUSTOM_XML_PART = defineType<PartHandle>({
  name: "CustomXmlPart",
  id: (self) => self.partId,
  properties: {
    Id: { get: (self, session) => find(session.workbook.customXml, self.partId).id },
    NamespaceUri: { get: (self, session) => find(session.workbook.customXml, self.partId).namespaceUri },
  },
  methods: {
    GetXml: (self, _args, session) => find(session.workbook.customXml, self.partId).xml,
    SetXml: (self, args, session) => {
      const old = find(session.workbook.customXml, self.partId);
      const xml = textArgument(args, 0);
      const changed = { ...old, xml, namespaceUri: namespaceOf(xml) };
      session.workbook.customXml = session.workbook.customXml.map((record) => (record === old ? changed : record));
      return null;
    },
    Delete: (self, _args, session) => {
      const old = find(session.workbook.customXml, self.partId);
      session.workbook.customXml = session.workbook.customXml.filter((record) => record !== old);
      return null;
    },
  },
});

/** Custom XML parts. */
export const CUSTOM_XML_TYPES = [
  CUSTOM_XML_PART_COLLECTION,
  CUSTOM_XML_PART_SCOPED_COLLECTION,
  CUSTOM_XML_PART,
] as const;
