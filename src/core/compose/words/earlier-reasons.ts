import { placeName } from "../../model/cells/address";
import type { Analysis } from "../../model/results/analysis";
import type { EarlierReason } from "../../model/results/basis";
import type { Finding } from "../../model/results/finding";
import { periodName } from "../../model/tables/period-name";
import { wordsColumn } from "../../model/changes/clerk-words";
import type { OwnSheetRole } from "../../model/changes/workbook-change";
import type { EarlierWords } from "./earlier-words";

function kept(of: Pick<Finding, "id">, name: string, said: EarlierReason, role: OwnSheetRole): EarlierWords {
  const period = said.period === null ? null : periodName(said.period);
  return {
    content: { text: said.reason },
    isTheirs: false,
    isOfThisTime: said.isOfThisTime,
    subject: {
      ...{ kind: "earlier", about: `reason ${of.id}`, name, period, basis: "" },
      from: wordsColumn(role, "earlier"),
    },
  };
}

/** What the clerk said at another time of a movement that is there again, for the sheet that tells of movements. */
export function earlierExplanations({ anomalies }: Analysis, role: OwnSheetRole): readonly EarlierWords[] {
  return anomalies.flatMap((a) => (a.earlier === undefined ? [] : [kept(a, a.label, a.earlier, role)]));
}

/** Why the clerk set a finding aside that is there again at another time, or on other figures. */
export function earlierReasons({ findings }: Analysis): readonly EarlierWords[] {
  return findings.flatMap((f) =>
    f.earlier === undefined ? [] : [kept(f, placeName(f.place.sheet, f.place.range), f.earlier, "checks")],
  );
}
