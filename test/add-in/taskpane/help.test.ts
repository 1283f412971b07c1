import { ENTRY_GROUPS } from "../../../src/core/reference/entries";
import { open } from "../excel/draw-book";
import { drawSample } from "../../tools/draw-sample";
import { openPane, type OpenPane } from "./open-pane";

let pane: OpenPane;
afterEach(() => pane.close());

const all = (selector: string): readonly Element[] => [...pane.document.querySelectorAll(selector)];
const shown = (selector: string): readonly Element[] =>
  all(selector).filter((each) => each.closest("[hidden]") === null);

async function openHelp(): Promise<void> {
  pane.button(/^(Việc khác|More)$/).click();
  await pane.until(() => all("[role=menuitem]").length > 0);
  pane.button(/^(Soát Số xem những gì|What Soát Số looks at)$/).click();
  await pane.until(() => all("main input[type=search]").length > 0);
}

/** Types into the search field as a person does. */
function search(words: string): void {
  const field = pane.document.querySelector<HTMLInputElement>("input[type=search]");
  const window = pane.document.defaultView;
  if (!field || !window) throw new Error("there is no search field");
  Object.getOwnPropertyDescriptor(window.HTMLInputElement.prototype, "value")?.set?.call(field, words);
  field.dispatchEvent(new window.Event("input", { bubbles: true }));
}

test("a group of findings tells why, what to do, and shows a faulty and a sound example, once it is opened", async () => {
  pane = await openPane(open(drawSample()).document);
  await pane.run();
  expect(all("main figure")).toHaveLength(0);
  pane.button(/^Vì sao, nên làm gì$/, "main section").click();
  await pane.until(() => all("main figure").length > 0);
  const [faulty, sound] = all("main figure");
  expect(faulty?.querySelectorAll("td mark").length).toBeGreaterThan(0);
  expect(faulty?.querySelectorAll("thead th")[0]?.textContent).toBe("A");
  expect(faulty?.querySelector("li strong")?.textContent).toMatch(/^[A-Z]+\d+/);
  expect(sound?.querySelectorAll("mark")).toHaveLength(0);
  expect(sound?.textContent).toContain("Trang này không có gì cần xem lại.");
  expect(pane.text('section[aria-label="Cần xem lại"]')).toContain("Nên làm gì:");
});

test("a movement tells why and what to do, with its thresholds", async () => {
  pane = await openPane(open(drawSample()).document);
  await pane.run();
  const movements = 'section[aria-label="Biến động đáng chú ý"]';
  expect(all(`${movements} figure`)).toHaveLength(0);
  pane.button(/^Vì sao, nên làm gì$/, movements).click();
  await pane.until(() => all(`${movements} figure`).length === 2);
  expect(pane.text(movements)).toContain("cách trung vị của nhóm: ít nhất 20 điểm phần trăm");
  expect(pane.text(`${movements} figure`)).toContain("Khai khoáng: +39,4%");
});

test("all help opens from the menu, is searched by words, and gives way to what was there before", async () => {
  pane = await openPane(open(drawSample()).document);
  await pane.run();
  const results = pane.text("main");
  await openHelp();
  expect(pane.document.activeElement?.getAttribute("type")).toBe("search");
  const count = ENTRY_GROUPS.reduce((sum, group) => sum + group.entries.length, 0);
  expect(all("main section[aria-labelledby=help-heading] ul > li")).toHaveLength(count);
  expect(all("main section[aria-labelledby=help-heading] figure")).toHaveLength(0);

  search("trai mua");
  await pane.until(() => all("main section[aria-labelledby=help-heading] ul > li").length === 1);
  pane.button(/^Trái mùa$/).click();
  await pane.until(() => shown("main section[aria-labelledby=help-heading] figure").length === 2);
  expect(all("main mark").map((mark) => mark.textContent)).toEqual(["1800"]);
  search("xyzzy");
  await pane.until(() => pane.text("main").includes("Không có mục nào có những từ này."));

  pane.key("Escape", pane.document.querySelector("input[type=search]") ?? undefined);
  await pane.until(() => all("main section[aria-labelledby=help-heading] ul > li").length === count);
  pane.key("Escape", pane.document.querySelector("input[type=search]") ?? undefined);
  await pane.until(() => all("#help-heading").length === 0);
  expect(pane.text("main")).toBe(results);
  expect(pane.document.activeElement?.getAttribute("aria-label")).toBe("Việc khác");
});

test("a run that ends shows its results, even over the help", async () => {
  pane = await openPane(open(drawSample()).document, "en-US");
  await openHelp();
  expect(pane.text("#help-heading")).toBe("What Soát Số looks at");
  await pane.run();
  expect(all("#help-heading")).toHaveLength(0);
  expect(all("main [data-item]").length).toBeGreaterThan(0);
});
