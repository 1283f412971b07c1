import { open } from "../excel/draw-book";
import { stateOf } from "../excel/workbook-state";
import { drawDoubtful } from "./draw-doubtful";
import { openPane, type OpenPane } from "./open-pane";

let pane: OpenPane;
afterEach(() => pane.close());

test("a first try on a sample sheet shows what is found there, touches nothing else, and goes by one press", async () => {
  const { document } = open(drawDoubtful());
  const before = stateOf(document);
  const names = document.sheets.map(({ name }) => name);
  pane = await openPane(document);
  pane.button(/^Thử trên trang mẫu$/).click();
  await pane.until(() => pane.events.length > 0 && pane.document.querySelector("main[aria-busy=false]") !== null);
  expect(document.sheets.map(({ name }) => name).slice(0, names.length + 1)).toEqual([...names, "Mẫu dùng thử"]);
  const sheets = [...pane.document.querySelectorAll("main [data-item]")].map((item) => item.textContent?.split("!")[0]);
  expect(new Set(sheets)).toEqual(new Set(["Mẫu dùng thử"]));
  expect(pane.text("main")).toContain("Đang thử trên trang “Mẫu dùng thử”; số liệu của bạn giữ nguyên.");
  pane.button(/^Gỡ bản thử$/).click();
  await pane.until(() => document.sheets.length === names.length && !pane.text("main").includes("Gỡ bản thử"));
  expect(stateOf(document)).toEqual(before);
});
