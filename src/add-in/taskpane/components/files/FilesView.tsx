import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useSyncExternalStore } from "react";
import type { OtherFiles } from "../../files/other-files";
import { usePane } from "../../pane-context";
import { fileWord } from "../../words/file-words";
import CoverFrame from "../CoverFrame";
import FileItem from "./FileItem";

const useStyles = makeStyles({
  help: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalM },
  button: { justifySelf: "start" },
});

/** What is offered; what is none of ours is refused with how to save it. */
const OFFERED = ".xlsx,.xlsm,.xls,.xlsb";

interface Props {
  readonly files: OtherFiles;
  readonly close: () => void;
}

/** The files that lie beside the workbook, in the place of the results. */
export default function FilesView({ files, close }: Props) {
  const styles = useStyles();
  const { say, language, isBusy, run } = usePane();
  const picker = useRef<HTMLInputElement>(null);
  const list = useSyncExternalStore(files.subscribe, files.current);
  const isReading = list.some(({ state }) => state === "reading");
  const hasAny = list.some(({ state }) => state === "read");
  return (
    <CoverFrame id="files-heading" title={say("otherFiles")} back={fileWord("filesClose", language)} close={close}>
      <Caption1 className={styles.help}>{fileWord("filesHelp", language)}</Caption1>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        accept={OFFERED}
        onChange={({ currentTarget }) => {
          const picked = [...(currentTarget.files ?? [])];
          // The same file may be picked again.
          currentTarget.value = "";
          void files.pick(picked);
        }}
      />
      <Button
        size="small"
        className={styles.button}
        disabledFocusable={isBusy || isReading}
        onClick={() => picker.current?.click()}
      >
        {fileWord("filesPick", language)}
      </Button>
      <ul className={styles.list} aria-live="polite">
        {list.map((file) => (
          <FileItem
            key={file.name}
            file={file}
            choose={(role) => files.choose(file.name, role)}
            leave={() => files.leave(file.name)}
          />
        ))}
      </ul>
      {hasAny && (
        <Button
          size="small"
          appearance="primary"
          className={styles.button}
          disabledFocusable={isBusy || isReading}
          onClick={run}
        >
          {fileWord("filesCheck", language)}
        </Button>
      )}
    </CoverFrame>
  );
}
