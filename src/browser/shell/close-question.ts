import type { Language } from "../../core/model/message";
import { say } from "./words";

/** Asks whether a workbook with changes that no file has is to be closed. */
export function mayClose(name: string, language: Language): Promise<boolean> {
  const dialog = document.createElement("dialog");
  const title = document.createElement("h2");
  title.id = "close-title";
  title.textContent = say("closeTitle", language, { name });
  const words = document.createElement("p");
  words.textContent = say("closeQuestion", language);
  const [cancel, close] = [button(say("cancel", language)), button(say("closeYes", language))];
  const row = document.createElement("div");
  row.append(cancel, close);
  dialog.setAttribute("aria-labelledby", title.id);
  dialog.append(title, words, row);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    cancel.addEventListener("click", () => dialog.close("no"));
    close.addEventListener("click", () => dialog.close("yes"));
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
  });
}

function button(text: string): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  return made;
}
