import type { Existing } from "../journal/ownership";
import type { Job } from "../round-trips";
import type { Progress } from "./progress";
import { STEPS } from "./progress";
import { followEach } from "./reversible";
import type { Changes } from "./survey-changes";

/** Steps that put our names on the ranges of new and grown columns, and drop those that name nothing. */
export function nameSteps(
  context: Excel.RequestContext,
  progress: Progress,
  { columns }: Changes,
  existing: Existing,
): readonly Job[] {
  const { names, worksheets } = context.workbook;
  const known = new Set(existing.columns.map((c) => c.entry.name));
  return [
    ...dropNames(context, existing.strayNames),
    ...columns
      .filter((c) => c.isNamed)
      .flatMap(({ range, entry, sheetId }) =>
        progress.follow(STEPS.name(entry.name), [
          {
            bytes: 500,
            queue: () => {
              if (known.has(entry.name)) names.getItem(entry.name).delete();
              names.add(
                entry.name,
                worksheets.getItem(sheetId).getRangeByIndexes(range.top, range.left, range.bottom - range.top + 1, 1),
              );
            },
          },
        ]),
      ),
  ];
}

/** Steps that add sheets, and write or clear figures, formulas and headings. */
export function figureSteps(context: Excel.RequestContext, progress: Progress, changes: Changes): readonly Job[] {
  const { columns, stale, sheets } = changes;
  const step = (name: string, jobs: readonly Job[]): readonly Job[] =>
    jobs.length === 0 ? [] : progress.follow(name, jobs);
  return [
    ...sheets.flatMap((s) => step(STEPS.newSheet(s.name), s.add)),
    ...columns.flatMap((c) => followEach(progress, (i) => STEPS.column(c.entry.name, i), c.steps)),
    ...stale.flatMap((s) => step(STEPS.staleColumn(s.stale.existing.entry.name), s.removal.contents)),
    ...sheets.flatMap((s) => followEach(progress, (i) => STEPS.sheet(s.entry.name, i), s.steps)),
    // Near the end: how a column looked before it went is not known.
    ...stale.flatMap(({ stale: { existing }, removal }) =>
      removal.looks.flatMap(({ job }, i) => step(STEPS.staleLook(existing.entry.name, i), [job])),
    ),
    ...step(STEPS.end, [
      ...calculateJobs(context, changes),
      ...dropNames(
        context,
        stale.map((s) => s.stale.existing.entry.name),
      ),
    ]),
  ];
}

function dropNames(context: Excel.RequestContext, names: readonly string[]): readonly Job[] {
  return names.map((name) => ({
    bytes: 150,
    queue: () => {
      context.workbook.names.getItem(name).delete();
    },
  }));
}

/**
 * Calculates what was written and nothing else: in manual mode it would stay empty, and the clerk's own cells are
 * theirs to calculate.
 */
function calculateJobs(context: Excel.RequestContext, { columns, sheets }: Changes): readonly Job[] {
  const { worksheets } = context.workbook;
  return [
    ...columns
      .filter((c) => c.steps.length > 0)
      .map(({ sheetId, range }): Job => ({
        bytes: 200,
        queue: () => {
          worksheets
            .getItem(sheetId)
            .getRangeByIndexes(range.top, range.left, range.bottom - range.top + 1, 1)
            .calculate();
        },
      })),
    ...sheets
      .filter((s) => s.steps.length > 0)
      .map(({ name }): Job => ({
        bytes: 150,
        queue: () => {
          worksheets.getItem(name).calculate(false);
        },
      })),
  ];
}
