import { LAYOUT_WORDS, readAs } from "../../../src/add-in/taskpane/words/layout-words";
import type { SheetDocument } from "../../../src/xlsx/document";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import type { ColumnModel, TableModel } from "../../../src/core/model/tables/table";
import { columnDraft, correctionOf, withMeasure } from "../../../src/add-in/taskpane/corrections/column-correction";
import { draftOf, periodOf, withKind, yearsFor } from "../../../src/add-in/taskpane/corrections/period-draft";
import { cellOf, drawBook, open, TRADE, type Drawing } from "../excel/draw-book";
import { tableOf } from "../../core/layout/table-text";
import { openPane, type OpenPane } from "./open-pane";

const THIN = { style: "Continuous", weight: "Thin", color: "#000000" } as const;
const BOX = { borders: { EdgeTop: THIN, EdgeBottom: THIN, EdgeLeft: THIN, EdgeRight: THIN } } as const;

/** D is a plan by words that say no such thing; the last line is a draft. */
const GOALS: Drawing = {
  name: "Sản lượng",
  rows: [
    ["SẢN LƯỢNG MỘT SỐ SẢN PHẨM CÔNG NGHIỆP 6 THÁNG ĐẦU NĂM 2024"],
    [],
    ["STT", "Sản phẩm", "ĐVT", "Mức đăng ký", "Thực hiện 6 tháng đầu năm 2023", "Thực hiện 6 tháng đầu năm 2024"],
    [1, "Điện sản xuất", "Triệu kWh", 9000, 4100, 3900],
    [2, "Đường tinh chế", "Tấn", 250000, 120000, 131000],
    [3, "Xi măng", "Tấn", 60000, 28000, 29400],
    [4, "Phân bón", "Tấn", 45000, 21000, 22000],
  ],
  looks: [{ range: "A3:F7", look: BOX }],
};

let pane: OpenPane;
async function show(bytes: Uint8Array, locale?: string): Promise<void> {
  pane = await openPane(open(bytes).document, locale);
  await pane.run();
}
const WITHIN = "main > div > section";

async function openView(): Promise<void> {
  pane.button(/^(Cách đọc biểu|How the tables were read)/).click();
  await pane.until(() => pane.text(WITHIN).includes("!"));
}

/** Waits for the run that a press starts. */
async function thenRun(press: () => void): Promise<void> {
  const before = pane.events.length;
  press();
  await pane.until(() => pane.events.length > before && pane.document.querySelector("main[aria-busy=false]") !== null);
}

function choose(label: string, text: string): void {
  const named = [...pane.document.querySelectorAll("label")].find((each) => each.textContent === label);
  const field = pane.document.getElementById(named?.htmlFor ?? "") as HTMLSelectElement | null;
  const option = [...(field?.options ?? [])].find((each) => each.textContent === text);
  if (!field || !option)
    throw new Error(
      `no ${label} ${text} among ${[...(field?.options ?? [])].map((each) => each.textContent).join(" | ")}`,
    );
  field.value = option.value;
  const { defaultView } = pane.document;
  if (defaultView) field.dispatchEvent(new defaultView.Event("change", { bubbles: true }));
}

function type(label: string, text: string): void {
  const named = [...pane.document.querySelectorAll("label")].find((each) => each.textContent === label);
  const field = pane.document.getElementById(named?.htmlFor ?? "");
  const { defaultView } = pane.document;
  if (!field || !defaultView) throw new Error(`no ${label}`);
  Object.getOwnPropertyDescriptor(defaultView.HTMLInputElement.prototype, "value")?.set?.call(field, text);
  field.dispatchEvent(new defaultView.Event("input", { bubbles: true }));
}

/** The labels of what an editor asks; the boxes of further columns stand outside it. */
const fields = (): readonly string[] =>
  [...pane.document.querySelectorAll<HTMLLabelElement>(`${WITHIN} label`)]
    .filter((each) => pane.document.getElementById(each.htmlFor)?.getAttribute("type") !== "checkbox")
    .map((each) => each.textContent ?? "");
