import { readBeside } from "../add-in/read-beside";
import { fillAndRun, removeAdditions, REPORT_EVENT, validateAndCompute } from "../add-in/run";
import { runState } from "../add-in/run-state";
import type { WorkbookSnapshot } from "../core/model/cells/workbook";
import type { FileBeside } from "../core/model/tables/file-match";
import { createEngine } from "../local-excel/calc/create-engine";
import { openClient } from "../local-excel/client/client";
import { present } from "../local-excel/client/presence";
import type { WorkbookDocument } from "../xlsx/document";
import { watched, type Button, type Kept, type Press, type PressOptions } from "./press";

/**
 * Does what the button does, with the add-in's own code on the direct client: no page, no office.js and no built
 * add-in. What is asked on the way is answered yes.
 */
export async function pressDirectly(
  workbook: WorkbookDocument,
  button: Button,
  { language, sheets = [], measures = [], text, beside = [], fill = false }: PressOptions,
): Promise<Press> {
  const files: FileBeside[] = [];
  for (const { role, document } of beside) files.push({ role, workbook: await snapshotOf(document) });
  const kept = new Map<string, Kept>();
  const engine = watched(createEngine(), (entry) => kept.set(JSON.stringify(entry.place), entry));
  const client = openClient({ workbook, engine });
  const { page, leave } = present(client);
  let detail: unknown = null;
  page.addEventListener(REPORT_EVENT, (event) => {
    detail = (event as CustomEvent).detail;
  });
  try {
    const abilities = { mergesUndo: false };
    const options = {
      ...{ language, sheets, measures, abilities, confirm: () => Promise.resolve(true) },
      ...(text === undefined ? {} : { text }),
      ...(files.length === 0 ? {} : { beside: files }),
    };
    await (button === "removeAdditions" ? removeAdditions({ abilities }) : validateAndCompute(options));
    const ended = runState();
    if (fill && ended.stage === "done") await fillAndRun(ended.analysis, options);
  } finally {
    leave();
  }
  const [fault] = client.faults;
  if (fault !== undefined) throw fault instanceof Error ? fault : new Error("fault of the stand-in", { cause: fault });
  return {
    state: runState(),
    detail,
    status: 0,
    traffic: { roundTrips: client.batches, requestBytes: null, responseBytes: null },
    kept: [...kept.values()],
  };
}

/** A workbook as the add-in reads it. */
export async function snapshotOf(workbook: WorkbookDocument): Promise<WorkbookSnapshot> {
  const { leave } = present(openClient({ workbook, engine: createEngine() }));
  try {
    return await readBeside();
  } finally {
    leave();
  }
}
