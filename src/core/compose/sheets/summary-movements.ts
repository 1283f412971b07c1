import { placeName } from "../../model/cells/address";
import type { Bilingual, Language } from "../../model/message";
import type { Analysis } from "../../model/results/analysis";
import { overtakenSheets } from "../../model/tables/latest-period";
import { renderMessage } from "../../i18n/render";
import { movementSubject } from "../words/line-subjects";
import type { SheetDraft } from "./sheet-draft";
import { widthOf } from "./sheet-draft";
import { addSection, CELL, DESK, DESK_LOOK, HEAD, LAST, TABLE_SIZE, HEAD_ROWS } from "./summary-look";
import { heightOf } from "./text-height";

const WORDS = {
  section: { vi: "Biến động đáng chú ý", en: "Notable movements" },
  none: { vi: "Không có biến động nào vượt ngưỡng.", en: "No movement exceeds the thresholds." },
  movement: { vi: "Biến động", en: "Movement" },
  reason: { vi: "Giải trình", en: "Explanation" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The last column of what moved. Source: the reason stands right of it, a third of the page wide. */
const LAST_OF_TEXT = 3;

/** Points a row has at least, so that a line can be written in by hand. Source: two lines of 11 points. */
const WRITABLE = 32;

/** What moved most, each with room for its reason: the clerk's own where it is known, else to be filled in. */
export function addMovements(sheet: SheetDraft, analysis: Analysis, language: Language): void {
  const { summary, anomalies, explanations } = analysis;
  addSection(sheet, WORDS.section[language], HEAD_ROWS - 1);
  // Those that move most, and whatever else the clerk has explained.
  const overtaken = overtakenSheets(analysis.tables);
  const explained = anomalies.filter(
    (a) => explanations.has(a.id) && !summary.movements.includes(a) && !overtaken.has(a.place.sheet),
  );
  const movements = [...summary.movements, ...explained];
  const line = (text: string, reason: string): number => {
    const row = sheet.add([{ text }, null, null, null, reason === "" ? null : { text: reason }]);
    sheet.merge({ top: row, left: 0, bottom: row, right: LAST_OF_TEXT });
    sheet.merge({ top: row, left: LAST_OF_TEXT + 1, bottom: row, right: LAST });
    return row;
  };
  if (movements.length === 0) {
    sheet.add([{ text: WORDS.none[language] }], { size: TABLE_SIZE });
    sheet.skip(1);
    return;
  }
  const head = line(WORDS.movement[language], WORDS.reason[language]);
  sheet.look({ top: head, left: 0, bottom: head, right: LAST }, HEAD);
  for (const anomaly of movements) {
    const text = renderMessage(anomaly.message, language);
    const reason = explanations.get(anomaly.id) ?? "";
    const row = line(text, reason);
    sheet.about(row, movementSubject(anomaly));
    sheet.look({ top: row, left: 0, bottom: row, right: LAST }, { ...CELL, wrap: true, align: "Left" });
    const { widths } = sheet;
    const height = Math.max(
      WRITABLE,
      heightOf(text, widthOf(widths, 0, LAST_OF_TEXT), TABLE_SIZE),
      heightOf(reason, widthOf(widths, LAST_OF_TEXT + 1, LAST), TABLE_SIZE),
    );
    sheet.height(row, height);
    sheet.put(row, DESK, { text: placeName(anomaly.place.sheet, anomaly.place.range) });
    sheet.look({ top: row, left: DESK, bottom: row, right: DESK }, DESK_LOOK);
    sheet.link(row, DESK, anomaly.place.sheet, anomaly.place.range);
  }
  sheet.keep(head - 1, sheet.row() - 1);
  sheet.skip(1);
}
