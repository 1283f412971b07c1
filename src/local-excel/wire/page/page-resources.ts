import { readFile } from "node:fs/promises";
import { join, normalize } from "node:path";
import { ResourceLoader, type AbortablePromise } from "jsdom";

/** Where Microsoft serves office.js from. */
const OFFICE_JS_URL = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** Which files stand for which addresses. */
export interface ResourceFolders {
  readonly officeJs: string;
  /** Origin of the page, without a trailing slash. */
  readonly origin: string;
  /** Folder that stands for the origin's root; null where the page needs no file. */
  readonly folder: string | null;
}

/** The file an address stands for, or null where it is none of ours. */
export function fileOf(url: string, { officeJs, origin, folder }: ResourceFolders): string | null {
  const address = url.replace(/[?#].*$/, "");
  if (address.startsWith(OFFICE_JS_URL)) return within(officeJs, address.slice(OFFICE_JS_URL.length));
  if (folder !== null && address.startsWith(`${origin}/`)) return within(folder, address.slice(origin.length + 1));
  return null;
}

function within(folder: string, path: string): string | null {
  const file = normalize(join(folder, decodeURIComponent(path)));
  return file.startsWith(normalize(`${folder}/`)) ? file : null;
}

/** Serves a page from files alone; every other address is refused and reported. */
export class FolderLoader extends ResourceLoader {
  constructor(
    private readonly folders: ResourceFolders,
    private readonly onRefused: (reason: Error) => void,
  ) {
    super();
  }

  override fetch(url: string): AbortablePromise<Buffer> {
    const file = fileOf(url, this.folders);
    const content = file === null ? Promise.reject(new Error(`refused: ${url}`)) : readFile(file);
    content.catch((reason: unknown) => this.onRefused(reason instanceof Error ? reason : new Error(String(reason))));
    return Object.assign(content, { abort: () => {} });
  }
}
