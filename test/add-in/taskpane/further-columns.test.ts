import { FURTHER_MEASURES } from "../../../src/core/compute/catalogue";
import { cellOf, drawBook, open, type Drawing } from "../excel/draw-book";
import { openPane, type OpenPane } from "./open-pane";

/** A total with two parts and no plan. */
const EXPORTS: Drawing = {
  name: "Xuất khẩu",
  rows: [
    ["KIM NGẠCH XUẤT KHẨU 6 THÁNG ĐẦU NĂM 2024"],
    ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện 6 tháng đầu năm 2023", "Thực hiện 6 tháng đầu năm 2024"],
    ["I", "Kim ngạch xuất khẩu", "Triệu USD", 448.8, 525],
    [1, "Cà phê", "Triệu USD", 377.3, 452],
    [2, "Hàng khác", "Triệu USD", 71.5, 73],
  ],
};

let pane: OpenPane;
afterEach(() => pane.close());

async function show(locale = "vi-VN"): Promise<void> {
  pane = await openPane(open(drawBook(EXPORTS)).document, locale);
  await pane.run();
  await pane.tab(/^(Cách hiểu biểu|Readings)/);
  await pane.until(() => group() !== null);
}

const group = (): Element | null =>
  pane.document.querySelector("main input[type=checkbox]")?.closest("[role=group]") ?? null;
const boxes = (): readonly HTMLInputElement[] => [
  ...(group()?.querySelectorAll<HTMLInputElement>("input[type=checkbox]") ?? []),
];
const nameOf = (box: HTMLInputElement): string => box.labels?.[0]?.textContent ?? "";
const box = (name: string): HTMLInputElement => boxes().find((each) => nameOf(each) === name) ?? never();
const hintOf = (each: HTMLInputElement): string =>
  (each.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => pane.document.getElementById(id)?.textContent ?? "")
    .join(" ");
const headers = (): readonly unknown[] => ["F2", "G2", "H2"].map((address) => cellOf(pane.workbook.sheets[0], address));

async function press(name: string): Promise<void> {
  const before = pane.events.length;
  const pressed = box(name);
  pressed.focus();
  pressed.click();
  await pane.until(() => pane.events.length > before && pane.document.querySelector("main[aria-busy=false]") !== null);
}

test("each by its name with its formula, or why it cannot be had, in both languages", async () => {
  await show();
  expect(group()?.getAttribute("aria-labelledby")).not.toBeNull();
  expect(pane.document.getElementById(group()?.getAttribute("aria-labelledby") ?? "")?.textContent).toBe(
    "Thêm cột tính",
  );
  expect(boxes().map(nameOf)).toEqual(FURTHER_MEASURES.map(({ name }) => name.vi));
  expect(boxes().map((each) => [each.checked, each.disabled])).toEqual([
    [false, false],
    [false, false],
    [false, false],
    [false, true],
    [false, true],
    [false, true],
    [false, true],
    [false, true],
  ]);
  expect(hintOf(box("Cơ cấu"))).toBe("100 × phần ÷ tổng, cùng kỳ và cùng đơn vị.");
  expect(hintOf(box("Tiến độ so với thời gian"))).toBe("Biểu không có kế hoạch năm cạnh số lũy kế.");
  pane.button(/Switch to English/).click();
  await pane.until(() => boxes().some((each) => nameOf(each) === "Share"));
  expect(hintOf(box("Required monthly average"))).toBe("The table has no plan for the year beside cumulative figures.");
  expect(group()?.textContent).not.toMatch(/[ăđơưạảấầậế]/u);
});

test("chosen, the column stands on the sheet and the box has the focus still; chosen off, it is gone and nothing is kept", async () => {
  await show();
  expect(headers()).toEqual(["So với cùng kỳ (%)", null, null]);
  await press("Cơ cấu");
  expect([box("Cơ cấu").checked, pane.document.activeElement]).toEqual([true, box("Cơ cấu")]);
  await press("Chênh lệch");
  expect(headers()).toEqual(["So với cùng kỳ (%)", "Cơ cấu (%)", "Chênh lệch so với cùng kỳ"]);
  expect(JSON.parse(JSON.parse(pane.workbook.settings.get("soat-so.requests") ?? "null") as string)).toMatchObject({
    requests: [{ measures: ["difference", "share"] }],
  });
  await press("Cơ cấu");
  await press("Chênh lệch");
  expect([boxes().some(({ checked }) => checked), headers(), pane.workbook.settings.size]).toEqual([
    false,
    ["So với cùng kỳ (%)", null, null],
    0,
  ]);
});

test("pressed while a run is under way nothing more is asked for; in a workbook open to read it counts all the same", async () => {
  await show();
  const before = pane.events.length;
  box("Cơ cấu").click();
  await pane.until(() => pane.document.querySelector("main[aria-busy=true]") !== null);
  expect([box("Cơ cấu").checked, box("Chênh lệch").getAttribute("aria-disabled")]).toEqual([true, "true"]);
  box("Chênh lệch").click();
  await pane.until(() => pane.events.length > before && pane.document.querySelector("main[aria-busy=false]") !== null);
  expect(headers()).toEqual(["So với cùng kỳ (%)", "Cơ cấu (%)", null]);
  pane.workbook.readOnly = true;
  await press("Chênh lệch");
  expect(pane.events.at(-1)?.outcome).toBe("done");
  expect(box("Chênh lệch").checked).toBe(true);
});

function never(): never {
  throw new Error("nothing there");
}