/** What is shown of a column of the one table. */
const column = (letter: string): string =>
  [...pane.document.querySelectorAll(`${WITHIN} li li`)]
    .map((each) => each.textContent ?? "")
    .find((text) => text.startsWith(`Cột ${letter}`) || text.startsWith(`Column ${letter}`)) ?? "";
const sheet = (): SheetDocument => {
  const [first] = pane.workbook.sheets;
  if (!first) throw new Error("no sheet");
  return first;
};
/** The columns that were written: header and first formula. */
const written = (): readonly (readonly [string, string])[] =>
  ["G", "H", "I"]
    .map(
      (letter) => [String(cellOf(sheet(), `${letter}3`) ?? ""), String(cellOf(sheet(), `${letter}4`) ?? "")] as const,
    )
    .filter(([header]) => header !== "");
const headers = (): readonly unknown[] => ["G3", "H3"].map((address) => cellOf(sheet(), address));
/** What the workbook keeps of corrections; null for nothing. */
const kept = (): unknown => {
  const setting = pane.workbook.settings.get("soat-so.hints");
  return setting === undefined ? null : JSON.parse(JSON.parse(setting) as string);
};

describe("the view", () => {
  afterEach(() => pane.close());

  test("one entry a table; nothing of it is drawn before it is opened", async () => {
    await show(drawBook(GOALS, { ...TRADE, name: "Thương mại" }));
    expect(pane.text(WITHIN)).toBe("Cách đọc biểu (2)");
    await openView();
    expect(pane.text(WITHIN)).toContain("Sản lượng!A3:F7");
    expect(pane.text(WITHIN)).toContain("Thương mại!A3:");
    expect(pane.document.querySelectorAll(`${WITHIN} li li`)).toHaveLength(0);
  });

  test("a table with its unit, period, rows, and every column with the reason", async () => {
    await show(drawBook(TRADE));
    await openView();
    expect(pane.text(WITHIN)).toContain("Đơn vị tính: Tỷ đồng · Kỳ báo cáo: 6 tháng đầu năm 2024 · 4 dòng");
    expect(column("C")).toContain("Kế hoạch năm 2024");
    expect(column("C")).toContain("Tiêu đề cột ghi “Kế hoạch năm 2024”.");
    expect(column("E")).toContain("Thực hiện · 6 tháng đầu năm 2024");
    expect(column("F")).toContain("Ghi chú");
    pane.button(/Switch to English/).click();
    await pane.until(() => pane.text(WITHIN).includes("Reporting period: first 6 months of 2024"));
    expect(column("C")).toContain("Plan 2024");
    expect(column("C")).toContain("The header says");
    expect(pane.text(WITHIN)).not.toMatch(/Cột|Sửa|Đọc|chắc/);
  });

  test("a link goes to the column", async () => {
    await show(drawBook(TRADE));
    await openView();
    pane.button(/^Cột E$/).click();
    await new Promise<void>((resolve) => {
      const stop = setInterval(() => {
        if (sheet().selection.left !== 4) return;
        clearInterval(stop);
        resolve();
      }, 5);
    });
    expect(sheet().selection).toEqual({ top: 2, left: 4, bottom: 8, right: 4 });
  });

  test("what is doubtful is counted, stands first and is open", async () => {
    const doubtful: Drawing = {
      name: "Nháp",
      rows: [
        ["Gạch", 10, 50],
        ["Ngói", 20, 90],
        ["Đá", 30, 70],
      ],
    };
    await show(drawBook(GOALS, doubtful));
    expect(pane.text(WITHIN)).toBe("Cách đọc biểu (2) · 1 biểu cần xem");
    await openView();
    const [first] = pane.document.querySelectorAll(`${WITHIN} ul > li`);
    expect(first?.textContent).toContain("Nháp!A1:C3");
    expect(column("B")).toContain("cần xem");
    await thenRun(() => pane.button(/^Đọc đúng rồi$/).click());
    expect(pane.text(WITHIN)).toMatch(/^Cách đọc biểu \(2\)(?! ·)/);
    expect(pane.document.querySelector(`${WITHIN} ul > li`)?.textContent).toMatch(/Nháp!A1:C3.*đã xác nhận/);
  });

  test("an empty form says how it was read, too", async () => {
    await show(
      drawBook({
        ...GOALS,
        rows: GOALS.rows.map((row, i) => (i < 3 ? row : row.map((value, j) => (j > 2 ? null : value)))),
      }),
    );
    expect(pane.text("main")).toContain("chưa có số liệu");
    await openView();
    expect(column("F")).toContain("Thực hiện · 6 tháng đầu năm 2024");
  });
});

