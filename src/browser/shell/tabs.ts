/** One tab of a list. */
interface Tab {
  readonly id: string;
  readonly label: string;
  /** CSS colour of a line below it, or null. */
  readonly color: string | null;
}

/** A row of tabs: the arrows go from one to the next, as the ARIA practices have it. */
export interface TabList {
  readonly element: HTMLElement;
  readonly show: (tabs: readonly Tab[], front: string | null) => void;
}

/** Makes a row of tabs for a panel of the page. */
export function createTabs(panelId: string, choose: (id: string) => void): TabList {
  const element = document.createElement("div");
  element.className = "tabs";
  element.role = "tablist";
  let shown = "";
  element.addEventListener("keydown", (press) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[press.key];
    if (step === undefined) return;
    const tabs = [...element.querySelectorAll<HTMLElement>("[role=tab]")];
    const next = tabs[tabs.findIndex((tab) => tab === document.activeElement) + step];
    if (next === undefined) return;
    press.preventDefault();
    choose(next.dataset["id"] ?? "");
    element.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
  });

  function button(tab: Tab, isFront: boolean): HTMLElement {
    const made = document.createElement("button");
    made.type = "button";
    made.role = "tab";
    made.dataset["id"] = tab.id;
    made.textContent = tab.label;
    made.ariaSelected = String(isFront);
    made.setAttribute("aria-controls", panelId);
    made.tabIndex = isFront ? 0 : -1;
    if (tab.color !== null) made.style.boxShadow = `inset 0 -3px ${tab.color}`;
    made.addEventListener("click", () => choose(tab.id));
    return made;
  }

  return {
    element,
    show: (tabs, front) => {
      const next = JSON.stringify([tabs, front]);
      if (next === shown) return;
      shown = next;
      const focused = document.activeElement;
      const hadFocus = focused instanceof HTMLElement && element.contains(focused) && focused.role === "tab";
      element.replaceChildren(...tabs.map((tab) => button(tab, tab.id === front)));
      const selected = element.querySelector<HTMLElement>("[aria-selected=true]");
      if (hadFocus) selected?.focus();
      selected?.scrollIntoView({ block: "nearest", inline: "nearest" });
    },
  };
}
