import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openInput, RefusedInput } from "../../src/cli/open-input";
import { createEngine } from "../../src/local-excel/calc/create-engine";
import { openWorkbook, type OpenedWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { UnsavableChange } from "../../src/xlsx/unreadable-workbook";
import { drawBook, OUTPUT, TRADE } from "../add-in/excel/draw-book";
import { ownBytes } from "../corpus/own-workbook";
import { shared } from "../fixtures/shared-folder";
import { SAMPLE_NAME } from "../tools/draw-sample";
import { changeEverything } from "../xlsx/everything";
import { BYTE_DAMAGES, TEXT_DAMAGES, XML_DAMAGES, ZIP_DAMAGES, type Damage } from "./damage";
import { randomOf } from "./random";

/** A sound file that is damaged. */
export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly damages: readonly Damage[];
}

/** What became of a damaged file: opened and saved again, opened and refused to be saved, or refused. */
export interface Outcome {
  readonly seed: string;
  readonly damage: string;
  /** "opened", "opened, not saved", or "refused". */
  readonly end: "opened" | "opened, not saved" | "refused";
  /** The English sentence of a refusal; "" elsewhere. */
  readonly sentence: string;
}

const WORKBOOK_DAMAGES = [...BYTE_DAMAGES, ...ZIP_DAMAGES, ...XML_DAMAGES, ...XML_DAMAGES];

const csv = (name: string, bytes: Uint8Array): Seed => ({
  name,
  bytes,
  damages: [...BYTE_DAMAGES, ...TEXT_DAMAGES, ...TEXT_DAMAGES],
});

const CSV_TEXT = [
  "TT;Chỉ tiêu;Kế hoạch năm 2024;Thực hiện 6 tháng 2023;Thực hiện 6 tháng 2024",
  '1;"Bán lẻ; dịch vụ";123.000;50.000,5;"56.000"',
  "2;Doanh thu lưu trú;8.000;3.200;3.600",
  "",
].join("\r\n");

/** A workbook with something of everything that the writer can write. */
function everythingBytes(): Uint8Array {
  const opened = openWorkbook(drawBook(TRADE), "moi-thu.xlsx");
  changeEverything(opened);
  return saveWorkbook(opened);
}

/** Sound files of the project: the sample, drawn workbooks, CSV files in three encodings. */
export function ownSeeds(): readonly Seed[] {
  const sample = new Uint8Array(readFileSync(join(__dirname, "../../assets", SAMPLE_NAME)));
  const text = new TextEncoder().encode(CSV_TEXT);
  return [
    { name: SAMPLE_NAME, bytes: sample, damages: WORKBOOK_DAMAGES },
    { name: "hai-bieu.xlsx", bytes: drawBook(TRADE, OUTPUT), damages: WORKBOOK_DAMAGES },
    { name: "moi-thu.xlsx", bytes: everythingBytes(), damages: WORKBOOK_DAMAGES },
    { name: "cua-phong.xlsx", bytes: ownBytes(), damages: WORKBOOK_DAMAGES },
    csv("utf-8.csv", text),
    csv("utf-16.csv", new Uint8Array(Buffer.from(`\ufeff${CSV_TEXT}`, "utf16le"))),
    csv("phay.csv", new TextEncoder().encode(CSV_TEXT.replaceAll(";", ","))),
  ];
}

/** Real workbooks of several families, where the folder of them is there. */
export function realSeeds(): readonly Seed[] {
  return [
    "sct-bc_xk022020.xlsx",
    "sct-ExcelSample__TinhHinhSanXuat.xlsx",
    "rich-29-parts.xlsx",
    "argentina-indec-sh_ipcnu.xlsx",
    "swiss-bfs-Verbrauch_von_alkoholischen_Getranken_1880-2000.xlsx",
    "sct-binhphuoc-sct-iip-spcn-thang1.csv",
  ].flatMap((name) => {
    const path = shared("corpus", name);
    if (path === null) return [];
    const bytes = new Uint8Array(readFileSync(path));
    return [name.endsWith(".csv") ? csv(name, bytes) : { name, bytes, damages: WORKBOOK_DAMAGES }];
  });
}

/**
 * Damages a file `count` times and works on each as the command line does: opened, calculated, changed and saved, or
 * refused with a sentence. Anything else that is thrown is passed on with the seed's number in its message.
 */
export function* damagedFiles(seeds: readonly Seed[], first: number, count: number): Generator<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "soat-so-"));
  try {
    for (let number = first; number < first + count; number++) {
      const random = randomOf(number);
      const seed = random.one(seeds);
      const damage = random.one(seed.damages);
      const path = join(folder, seed.name);
      writeFileSync(path, damage.harm(seed.bytes, random));
      try {
        yield { seed: seed.name, damage: damage.name, ...worked(path) };
      } catch (error) {
        throw new Error(`file ${String(number)} (${seed.name}, ${damage.name})`, { cause: error });
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function worked(path: string): Pick<Outcome, "end" | "sentence"> {
  let opened: OpenedWorkbook;
  try {
    opened = openInput(path);
  } catch (error) {
    if (!(error instanceof RefusedInput)) throw error;
    return { end: "refused", sentence: error.sentence.en };
  }
  const { document } = opened;
  createEngine().calculate(document);
  for (const sheet of document.sheets)
    for (const line of sheet.cells.values()) for (const { style } of line.values()) document.styles.look(style);
  const [sheet] = document.sheets;
  sheet?.cells.set(1_000, new Map([[3, { value: "thêm", formula: null, style: 0 }]]));
  try {
    openWorkbook(saveWorkbook(opened), "again.xlsx");
    return { end: "opened", sentence: "" };
  } catch (error) {
    if (!(error instanceof UnsavableChange)) throw error;
    return { end: "opened, not saved", sentence: error.message };
  }
}
