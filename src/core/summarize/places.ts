import type { Message } from "../model/message";
import { message } from "../model/message";
import { componentsOf } from "../model/tables/table";
import { NAMED_PLACE, PLACE_LIST, PLACES_TITLE } from "../vocabulary/places";
import { lowerFirst } from "../vocabulary/names";
import { reading, matches, says } from "../vocabulary/words";
import type { Clause } from "./clauses";
import { NO_CHANGE, baseOf, bareChange, joined, percent } from "./clauses";
import type { ReportLine } from "./report-line";
import { lineOf } from "./report-line";

/** Places named at either end. Source: what a department's report names of its districts and communes. */
const NAMED = 3;

/** The fewest places that are ranked: both ends, and one between. */
const FEWEST = 2 * NAMED + 1;

/** The places that a total is divided into; none where its parts are no places. */
export function placesOf(total: ReportLine): readonly ReportLine[] {
  const { report, row } = total;
  const { table } = report;
  const rows = componentsOf(table, row.row);
  if (row.nature !== "level" || rows.length < FEWEST) return [];
  const stub = table.columns.filter(({ role }) => role === "label").flatMap(({ header }) => header);
  const isOfPlaces =
    stub.some((words) => matches(PLACE_LIST, reading(words))) ||
    (table.title !== null && says(PLACES_TITLE, table.title.text)) ||
    2 * rows.filter(({ label }) => says(NAMED_PLACE, label)).length > rows.length;
  return isOfPlaces ? rows.map((own) => lineOf(report, own)).filter((line) => line !== null) : [];
}

/** "A tăng 12%; B tăng 9%": places by their growth, or by their share of the plan. */
function list(lines: readonly ReportLine[], name: string, measure: "growth" | "attainment"): Clause {
  return joined(
    lines.map((line, i): Clause => {
      const [place, change] = [`${name}${String(i + 1)}`, `${name}Change${String(i + 1)}`];
      const value = line.headline[measure] ?? 0;
      const told: Clause =
        measure === "growth"
          ? bareChange(value, change)
          : { text: { vi: `{${change}}`, en: `{${change}}` }, parameters: { [change]: percent(value) } };
      const label = lowerFirst(line.headline.label);
      return {
        text: { vi: `{${place}} ${told.text.vi}`, en: `{${place}} ${told.text.en}` },
        parameters: { [place]: label, ...told.parameters },
      };
    }),
    "; ",
  );
}

/** The places whose measure is known and not in doubt, the highest first; none where they are too few to be ranked. */
function ranked(lines: readonly ReportLine[], measure: "growth" | "attainment"): readonly ReportLine[] {
  const known = lines.filter(({ headline }) => headline[measure] !== null);
  const sorted = known.toSorted((a, b) => (b.headline[measure] ?? 0) - (a.headline[measure] ?? 0));
  const [first, last] = [sorted[0], sorted.at(-1)];
  const spread = (first?.headline[measure] ?? 0) - (last?.headline[measure] ?? 0);
  return sorted.length >= FEWEST && spread >= NO_CHANGE ? sorted : [];
}

/** The places of a total by growth and by share of the plan: the three highest and the three lowest. */
export function placesSentences(total: ReportLine, isDoubtful: (line: ReportLine) => boolean): readonly Message[] {
  const lines = placesOf(total).filter((line) => !isDoubtful(line));
  const [byGrowth, byPlan] = [ranked(lines, "growth"), ranked(lines, "attainment")];
  const sentences: Message[] = [];
  if (byGrowth.length > 0) {
    const [high, low] = [
      list(byGrowth.slice(0, NAMED), "high", "growth"),
      list(byGrowth.slice(-NAMED).reverse(), "low", "growth"),
    ];
    const base = baseOf(total);
    sentences.push(
      message(
        "summary.places-by-growth",
        {
          vi: `Theo địa bàn${base.vi}, cao nhất: ${high.text.vi}; thấp nhất: ${low.text.vi}.`,
          en: `By place, on ${base.en}, highest: ${high.text.en}; lowest: ${low.text.en}.`,
        },
        { ...high.parameters, ...low.parameters },
      ),
    );
  }
  if (byPlan.length > 0) {
    const [high, low] = [
      list(byPlan.slice(0, NAMED), "high", "attainment"),
      list(byPlan.slice(-NAMED).reverse(), "low", "attainment"),
    ];
    sentences.push(
      message(
        "summary.places-by-plan",
        {
          vi: `Tỷ lệ thực hiện kế hoạch cao nhất: ${high.text.vi}; thấp nhất: ${low.text.vi}.`,
          en: `Share of the plan reached, highest: ${high.text.en}; lowest: ${low.text.en}.`,
        },
        { ...high.parameters, ...low.parameters },
      ),
    );
  }
  return sentences;
}
