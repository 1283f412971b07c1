import { parseArea } from "../../../core/model/cells/address";
import type { Place } from "../../../core/model/results/finding";
import type { ToldPlace, Watcher } from "../../excel/watch";
import type { RunState } from "../../run-state";
import { sourceOf, type Source } from "../source";
import { withEdit, type Edit } from "./edits";

/** What has happened in the workbook since it was read. */
interface Following extends Watcher {
  readonly edits: Source<readonly Edit[]>;
  /** The cells that are selected; null before any were. */
  readonly selection: Source<Place | null>;
  /** To be told of every state of a run. */
  readonly ran: (state: RunState) => void;
}

const NONE: readonly Edit[] = [];

/** Follows edits and selections, on the sheets that the last run was about. */
export function createFollowing(): Following {
  const edits = sourceOf(NONE);
  const selection = sourceOf<Place | null>(null);
  let names: ReadonlyMap<string, string> = new Map();
  const placesOf = ({ sheetId, address }: ToldPlace): readonly Place[] => {
    const sheet = names.get(sheetId);
    if (sheet === undefined) return [];
    return address.split(",").flatMap((part) => {
      const range = parseArea(part);
      return range === null ? [] : [{ sheet, range }];
    });
  };
  return {
    edits,
    selection,
    edited: (place, hasMoved) => {
      const next = placesOf(place).reduce<readonly Edit[]>(
        (known, { sheet, range }) => withEdit(known, { sheet, range: hasMoved ? null : range }),
        edits.current(),
      );
      edits.set(next);
    },
    selected: (place) => {
      const [first] = placesOf(place);
      if (first !== undefined) selection.set(first);
    },
    ran: (state) => {
      // What is edited from here on is not in what is read.
      if (state.stage === "reading" || state.stage === "removed") edits.set(NONE);
      if (state.stage === "done")
        names = new Map(state.analysis.workbook.sheets.map(({ id, name }) => [id, name] as const));
    },
  };
}
