import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { entryContent } from "../../../src/xlsx/package/entry-content";
import { packEntry, readArchive, writeArchive } from "../../../src/xlsx/package/zip-archive";

const names = fc.stringMatching(/^[a-zA-Zạ-ỹ0-9_[\] -]{1,8}(\/[a-z0-9]{1,8}){0,2}\.xml$/);
const files = fc.uniqueArray(fc.tuple(names, fc.uint8Array({ maxLength: 300 })), {
  selector: ([name]) => name,
  maxLength: 6,
});

describe("zip archives", () => {
  test("what another library writes is read, in its order", () => {
    fc.assert(
      fc.property(files, fc.constantFrom(0 as const, 6 as const), (list, level) => {
        const zipped = zipSync(Object.fromEntries(list), { level });
        const entries = readArchive(zipped);
        expect(Object.fromEntries(entries.map((entry) => [entry.name, Uint8Array.from(entryContent(entry))]))).toEqual(
          Object.fromEntries(list),
        );
        expect(writeArchive(entries)).toHaveLength(zipped.length);
      }),
    );
  });

  test("what is written is read by another library", () => {
    fc.assert(
      fc.property(files, (list) => {
        const written = writeArchive(list.map(([name, content]) => packEntry(name, content)));
        expect(unzipSync(written)).toEqual(Object.fromEntries(list));
      }),
    );
  });

  test("two parts of one name are never written", () => {
    const entry = packEntry("a", Uint8Array.of(1));
    expect(() => writeArchive([entry, entry])).toThrow(/two parts/);
  });
});
