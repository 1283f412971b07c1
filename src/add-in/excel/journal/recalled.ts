import { rangeName } from "../../../core/model/cells/address";
import type { CheckRecord, RecordedItem, RecordedValue } from "../../../core/model/results/check-record";
import { ask, countRoundTrips, questionsAbout, send } from "../round-trips";
import { inExcel } from "../session";
import { JOURNAL_NAMESPACE, parseJournal } from "./journal";

/** An item of an earlier check, with how many of its cells have changed since. */
export interface RecalledItem extends RecordedItem {
  readonly changed: number;
}

/** An earlier check, beside the workbook as it is now. */
export interface Recalled extends Omit<CheckRecord, "items"> {
  readonly items: readonly RecalledItem[];
  /** How many of the items' cells have changed since. */
  readonly changed: number;
}

/**
 * What the workbook's journal tells of the last check, and which of its cells hold something else by now; null where it
 * tells of none. At most four round trips; nothing is written.
 * @throws HostRefusal where Excel refuses
 */
export async function recalled(): Promise<Recalled | null> {
  const counter = countRoundTrips();
  return inExcel(async (context) => {
    const { customXmlParts, worksheets } = context.workbook;
    const parts = customXmlParts.getByNamespace(JOURNAL_NAMESPACE);
    parts.load("items/id");
    worksheets.load("items/name");
    await send(context, counter, { sent: 1_000, received: 20_000 });
    if (parts.items.length === 0) return null;
    const xml: OfficeExtension.ClientResult<string>[] = [];
    const size = { sent: 600, received: 900_000 };
    await ask(
      context,
      counter,
      questionsAbout(
        parts.items,
        () => size,
        (part) => part.getXml(),
        xml,
      ),
    );
    const journal = parseJournal(xml.map((text) => text.value));
    if (typeof journal === "string" || journal.checked === undefined) return null;
    const { checked } = journal;
    const present = new Set(worksheets.items.map(({ name }) => name));
    // An item whose sheet is gone has nothing to be shown.
    const items = checked.items.filter(({ place }) => present.has(place.sheet));
    const cells: Excel.Range[] = [];
    await ask(
      context,
      counter,
      questionsAbout(
        items,
        () => ({ sent: 900, received: 1_000 }),
        ({ place, values }) => {
          const range = worksheets.getItem(place.sheet).getRange(rangeName(place.range));
          // Too large an item is not compared.
          if (values.length > 0) range.load("values");
          else range.load("address");
          return range;
        },
        cells,
      ),
    );
    return comparedWith(
      { ...checked, items },
      items.map(({ values }, i) => {
        const now: readonly (readonly unknown[])[] = values.length > 0 ? (cells[i]?.values ?? []) : [];
        return now.flat();
      }),
    );
  });
}

/** A record beside what its items' cells hold now; a cell that several items are about counts once. */
export function comparedWith(record: CheckRecord, now: readonly (readonly unknown[])[]): Recalled {
  const changed = new Set<string>();
  const items = record.items.map((item, i): RecalledItem => {
    const { sheet, range } = item.place;
    const width = range.right - range.left + 1;
    const different = item.values.flatMap((value, at) => (sameValue(value, now[i]?.[at]) ? [] : [at]));
    for (const at of different)
      changed.add(JSON.stringify([sheet, range.top + Math.floor(at / width), range.left + (at % width)]));
    return { ...item, changed: different.length };
  });
  return { ...record, items, changed: changed.size };
}

/** Whether a cell that is read for its value alone holds what it did: one that is empty is given as "". */
function sameValue(then: RecordedValue, now: unknown): boolean {
  return (then ?? "") === (now ?? "");
}
