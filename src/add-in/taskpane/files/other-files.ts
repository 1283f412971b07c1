import type { WorkbookSnapshot } from "../../../core/model/cells/workbook";
import type { Message } from "../../../core/model/message";
import type { FileBeside, FileRole, RoleProposal } from "../../../core/model/tables/file-match";
import type { FileAnswer } from "../../files/file-answer";
import { sourceOf, type Source } from "../source";

/** A file that was picked: it is being read, cannot be, or lies beside the workbook for what its role says. */
export type OtherFile =
  | { readonly name: string; readonly state: "reading" }
  | { readonly name: string; readonly state: "refused"; readonly refusal: Message | null }
  | {
      readonly name: string;
      readonly state: "read";
      readonly role: FileRole;
      readonly proposal: RoleProposal;
      readonly workbook: WorkbookSnapshot;
    };

/** The files that lie beside the workbook while the pane is open. */
export interface OtherFiles extends Source<readonly OtherFile[]> {
  /** Reads the files one after another; one of a name that is there takes its place. */
  readonly pick: (files: readonly File[]) => Promise<void>;
  readonly choose: (name: string, role: FileRole) => void;
  readonly leave: (name: string) => void;
}

/** What the list needs of the rest of the add-in. */
interface Desk {
  readonly read: (file: File) => Promise<FileAnswer>;
  /** Sets which files every run from now on looks at. */
  readonly lay: (files: readonly FileBeside[]) => void;
}

/** An empty list of files beside the workbook. */
export function createOtherFiles({ read, lay }: Desk): OtherFiles {
  const source = sourceOf<readonly OtherFile[]>([]);
  const set = (files: readonly OtherFile[]): void => {
    source.set(files);
    lay(files.flatMap((file) => (file.state === "read" ? [{ role: file.role, workbook: file.workbook }] : [])));
  };
  const put = (next: OtherFile): void => {
    const isThere = source.current().some(({ name }) => name === next.name);
    set(isThere ? source.current().map((f) => (f.name === next.name ? next : f)) : [...source.current(), next]);
  };
  const leave = (name: string): void => set(source.current().filter((file) => file.name !== name));
  return {
    current: source.current,
    subscribe: source.subscribe,
    pick: async (files) => {
      for (const { name } of files) put({ name, state: "reading" });
      for (const file of files) {
        const answer = await read(file).catch(() => ({ refusal: null }));
        const { name } = file;
        // Taken off the list meanwhile.
        if (!source.current().some((each) => each.name === name)) continue;
        if ("refusal" in answer) put({ name, state: "refused", refusal: answer.refusal });
        else put({ name, state: "read", role: answer.proposal.role, ...answer });
      }
    },
    choose: (name, role) =>
      set(source.current().map((file) => (file.name === name && file.state === "read" ? { ...file, role } : file))),
    leave,
  };
}