describe("a column is corrected", () => {
  afterEach(() => pane.close());

  const makePlan = async (): Promise<void> => {
    pane.button(/^Sửa cách đọc cột D$/).click();
    await pane.until(() => fields().length > 0);
    choose("Loại số liệu", "Kế hoạch");
    choose("Kỳ", "Cả năm");
    choose("Năm", "2024");
    await thenRun(() => pane.button(/^Ghi nhớ và tính lại$/).click());
    await pane.until(() => column("D").includes("đã sửa") && fields().length === 0);
  };

  test("the workbook keeps it, what is written follows, and taken back all is as before", async () => {
    await show(drawBook(GOALS));
    await openView();
    const [before, read] = [written(), column("D")];
    // Taken for figures of the same months, D is compared with last year too.
    expect(before).toEqual([
      [expect.stringMatching(/cùng kỳ/), expect.stringContaining("D4/E4")],
      [expect.stringMatching(/cùng kỳ/), expect.stringContaining("F4/E4")],
    ]);
    await makePlan();
    expect(column("D")).toMatch(/^Cột DKế hoạch năm 2024đã sửa/);
    const attainment = written().find(([header]) => /kế hoạch/i.test(header));
    expect(attainment?.[1]).toMatch(/F4\/D4/);
    expect(
      written()
        .map(([, formula]) => formula)
        .join(),
    ).not.toMatch(/D4\/E4/);
    expect(kept()).toMatchObject({
      hints: [
        {
          isTable: true,
          columns: [
            {
              header: "Mức đăng ký",
              occurrence: 0,
              scenario: "plan",
              period: { kind: "year", year: { calendar: 2024 } },
            },
          ],
        },
      ],
    });
    expect(pane.document.activeElement?.getAttribute("aria-label")).toBe("Sửa cách đọc cột D");
    await thenRun(() => pane.button(/^Đọc lại cột D như cũ$/).click());
    await pane.until(() => !column("D").includes("đã sửa"));
    expect(column("D")).toBe(read);
    expect(written().toSorted()).toEqual(before.toSorted());
    expect(kept()).toBeNull();
    expect(pane.document.activeElement?.getAttribute("aria-label")).toBe("Sửa cách đọc cột D");
  });

  test("it holds in the saved file, and another column's correction leaves it alone", async () => {
    await show(drawBook(GOALS));
    await openView();
    await makePlan();
    pane.button(/^Sửa cách đọc cột E$/).click();
    await pane.until(() => fields().length > 0);
    choose("Loại số liệu", "Sơ bộ");
    await thenRun(() => pane.button(/^Ghi nhớ và tính lại$/).click());
    await pane.until(() => column("E").includes("đã sửa") && fields().length === 0);
    const columns = written();
    const again = open(drawBook(GOALS));
    again.document.settings = new Map(pane.workbook.settings);
    pane.close();
    await show(saveWorkbook(again), "en-US");
    await openView();
    expect([column("D"), column("E")]).toEqual([
      expect.stringMatching(/^Column DPlan 2024corrected/),
      expect.stringMatching(/^Column EPreliminary · first 6 months of 2023corrected/),
    ]);
    expect(
      written()
        .map(([, formula]) => formula)
        .toSorted(),
    ).toEqual(columns.map(([, formula]) => formula).toSorted());
  });

  test("a unit, and that nobody can tell the time, are kept and read again", async () => {
    await show(drawBook(GOALS));
    await openView();
    pane.button(/^Sửa cách đọc cột D$/).click();
    await pane.until(() => fields().length > 0);
    choose("Kỳ", "Chưa rõ");
    type("Đơn vị tính của cột", " Triệu USD ");
    await thenRun(() => pane.button(/^Ghi nhớ và tính lại$/).click());
    await pane.until(() => column("D").includes("đã sửa") && fields().length === 0);
    expect(kept()).toMatchObject({
      hints: [{ columns: [{ header: "Mức đăng ký", period: null, unit: "Triệu USD" }] }],
    });
    expect(column("D")).toContain("Triệu USD");
    expect(
      written()
        .map(([, formula]) => formula)
        .join(),
    ).not.toMatch(/D4/);
    pane.button(/^Sửa cách đọc cột E$/).click();
    await pane.until(() => fields().length > 0);
    choose("Loại số liệu", "Sơ bộ");
    await thenRun(() => pane.button(/^Ghi nhớ và tính lại$/).click());
    await pane.until(() => column("E").includes("đã sửa") && fields().length === 0);
    expect(column("D")).toMatch(/Triệu USD.*đã sửa/);
  });

  test("only what makes sense for a role is asked, and Esc leaves all as it was", async () => {
    await show(drawBook(GOALS));
    await openView();
    const opener = pane.button(/^Sửa cách đọc cột D$/);
    opener.focus();
    opener.click();
    await pane.until(() => fields().length > 0);
    expect(pane.document.activeElement?.tagName).toBe("SELECT");
    expect(fields()).toEqual([
      "Cột này là",
      "Loại số liệu",
      "Kỳ",
      "Số tháng",
      "Năm",
      "Lượng hay giá trị",
      "Đơn vị tính của cột",
    ]);
    choose("Cột này là", "Cột so sánh, tỷ lệ");
    await pane.until(() => fields().includes("So sánh gì"));
    expect(fields()).toEqual([
      "Cột này là",
      "So sánh gì",
      "Ghi dưới dạng",
      "Kỳ",
      "Số tháng",
      "Năm",
      "Lượng hay giá trị",
      "Đơn vị tính của cột",
    ]);
    choose("So sánh gì", "Chênh lệch (tăng, giảm tuyệt đối)");
    choose("Kỳ", "Cả năm");
    await pane.until(() => !fields().includes("Số tháng"));
    expect(fields()).not.toContain("Ghi dưới dạng");
    choose("Cột này là", "Ghi chú");
    await pane.until(() => fields().length === 1);
    pane.key("Escape");
    await pane.until(() => fields().length === 0);
    expect(pane.document.activeElement).toBe(opener);
    expect(pane.events).toHaveLength(1);
    expect(kept()).toBeNull();
  });

  test("left as it is read, the column is confirmed", async () => {
    await show(drawBook(GOALS));
    await openView();
    pane.button(/^Sửa cách đọc cột D$/).click();
    await pane.until(() => fields().length > 0);
    await thenRun(() => pane.button(/^Đúng rồi, ghi nhớ$/).click());
    await pane.until(() => column("D").includes("đã xác nhận"));
    expect(kept()).toMatchObject({ hints: [{ columns: [{ header: "Mức đăng ký", occurrence: 0 }] }] });
  });

  test("where nothing can be kept, that is said and what was chosen stands", async () => {
    await show(drawBook(GOALS));
    await openView();
    pane.button(/^Sửa cách đọc cột D$/).click();
    await pane.until(() => fields().length > 0);
    choose("Loại số liệu", "Kế hoạch");
    pane.workbook.readOnly = true;
    await thenRun(() => pane.button(/^Ghi nhớ và tính lại$/).click());
    const last = pane.events.at(-1);
    expect(last?.outcome).toBe("refused");
    expect(pane.text("main")).toContain("chỉ được mở để đọc");
    await pane.until(() => !pane.text(WITHIN).includes("Đang đọc lại"));
    expect(pane.button(/^Ghi nhớ và tính lại$/)).toBeDefined();
    expect(fields()).toContain("Loại số liệu");
  });
});

