import { DEFAULT_REQUIREMENT_SETS } from "../../../src/local-excel/wire/app-context";
import { openWorkbook } from "../../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import { drawSample } from "../../tools/draw-sample";
import { openDesk, reportOf } from "./desk";

/** What the add-in may do beyond what it requires, by what the host declares, as the add-in itself asks. */
const DECLARED = [
  ["1.14", false],
  ["1.15", false],
  ["1.20", true],
] as const;

test.each(DECLARED)(
  "an Excel that declares ExcelApi %s: a whole press, a second one, and Remove",
  async (version, mergesUndo) => {
    const bytes = drawSample();
    const opened = openWorkbook(bytes, "sample.xlsx");
    const desk = await openDesk(opened.document, {
      requirementSets: { ...DEFAULT_REQUIREMENT_SETS, ExcelApi: version },
    });
    try {
      const abilities = { mergesUndo: desk.office.Office.context.requirements.isSetSupported("ExcelApi", "1.20") };
      expect(abilities).toEqual({ mergesUndo });
      const first = reportOf(await desk.press({ abilities }));
      expect(first.edits.refused).toEqual([]);
      expect(first.edits.applied).toBeGreaterThan(0);
      const pressed = saveWorkbook(opened);
      const second = reportOf(await desk.press({ abilities }));
      expect([second.edits.applied, Buffer.from(saveWorkbook(opened)).equals(pressed)]).toEqual([0, true]);
      expect((await desk.remove(abilities)).stage).toBe("removed");
      expect(Buffer.from(saveWorkbook(opened)).equals(bytes)).toBe(true);
    } finally {
      desk.close();
    }
  },
);
