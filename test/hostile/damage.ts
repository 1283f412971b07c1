import { unzipSync, zipSync } from "fflate";
import type { Random } from "./random";

/** One way in which a file comes to harm. */
export interface Damage {
  readonly name: string;
  readonly harm: (bytes: Uint8Array, random: Random) => Uint8Array;
}

/** Harm to the bytes of any file. */
export const BYTE_DAMAGES: readonly Damage[] = [
  {
    name: "bits flipped",
    harm(bytes, random) {
      const harmed = bytes.slice();
      for (let left = 1 + random.below(8); left > 0; left--) {
        const at = random.below(harmed.length);
        harmed[at] = (harmed[at] ?? 0) ^ (1 << random.below(8));
      }
      return harmed;
    },
  },
  { name: "cut short", harm: (bytes, random) => bytes.slice(0, random.below(bytes.length)) },
  { name: "beginning lost", harm: (bytes, random) => bytes.slice(1 + random.below(bytes.length - 1)) },
  {
    name: "middle lost",
    harm(bytes, random) {
      const [from, length] = [random.below(bytes.length), 1 + random.below(400)];
      return joined(bytes.subarray(0, from), bytes.subarray(from + length));
    },
  },
  {
    name: "bytes put in",
    harm(bytes, random) {
      const from = random.below(bytes.length);
      const more = Uint8Array.from({ length: 1 + random.below(60) }, () => random.below(256));
      return joined(bytes.subarray(0, from), more, bytes.subarray(from));
    },
  },
  {
    name: "run overwritten",
    harm(bytes, random) {
      const harmed = bytes.slice();
      const from = random.below(harmed.length);
      return harmed.fill(random.one([0, 0xff, 0x20, 0x3c]), from, from + 1 + random.below(300));
    },
  },
  {
    name: "piece repeated",
    harm(bytes, random) {
      const from = random.below(bytes.length);
      const to = Math.min(bytes.length, from + 1 + random.below(2_000));
      return joined(bytes.subarray(0, to), bytes.subarray(from));
    },
  },
];

/** Harm to the directory of a zip archive, and to what its entries hold. */
export const ZIP_DAMAGES: readonly Damage[] = [
  {
    name: "directory's numbers changed",
    harm(bytes, random) {
      const harmed = bytes.slice();
      const view = new DataView(harmed.buffer);
      const directory = view.getUint32(harmed.length - 22 + 16, true);
      const at = directory + random.below(harmed.length - directory - 4);
      view.setUint32(at, random.one([0, 1, 0xffff, 0x7fffffff, 0xffffffff, random.below(0xffffffff)]), true);
      return harmed;
    },
  },
  {
    name: "part lost",
    harm: (bytes, random) =>
      rezipped(bytes, (parts) => {
        parts.delete(random.one([...parts.keys()]));
      }),
  },
  {
    name: "parts exchanged",
    harm: (bytes, random) =>
      rezipped(bytes, (parts) => {
        const [a, b] = [random.one([...parts.keys()]), random.one([...parts.keys()])];
        const [first, second] = [parts.get(a), parts.get(b)];
        if (first === undefined || second === undefined) return;
        parts.set(a, second).set(b, first);
      }),
  },
  {
    name: "part renamed",
    harm: (bytes, random) =>
      rezipped(bytes, (parts) => {
        const path = random.one([...parts.keys()]);
        const content = parts.get(path) ?? new Uint8Array();
        parts.delete(path);
        parts.set(random.one([path.toUpperCase(), `../${path}`, `${path}.bak`, path.replace("/", "\\"), "x"]), content);
      }),
  },
  {
    name: "part of random bytes",
    harm: (bytes, random) =>
      rezipped(bytes, (parts) => {
        parts.set(
          random.one([...parts.keys()]),
          Uint8Array.from({ length: random.below(300) }, () => random.below(256)),
        );
      }),
  },
];

/** What no attribute or text of a workbook should be, but may be. */
const ODD_VALUES: readonly string[] = [
  "",
  "-1",
  "0",
  "1e999",
  "NaN",
  "4294967296",
  "99999999999999999999",
  "A0",
  "XFE1",
  "A1048577",
  "A1:A1048577",
  "B2:A1",
  "__proto__",
  "constructor",
  "rId999",
  "#REF!",
  "=1+1",
  "true",
  "\u00e1\u0300",
  "&#xFFFF;",
  "&nothing;",
  "a".repeat(40_000),
];