describe("a table is corrected", () => {
  afterEach(() => pane.close());

  test("its last row: the rows after it get nothing, and all corrections are undone together", async () => {
    await show(drawBook(GOALS));
    await openView();
    expect(cellOf(sheet(), "G7")).not.toBeNull();
    pane.button(/^Sửa phạm vi$/).click();
    await pane.until(() => fields().length > 0);
    expect(fields()).toEqual(["Dòng số liệu đầu", "Dòng số liệu cuối", "Số dòng tiêu đề phía trên"]);
    choose("Dòng số liệu cuối", "Dòng 6: Xi măng");
    await thenRun(() => pane.button(/^Ghi nhớ và tính lại$/).click());
    await pane.until(() => pane.text(WITHIN).includes("A3:F6") && fields().length === 0);
    expect(kept()).toMatchObject({
      hints: [{ extent: { firstLabel: "Điện sản xuất", lastLabel: "Xi măng", headerRows: 1 } }],
    });
    expect([cellOf(sheet(), "G6"), cellOf(sheet(), "G7")]).toEqual([expect.stringContaining("E6"), null]);
    expect(pane.document.activeElement?.textContent).toBe("Sửa phạm vi");
    await thenRun(() => pane.button(/^Bỏ mọi chỗ đã sửa$/).click());
    await pane.until(() => pane.text(WITHIN).includes("A3:F7"));
    expect(cellOf(sheet(), "G7")).not.toBeNull();
    expect(kept()).toBeNull();
  });

  test("no table at all: nothing of ours stays beside it, until it is read again", async () => {
    await show(drawBook(GOALS, { ...TRADE, name: "Thương mại" }));
    await openView();
    pane.button(/^SẢN LƯỢNG/, WITHIN).click();
    await pane.until(() => column("D") !== "");
    await thenRun(() => pane.button(/^Không phải biểu số liệu$/).click());
    await pane.until(() => pane.text(WITHIN).includes("không phải biểu số liệu: 1."));
    expect(pane.text(WITHIN)).toMatch(/^Cách đọc biểu \(1\)/);
    expect(pane.document.activeElement?.textContent).toMatch(/^Cách đọc biểu/);
    expect(headers()).toEqual([null, null]);
    await thenRun(() => pane.button(/^Đọc lại các vùng này$/).click());
    await pane.until(() => pane.text(WITHIN).includes("A3:F7"));
    expect(headers()).not.toContain(null);
    expect(kept()).toBeNull();
  });
});

