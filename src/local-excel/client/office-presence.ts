import { DEFAULT_REQUIREMENT_SETS } from "../wire/app-context";

/** A function of the add-in's ribbon, as it is registered. */
type RibbonFunction = (event: { readonly completed: () => void }) => void;

/** What is told of the program around the page. */
interface OfficeOptions {
  /** Of the program's own words; BCP 47. */
  readonly locale: string;
  /** Called when the add-in asks for its pane. */
  readonly showPane: () => void;
}

/** What a page of an add-in knows as `Office`, as far as an add-in of ours asks, and its ribbon. */
interface OfficePresence {
  /**
   * Presses a button of the ribbon; resolves when its function has said that it is completed.
   * @throws Error where no function of that name was registered
   */
  readonly press: (name: string) => Promise<void>;
}

/** Whether a version, as "1.14", is no newer than another. */
function reaches(declared: string, asked: string): boolean {
  const [major = 0, minor = 0] = declared.split(".").map(Number);
  const [askedMajor = 0, askedMinor = 0] = asked.split(".").map(Number);
  return major > askedMajor || (major === askedMajor && minor >= askedMinor);
}

/**
 * Makes a page without office.js know `Office`: ready at once in an Excel with the requirement sets that the stand-in
 * declares, with a ribbon whose functions are registered and pressed here.
 */
export function presentOffice({ locale, showPane }: OfficeOptions): OfficePresence {
  const functions = new Map<string, RibbonFunction>();
  const told = { host: "Excel", platform: "OfficeOnline" } as const;
  const office = {
    onReady: (callback?: (info: typeof told) => void): Promise<typeof told> => {
      callback?.(told);
      return Promise.resolve(told);
    },
    context: {
      displayLanguage: locale,
      requirements: {
        isSetSupported: (name: string, version = "1.1"): boolean =>
          reaches(DEFAULT_REQUIREMENT_SETS[name] ?? "0", version),
      },
    },
    actions: { associate: (name: string, action: RibbonFunction) => void functions.set(name, action) },
    addin: {
      showAsTaskpane: (): Promise<void> => {
        showPane();
        return Promise.resolve();
      },
    },
  };
  Object.assign(globalThis, { Office: office });
  return {
    press: (name) =>
      new Promise((resolve, reject) => {
        const action = functions.get(name);
        if (action === undefined) reject(new Error(`no function is registered as ${name}`));
        else action({ completed: resolve });
      }),
  };
}
