import { Caption1, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { ENTRY_GROUPS } from "../../../../core/reference/entries";
import { findEntries } from "../../../../core/reference/entry-search";
import { usePane } from "../../pane-context";
import Disclosure from "../Disclosure";
import RuleHelp from "./RuleHelp";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: tokens.spacingVerticalS },
  search: { width: "100%" },
  quiet: { display: "block", margin: 0, color: tokens.colorNeutralForeground2 },
  group: { margin: `${tokens.spacingVerticalS} 0 0` },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalXS },
});

/** Every entry of the help, to be read and searched by words. */
export default function HelpEntries() {
  const styles = useStyles();
  const { say, language } = usePane();
  const [query, setQuery] = useState("");
  const groups = useMemo(() => findEntries(ENTRY_GROUPS, query), [query]);
  const count = groups.reduce((sum, group) => sum + group.entries.length, 0);
  const field = useRef<HTMLInputElement | null>(null);
  const keepField = (input: HTMLInputElement | null): void => {
    field.current = input;
  };
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  return (
    <div
      className={styles.root}
      onKeyDown={(press) => {
        // The first Esc gives up the words, the next one closes the help.
        if (press.key !== "Escape" || query === "") return;
        press.stopPropagation();
        setQuery("");
      }}
    >
      <Input
        ref={keepField}
        type="search"
        className={styles.search}
        contentBefore={<SearchRegular aria-hidden />}
        aria-label={say("helpSearch")}
        placeholder={say("helpSearch")}
        value={query}
        onChange={(_, { value }) => setQuery(value)}
      />
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
                <Disclosure title={entry.name[language]}>
                  <RuleHelp entry={entry} />
                </Disclosure>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