describe("what is chosen for a column", () => {
  const table: TableModel = tableOf(GOALS.rows);
  const at = (index: number): ColumnModel => {
    const found = table.columns[index];
    if (!found) throw new Error("no column");
    return found;
  };
  const draft = (index: number): ReturnType<typeof columnDraft> => columnDraft(at(index), table, 2030);

  test("says only what is otherwise than read", () => {
    expect(correctionOf(draft(4), at(4))).toEqual({});
    expect(correctionOf({ ...draft(4), scenario: "estimate" }, at(4))).toEqual({ scenario: "estimate" });
    expect(correctionOf({ ...draft(4), role: "note" }, at(4))).toEqual({ role: "note" });
    expect(correctionOf({ ...draft(4), period: { ...draft(4).period, kind: "unknown" } }, at(4))).toEqual({
      period: null,
    });
    expect(correctionOf({ ...draft(4), unit: " Tấn " }, at(4))).toEqual({ unit: "Tấn" });
    expect(
      correctionOf(
        { ...draft(4), unit: "  " },
        { ...at(4), unit: { text: "Tấn", dimension: "mass", base: "tấn", factor: 1 } },
      ),
    ).toEqual({ unit: null });
  });

  test("says all of another role", () => {
    expect(correctionOf(withMeasure({ ...draft(4), role: "measure" }, "plan-attainment", at(4), table), at(4))).toEqual(
      { role: "measure", measure: "plan-attainment", form: "index", quantity: null },
    );
  });

  test.each([
    ["fraction", [1.05, 0.98, 1.2]],
    ["index", [105, 98, 120]],
    ["change", [5, -2, 20]],
  ] as const)("a measure is first taken for what its figures look like: %s", (form, values) => {
    const of = tableOf([
      ["SẢN LƯỢNG NĂM 2024"],
      ["Sản phẩm", "Năm 2024", "Cột lạ"],
      ...values.map((value, i) => [`Loại ${String(i)}`, 10 * (i + 1), value]),
    ]);
    const odd = of.columns[2];
    if (!odd) throw new Error("no column");
    expect(
      withMeasure(columnDraft({ ...odd, role: "value", form: null }, of, 2030), "growth-same-period", odd, of).form,
    ).toBe(form);
  });
});

