import { createRequire } from "node:module";

/** The part of office-addin-debugging 7 that opens Excel with an add-in and closes what that left behind. */
interface OfficeDebugging {
  readonly startDebugging: (
    manifestPath: string,
    options: {
      readonly appType: "desktop" | "web";
      readonly document?: string;
      readonly enableDebugging: boolean;
      readonly enableLiveReload: boolean;
    },
  ) => Promise<void>;
  readonly stopDebugging: (manifestPath: string) => Promise<void>;
}

/** Certificate and key of https://localhost; made, and trusted by the system, the first time. */
interface LocalCertificates {
  readonly getHttpsServerOptions: () => Promise<{ readonly ca: Buffer; readonly cert: Buffer; readonly key: Buffer }>;
}

/** Microsoft's tools for sideloading, where they are installed. */
export interface SideloadTools {
  readonly debugging: OfficeDebugging;
  readonly certificates: LocalCertificates;
}

const NAME = "office-addin-debugging";
const here = createRequire(__filename);

/** Whether the optional package is installed. */
export function hasDebugging(): boolean {
  try {
    here.resolve(NAME);
    return true;
  } catch {
    return false;
  }
}

/**
 * Loads the optional package and, from its own dependencies, the one that makes certificates; fails where it is not
 * installed.
 */
export function loadSideloadTools(): SideloadTools {
  const inside = createRequire(here.resolve(NAME));
  return {
    debugging: here(NAME) as OfficeDebugging,
    certificates: inside("office-addin-dev-certs") as LocalCertificates,
  };
}
