import { place } from "./draw-cells";

/** Where an editor stands, in CSS pixels of its quadrant. */
export interface EditorBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How an editor was left: what was typed is entered and the next cell in a direction selected, or nothing is. */
export type EditorEnd = { readonly text: string; readonly then: "down" | "up" | "right" | "left" | "stay" } | null;

/** An open editor over a cell. */
export interface CellEditor {
  readonly element: HTMLTextAreaElement;
  /** Ends it with what was typed; nothing where it has ended. */
  readonly finish: (then: "stay") => void;
}

const ENDINGS: Readonly<Record<string, readonly ["down" | "right", "up" | "left"]>> = {
  Enter: ["down", "up"],
  Tab: ["right", "left"],
};

/** Opens an editor over a cell and puts the cursor behind its text. */
export function openEditor(
  over: HTMLElement,
  box: EditorBox,
  { text, label, font }: { readonly text: string; readonly label: string; readonly font: string },
  end: (result: EditorEnd) => void,
): CellEditor {
  const element = document.createElement("textarea");
  element.className = "editor";
  element.ariaLabel = label;
  element.value = text;
  element.rows = 1;
  element.spellcheck = false;
  element.style.font = font;
  place(element, box.left - 1, box.top - 1, box.width + 1, box.height + 1);
  const grow = (): void => {
    element.style.width = `${String(box.width + 1)}px`;
    element.style.width = `${String(Math.max(box.width + 1, element.scrollWidth + 2))}px`;
    element.style.height = `${String(Math.max(box.height + 1, element.scrollHeight))}px`;
  };
  let isOpen = true;
  const finish = (result: EditorEnd): void => {
    if (!isOpen) return;
    isOpen = false;
    element.remove();
    end(result);
  };
  element.addEventListener("input", grow);
  element.addEventListener("keydown", (press) => {
    press.stopPropagation();
    if (press.isComposing) return;
    const ending = ENDINGS[press.key];
    if (press.key === "Escape") {
      press.preventDefault();
      finish(null);
    } else if (press.key === "Enter" && press.altKey) {
      press.preventDefault();
      element.setRangeText("\n", element.selectionStart, element.selectionEnd, "end");
      grow();
    } else if (ending !== undefined) {
      press.preventDefault();
      finish({ text: element.value, then: ending[press.shiftKey ? 1 : 0] });
    }
  });
  element.addEventListener("blur", () => finish({ text: element.value, then: "stay" }));
  over.append(element);
  element.focus({ preventScroll: true });
  element.setSelectionRange(text.length, text.length);
  grow();
  return { element, finish: (then) => finish({ text: element.value, then }) };
}
