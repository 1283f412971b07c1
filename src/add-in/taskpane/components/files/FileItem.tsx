import { Button, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { renderMessage } from "../../../../core/i18n/render";
import type { FileRole } from "../../../../core/model/tables/file-match";
import { periodName } from "../../../../core/model/tables/period-name";
import type { OtherFile } from "../../files/other-files";
import { usePane } from "../../pane-context";
import { fileWord, type FileWord } from "../../words/file-words";
import Choice from "../Choice";

const useStyles = makeStyles({
  item: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS },
  head: { display: "flex", alignItems: "start", columnGap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, minWidth: 0 },
});

const ROLES: readonly (readonly [FileRole, FileWord])[] = [
  ["previous", "rolePrevious"],
  ["same-period", "roleSamePeriod"],
  ["source", "roleSource"],
];

interface Props {
  readonly file: OtherFile;
  readonly choose: (role: FileRole) => void;
  readonly leave: () => void;
}

/** A file that was picked: what was read of it, what it is for, and the way to leave it out. */
export default function FileItem({ file, choose, leave }: Props) {
  const styles = useStyles();
  const { language, changing } = usePane();
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Text weight="semibold" className={styles.name}>
          {file.name}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={fileWord("filesLeave", language, file.name)}
          title={fileWord("filesLeave", language, file.name)}
          onClick={leave}
          {...changing}
        />
      </div>
      <Told file={file} />
      {file.state === "read" && (
        <Choice
          label={fileWord("filesRole", language)}
          value={file.role}
          options={ROLES.map(([role, word]) => [role, fileWord(word, language)] as const)}
          choose={choose}
        />
      )}
    </li>
  );
}

/** What was read of the file, or why nothing was. */
function Told({ file }: { readonly file: OtherFile }) {
  const { language } = usePane();
  if (file.state === "reading") return <Caption1>{fileWord("filesReading", language)}</Caption1>;
  if (file.state === "refused")
    return (
      <Text>{file.refusal === null ? fileWord("filesUnread", language) : renderMessage(file.refusal, language)}</Text>
    );
  const { period, tables, matched } = file.proposal;
  const time = period === null ? "" : periodName(period)[language];
  return (
    <>
      {time !== "" && <Caption1>{time.charAt(0).toUpperCase() + time.slice(1)}</Caption1>}
      {matched > 0 && <Caption1>{fileWord("filesMatched", language, String(matched))}</Caption1>}
      {tables === 0 && <Text>{fileWord("filesNoTable", language)}</Text>}
      {tables > 0 && matched === 0 && <Text>{fileWord("filesUnlike", language)}</Text>}
    </>
  );
}