describe("a period is chosen", () => {
  const year = { calendar: 2024 };
  const none: Pick<TableModel, "columns"> = { columns: [] };

  test.each([
    ["a month", { kind: "month", year, month: 6 }],
    ["a quarter", { kind: "quarter", year, quarter: 2 }],
    ["nine months", { kind: "cumulative", year, from: 1, to: 9 }],
    ["a year", { kind: "year", year: { offset: -1 } }],
    ["a form's", { kind: "relative", relative: "same-period-last-year", span: "cumulative" }],
    ["what the choices cannot say", { kind: "years", from: 2016, to: 2020 }],
    ["the second half", { kind: "cumulative", year, from: 7, to: 12 }],
    ["none", null],
  ] as const)("%s stays when nothing is changed", (_, period) => {
    expect(periodOf(draftOf(period, none, 2030), period)).toEqual(period);
  });

  test("another length keeps the time of the year", () => {
    const draft = draftOf({ kind: "cumulative", year, from: 1, to: 6 }, none, 2030);
    expect(periodOf(withKind(draft, "month"), null)).toEqual({ kind: "month", year, month: 6 });
    expect(periodOf(withKind(draft, "quarter"), null)).toEqual({ kind: "quarter", year, quarter: 2 });
    expect(periodOf(withKind(withKind(draft, "quarter"), "cumulative"), null)).toEqual({
      kind: "cumulative",
      year,
      from: 1,
      to: 6,
    });
  });

  test("the years around the table's own; distances only where it has such", () => {
    expect(yearsFor(none, year, 2030)).toEqual(
      [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029].map((calendar) => ({ calendar })),
    );
    expect(yearsFor(none, { offset: 0 }, 2030).slice(0, 5)).toEqual([
      { offset: -2 },
      { offset: -1 },
      { offset: 0 },
      { offset: 1 },
      { calendar: 2025 },
    ]);
  });
});

describe("words", () => {
  const PLAIN = {
    role: "value",
    scenario: null,
    measure: null,
    form: null,
    quantity: null,
    period: null,
    unit: null,
  } as const;
  test.each([
    [
      { ...PLAIN, scenario: "plan", period: { kind: "year", year: { calendar: 2024 } } },
      "Kế hoạch năm 2024",
      "Plan 2024",
    ],
    [
      { ...PLAIN, quantity: "volume", unit: { text: "Tấn", dimension: "mass", factor: 1, base: "" } },
      "Số liệu · lượng · chưa rõ kỳ · Tấn",
      "Figures · volume · period not known · Tấn",
    ],
    [
      { ...PLAIN, role: "measure", measure: "growth-same-period", form: "index" },
      "So với cùng kỳ năm trước (chỉ số)",
      "Against the same period last year (index)",
    ],
    [
      { ...PLAIN, role: "measure", measure: "plan-attainment", form: "index" },
      "So với kế hoạch (%)",
      "Against the plan (%)",
    ],
    [
      { ...PLAIN, role: "measure", measure: "difference", form: null },
      "Chênh lệch (tăng, giảm tuyệt đối)",
      "Difference in absolute terms",
    ],
    [{ ...PLAIN, role: "ordinal" }, "Số thứ tự", "Ordinal number"],
  ] as const)("%j", (column, vi, en) => {
    expect([readAs(column, "vi"), readAs(column, "en")]).toEqual([vi, en]);
  });

  test("every word in both languages, with a place for the number in both or in neither", () => {
    for (const { vi, en } of Object.values(LAYOUT_WORDS)) {
      expect([vi, en]).not.toContain("");
      expect(vi.includes("{n}")).toBe(en.includes("{n}"));
    }
  });
});
