import type { WorkbookSnapshot } from "../../core/model/cells/workbook";
import type { FileBeside } from "../../core/model/tables/file-match";
import type { Remembered } from "../../core/model/requests/remembered";
import type { Settings } from "../../core/model/requests/settings";
import type { Analysis } from "../../core/model/results/analysis";

/** What an analysis starts from. */
export interface Analyzed {
  readonly workbook: WorkbookSnapshot;
  readonly settings: Settings;
  readonly remembered: Remembered;
  /** Files that lie beside the workbook; absent where there are none. */
  readonly beside?: readonly FileBeside[];
}

/** Who follows an analysis, and may stop it. */
export interface Follower {
  /** Told from time to time what share is done, from 0 to 1. */
  readonly told: (share: number) => void;
  /** Where it is aborted the analysis ends, with the reason. */
  readonly signal: AbortSignal;
}

/**
 * Says everything that can be said about a workbook (`core/pipeline`), wherever that is done.
 * @throws what the signal was aborted with
 */
export type Analyzer = (of: Analyzed, follower: Follower) => Promise<Analysis>;

/** What the worker tells: how far it is, and in the end what was found or what it broke at. */
export type Told = { readonly share: number } | { readonly analysis: Analysis } | { readonly fault: string };
