import { areaText, parseArea } from "../../xlsx/formulas/address";
import type { Area } from "../../xlsx/document";

/** What the address and the contents beside it stand for, and what is done with them. */
export interface BarEvents {
  /** Goes to an area. */
  readonly go: (area: Area) => void;
  /** Enters what was typed; whether it was taken. */
  readonly enter: (typed: string) => boolean;
  /** Puts the focus back on the sheet. */
  readonly back: () => void;
  /** The address and the contents to be shown. */
  readonly shown: () => { readonly area: Area; readonly input: string };
}

/** The address of a cell and its contents, to be read and typed into. */
export function connectBar(
  nameBox: HTMLInputElement,
  formulaBar: HTMLTextAreaElement,
  events: BarEvents,
): { readonly show: () => void } {
  const showAddress = (): void => {
    nameBox.value = areaText(events.shown().area);
  };
  const showInput = (): void => {
    formulaBar.value = events.shown().input;
  };
  nameBox.addEventListener("keydown", (press) => {
    if (press.key === "Escape") {
      showAddress();
      events.back();
    }
    if (press.key !== "Enter") return;
    const area = parseArea(nameBox.value.trim());
    if (area === null) nameBox.select();
    else {
      events.go(area);
      events.back();
    }
  });
  nameBox.addEventListener("blur", showAddress);
  let isTyping = false;
  formulaBar.addEventListener("input", () => {
    isTyping = true;
  });
  const enter = (): boolean => {
    if (!isTyping) return true;
    isTyping = false;
    return events.enter(formulaBar.value);
  };
  formulaBar.addEventListener("keydown", (press) => {
    if (press.isComposing) return;
    if (press.key === "Escape") {
      isTyping = false;
      showInput();
      events.back();
    } else if (press.key === "Enter" && !press.altKey) {
      press.preventDefault();
      enter();
      showInput();
      events.back();
    }
  });
  formulaBar.addEventListener("blur", () => {
    enter();
    showInput();
  });
  return {
    show: () => {
      if (document.activeElement !== nameBox) showAddress();
      if (!isTyping) showInput();
    },
  };
}
