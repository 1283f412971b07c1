import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { LibraryMetadata } from "./metadata";

/** Changes whenever what is extracted changes its shape, so that no older cache is read. */
const SHAPE = "2";

/** The folder of the installed office.js package. */
export const OFFICE_JS_FOLDER = dirname(require.resolve("@microsoft/office-js/package.json"));

let loading: Promise<LibraryMetadata> | null = null;

/** The object model of the installed office.js: read once from its source, then from node_modules/.cache. */
export function loadMetadata(): Promise<LibraryMetadata> {
  loading ??= readOrExtract();
  return loading;
}

async function readOrExtract(): Promise<LibraryMetadata> {
  const version = (
    JSON.parse(await readFile(join(OFFICE_JS_FOLDER, "package.json"), "utf8")) as { readonly version: string }
  ).version;
  const cacheFile = join(OFFICE_JS_FOLDER, "../../.cache/office-js-metadata", `${version}-${SHAPE}.json`);
  const cached = await readFile(cacheFile, "utf8").catch(() => null);
  if (cached !== null) return JSON.parse(cached) as LibraryMetadata;
  const { extractMetadata } = await import("./metadata-extract");
  const metadata = extractMetadata(
    await readFile(join(OFFICE_JS_FOLDER, "dist/excel-web-16.00.debug.js"), "utf8"),
    version,
  );
  await mkdir(dirname(cacheFile), { recursive: true });
  const draft = `${cacheFile}.${String(process.pid)}`;
  await writeFile(draft, JSON.stringify(metadata));
  await rename(draft, cacheFile);
  return metadata;
}
