import type { Diagnosis } from "../../../src/add-in/diagnosis/diagnosis";
import { PROBES } from "../../../src/add-in/diagnosis/probes/catalogue";
import { openWorkbook } from "../../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import { drawSample } from "../../tools/draw-sample";
import { readRecording } from "../../tools/diagnosis/replay";
import { drawBook, open, TRADE } from "../excel/draw-book";
import { openPane, type OpenPane } from "./open-pane";

let pane: OpenPane;
afterEach(() => pane.close());

const all = (selector: string): readonly Element[] => [...pane.document.querySelectorAll(selector)];
const VIEW = "section[aria-labelledby=diagnosis-heading]";

async function openDiagnosis(): Promise<void> {
  pane.button(/^(Việc khác|More)$/).click();
  await pane.until(() => all("[role=menuitem]").length > 0);
  pane.button(/^(Chẩn đoán Excel trên máy này|Diagnose the Excel of this computer)$/).click();
  await pane.until(() => all(`${VIEW} input[type=checkbox]`).length > 0);
}

const field = (): string => pane.document.querySelector<HTMLTextAreaElement>(`${VIEW} textarea`)?.value ?? "";

test("the diagnosis tries every call, tells what came of it, and leaves the workbook as it was", async () => {
  const bytes = drawSample();
  const book = openWorkbook(bytes, "sample.xlsx");
  pane = await openPane(book.document);
  await openDiagnosis();
  expect(all(`${VIEW} table`)).toHaveLength(0);
  pane.button(/^Bắt đầu thử$/, VIEW).click();
  await pane.until(() => all(`${VIEW} table`).length > 0);
  expect(all(`${VIEW} tbody tr`)).toHaveLength(PROBES.length);
  const { probes } = JSON.parse(field()) as Diagnosis;
  const right = probes.filter(({ outcome }) => outcome === "expected").length;
  const untried = probes.filter(({ outcome }) => /^not-/.test(outcome)).length;
  expect(pane.text(`${VIEW} div[role=status]`)).toBe(
    `${String(right)} lệnh đúng như tài liệu.${String(untried)} lệnh không thử được ở đây.`,
  );
  expect(pane.text(`${VIEW} table`)).toContain("Chưa mô phỏng");
  expect(JSON.parse(field())).toMatchObject({ format: "soat-so/diagnosis/1", left: [] });
  expect(Buffer.from(saveWorkbook(book)).equals(bytes)).toBe(true);
  pane.key("Escape");
  await pane.until(() => all(VIEW).length === 0);
  expect(pane.document.activeElement?.getAttribute("aria-label")).toBe("Việc khác");
  // What was told is still there when it is opened again.
  await openDiagnosis();
  expect(all(`${VIEW} tbody tr`)).toHaveLength(PROBES.length);
});

test("the recorder takes down a press in the sample, while the diagnosis is closed", async () => {
  pane = await openPane(openWorkbook(drawSample(), "sample.xlsx").document);
  await openDiagnosis();
  const box = (): HTMLInputElement | null => pane.document.querySelector(`${VIEW} input[type=checkbox]`);
  box()?.click();
  await pane.until(() => box()?.checked === true);
  await pane.run();
  await openDiagnosis();
  expect(pane.text(VIEW)).toMatch(/Đang ghi: [1-9]\d* lượt\./);
  box()?.click();
  await pane.until(() => field() !== "");
  expect(readRecording(field()).exchanges.length).toBeGreaterThan(5);
});

test("nothing of another workbook is ever recorded", async () => {
  pane = await openPane(open(drawBook(TRADE)).document, "en-US");
  await openDiagnosis();
  const box = pane.document.querySelector<HTMLInputElement>(`${VIEW} input[type=checkbox]`);
  box?.click();
  await pane.until(() => pane.text(VIEW).includes("This is not the sample workbook opened afresh"));
  expect([box?.checked, field()]).toEqual([false, ""]);
});
