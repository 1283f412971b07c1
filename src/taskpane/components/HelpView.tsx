import { Button, Caption1, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular, SearchRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState } from "react";
import { ENTRY_GROUPS, type Entry } from "../../reference/entries";
import { findEntries } from "../../reference/find-entries";
import { usePane } from "../pane-context";
import Disclosure from "./Disclosure";
import RuleHelp from "./RuleHelp";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: tokens.spacingVerticalS },
  top: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  heading: { margin: 0 },
  search: { width: "100%" },
  quiet: { display: "block", margin: 0, color: tokens.colorNeutralForeground2 },
  group: { margin: `${tokens.spacingVerticalS} 0 0` },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalXS },
});

/** All that is checked, computed and pointed out, to be read and searched by words. */
export default function HelpView({ close }: { readonly close: () => void }) {
  const styles = useStyles();
  const { say, language } = usePane();
  const [query, setQuery] = useState("");
  const groups = useMemo(() => findEntries(ENTRY_GROUPS, query), [query]);
  const count = groups.reduce((sum, group) => sum + group.entries.length, 0);
  const field = useRef<HTMLInputElement | null>(null);
  const keepField = (input: HTMLInputElement | null): void => {
    field.current = input;
  };
  useEffect(() => {
    const page = document.documentElement;
    const { scrollTop } = page;
    page.scrollTop = 0;
    // Office.js moves the focus by Tab itself, and leaves the pane from what is no tab stop, such as a heading.
    field.current?.focus({ preventScroll: true });
    return () => {
      page.scrollTop = scrollTop;
    };
  }, []);
  return (
    <section
      className={styles.root}
      aria-labelledby="help-heading"
      onKeyDown={(press) => {
        if (press.key !== "Escape") return;
        // Beyond the pane Office.js takes Esc for the wish to go back to the sheet.
        press.stopPropagation();
        if (query === "") close();
        else setQuery("");
      }}
    >
      <div className={styles.top}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label={say("helpClose")} title={say("helpClose")} onClick={close} />
        <Text as="h2" id="help-heading" weight="semibold" size={400} className={styles.heading}>
          {say("help")}
        </Text>
      </div>
      <Input ref={keepField} type="search" className={styles.search} contentBefore={<SearchRegular aria-hidden />} aria-label={say("helpSearch")} placeholder={say("helpSearch")} value={query} onChange={(_, { value }) => setQuery(value)} />
      <Caption1 as="p" role="status" className={styles.quiet}>
        {count === 0 ? say("helpNone") : say("helpFound", count)}
      </Caption1>
      {groups.map((group) => (
        <div key={group.id}>
          <Text as="h3" block weight="semibold" className={styles.group}>
            {group.name[language]}
          </Text>
          <ul className={styles.list}>
            {group.entries.map((entry) => (
              <li key={entry.id}>
                <EntryHelp entry={entry} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function EntryHelp({ entry }: { readonly entry: Entry }) {
  const { language } = usePane();
  return (
    <Disclosure title={entry.name[language]}>
      <RuleHelp entry={entry} />
    </Disclosure>
  );
}