/** Harm to the XML of one part; the archive around it is sound. */
export const XML_DAMAGES: readonly Damage[] = [
  xmlDamage("attribute changed", (text, random) => {
    const found = [...text.matchAll(/="[^"]*"/g)];
    return found.length === 0 ? text : replaced(text, random.one(found), `="${random.one(ODD_VALUES)}"`);
  }),
  xmlDamage("attribute lost", (text, random) => {
    const found = [...text.matchAll(/ [\w:]+="[^"]*"/g)];
    return found.length === 0 ? text : replaced(text, random.one(found), "");
  }),
  xmlDamage("text changed", (text, random) => {
    const found = [...text.matchAll(/>[^<]+</g)];
    return found.length === 0 ? text : replaced(text, random.one(found), `>${random.one(ODD_VALUES)}<`);
  }),
  xmlDamage("tag lost", (text, random) => {
    const found = [...text.matchAll(/<[^>]+>/g)];
    return found.length === 0 ? text : replaced(text, random.one(found), "");
  }),
  xmlDamage("empty element lost", (text, random) => {
    const found = [...text.matchAll(/<[^>]+\/>/g)];
    return found.length === 0 ? text : replaced(text, random.one(found), "");
  }),
  xmlDamage("element repeated", (text, random) => {
    const found = [...text.matchAll(/<(\w+)[^>]*>[^<]*<\/\1>|<[^>]+\/>/g)];
    if (found.length === 0) return text;
    const match = random.one(found);
    return replaced(text, match, match[0].repeat(2 + random.below(3)));
  }),
  xmlDamage("element renamed", (text, random) => {
    const found = [...text.matchAll(/<\/?\w+/g)];
    return found.length === 0 ? text : replaced(text, random.one(found), random.one(["<x", "</x", "<c", "<row", "<f"]));
  }),
  xmlDamage("cut short", (text, random) => text.slice(0, random.below(text.length))),
  xmlDamage("character put in", (text, random) => {
    const at = random.below(text.length);
    return text.slice(0, at) + random.one(["\u0000", "\u000b", "<", "&", "]]>", "\ufffe", "\ud800"]) + text.slice(at);
  }),
  xmlDamage("nested without end", (text, random) => {
    const at = text.indexOf(">", random.below(text.length)) + 1;
    const depth = random.one([10, 300, 20_000]);
    return text.slice(0, at) + "<a>".repeat(depth) + "</a>".repeat(depth) + text.slice(at);
  }),
  xmlDamage("another encoding claimed", (text, random) =>
    text.replace(/encoding="[^"]*"/, `encoding="${random.one(["UTF-16", "windows-1252", "ebcdic", ""])}"`),
  ),
];

/** Harm to the text of a CSV file. */
export const TEXT_DAMAGES: readonly Damage[] = [
  textDamage("quotation mark put in", (text, random) => withPut(text, random, '"')),
  textDamage("line breaks put in", (text, random) => withPut(text, random, random.one(["\r", "\n\n\n", "\r\n\r"]))),
  textDamage("null put in", (text, random) => withPut(text, random, "\u0000")),
  textDamage("separators put in", (text, random) => withPut(text, random, random.one([";", "\t", ","]).repeat(20_000))),
  textDamage("long field", (text, random) => withPut(text, random, "9".repeat(random.one([400, 33_000])))),
  textDamage("odd value", (text, random) => withPut(text, random, `,${random.one(ODD_VALUES)},`)),
];

function xmlDamage(name: string, change: (text: string, random: Random) => string): Damage {
  return {
    name: `XML: ${name}`,
    harm: (bytes, random) =>
      rezipped(bytes, (parts) => {
        const path = random.one([...parts.keys()].filter((each) => /\.(xml|rels)$/.test(each)));
        parts.set(path, new TextEncoder().encode(change(new TextDecoder().decode(parts.get(path)), random)));
      }),
  };
}

function textDamage(name: string, change: (text: string, random: Random) => string): Damage {
  return {
    name: `text: ${name}`,
    harm: (bytes, random) => new TextEncoder().encode(change(new TextDecoder().decode(bytes), random)),
  };
}

function withPut(text: string, random: Random, put: string): string {
  const at = random.below(text.length);
  return text.slice(0, at) + put + text.slice(at);
}

function replaced(text: string, match: RegExpExecArray, by: string): string {
  return text.slice(0, match.index) + by + text.slice(match.index + match[0].length);
}

function rezipped(bytes: Uint8Array, change: (parts: Map<string, Uint8Array>) => void): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  change(parts);
  return zipSync(Object.fromEntries(parts), { level: 1, mtime: new Date(2024, 0, 1) });
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
