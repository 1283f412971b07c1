import type { Language } from "../../core/model/message";
import { createTabs, type TabList } from "./tabs";
import { say, type ShellWord } from "./words";

/** The buttons of the page, by what they do. */
type Tool = "open" | "save" | "undo" | "redo" | "run" | "results" | "remove";

/** The page's elements that change. */
export interface Page {
  readonly tools: Readonly<Record<Tool, HTMLButtonElement>>;
  readonly books: HTMLElement;
  readonly kept: HTMLElement;
  readonly notice: HTMLElement;
  readonly sheetPlace: HTMLElement;
  readonly nameBox: HTMLInputElement;
  readonly formulaBar: HTMLTextAreaElement;
  readonly sheetTabs: TabList;
  readonly figures: HTMLElement;
  readonly limits: HTMLElement;
  readonly panes: HTMLElement;
  readonly drop: HTMLElement;
  /** Says everything in a language. */
  readonly speak: (language: Language) => void;
}

/** The panel that the tabs of the sheets belong to. */
const SHEET_PANEL = "sheet";

const GROUPS: readonly { readonly name: ShellWord; readonly tools: readonly Tool[] }[] = [
  { name: "file", tools: ["open", "save"] },
  { name: "edit", tools: ["undo", "redo"] },
  { name: "tools", tools: ["run", "results", "remove"] },
];

/** Pictures of the ribbon's buttons, as in Excel. */
const PICTURES: Readonly<Partial<Record<Tool, string>>> = { run: "icon", results: "results", remove: "remove" };

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: readonly HTMLElement[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}

function toolButton(tool: Tool): HTMLButtonElement {
  const made = element("button", `tool ${tool}`);
  made.type = "button";
  const picture = PICTURES[tool];
  if (picture !== undefined) {
    const image = element("img", "");
    image.src = `assets/${picture}-32.png`;
    image.alt = "";
    made.append(image);
  }
  made.append(element("span", ""));
  return made;
}

/** Builds the page in an element; it says nothing until it is told the language. */
export function buildPage(place: HTMLElement, chooseSheet: (id: string) => void): Page {
  const tools: Page["tools"] = {
    open: toolButton("open"),
    save: toolButton("save"),
    undo: toolButton("undo"),
    redo: toolButton("redo"),
    run: toolButton("run"),
    results: toolButton("results"),
    remove: toolButton("remove"),
  };
  const groups = GROUPS.map(({ name, tools: names }) => {
    const group = element("div", `group ${name}`, ...names.map((tool) => tools[tool]));
    group.role = "group";
    return { name, group };
  });
  const title = element("h1", "hidden");
  title.textContent = "Soát Số";
  const kept = element("p", "kept");
  kept.role = "status";
  const header = element("header", "ribbon", title, ...groups.map(({ group }) => group), kept);
  const books = element("nav", "books");
  const notice = element("div", "notice");
  notice.role = "alert";
  const nameBox = element("input", "name-box");
  const formulaBar = element("textarea", "formula-bar");
  formulaBar.rows = 1;
  formulaBar.spellcheck = false;
  const sheetPlace = element("div", "sheet-place");
  sheetPlace.id = SHEET_PANEL;
  sheetPlace.role = "tabpanel";
  const sheetTabs = createTabs(SHEET_PANEL, chooseSheet);
  const [figures, limits] = [element("p", "figures"), element("p", "limits")];
  figures.role = "status";
  const workbook = element(
    "main",
    "workbook",
    element("div", "bar", nameBox, formulaBar),
    sheetPlace,
    sheetTabs.element,
    element("div", "foot", limits, figures),
  );
  const panes = element("aside", "panes");
  const drop = element("div", "drop");
  drop.hidden = true;
  place.append(header, books, notice, element("div", "desk", workbook, panes), drop);

  return {
    ...{ tools, books, kept, notice, sheetPlace, nameBox, formulaBar, sheetTabs, figures, limits, panes, drop },
    speak: (language) => {
      document.documentElement.lang = language;
      for (const [tool, button] of Object.entries(tools) as [Tool, HTMLButtonElement][]) {
        const words = button.querySelector("span");
        if (words !== null) words.textContent = say(tool, language);
      }
      for (const { name, group } of groups) group.ariaLabel = name === "tools" ? "Soát Số" : say(name, language);
      books.ariaLabel = say("books", language);
      workbook.ariaLabel = say("workbook", language);
      nameBox.ariaLabel = say("nameBox", language);
      formulaBar.ariaLabel = say("formulaBar", language);
      sheetTabs.element.ariaLabel = say("sheets", language);
      panes.ariaLabel = say("pane", language);
      drop.textContent = say("drop", language);
    },
  };
}
