import { Button, Caption1, Subtitle2, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Recalled, RecalledItem } from "../../../excel/journal/recalled";
import { useGrowing } from "../../growing";
import { usePane } from "../../pane-context";
import { useLateWords } from "../../words/late-words";
import Brand from "../Brand";
import PlaceLink from "../PlaceLink";
import SeverityIcon from "../findings/SeverityIcon";
import { useCardStyles } from "../findings/card-style";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  title: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  heading: { margin: 0 },
  again: { justifySelf: "start" },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalS },
  head: { display: "flex", alignItems: "start", columnGap: tokens.spacingHorizontalS },
});

/** How many items are shown before "show all". Source: no more are in sight at once in a pane of 700 pixels. */
const FIRST_ITEMS = 10;

/** What the last check of this workbook came to and what has changed since, until the next one. */
export default function EarlierCheck({ earlier }: { readonly earlier: Recalled }) {
  const styles = useStyles();
  const { say, language, run, isBusy } = usePane();
  const tell = useLateWords();
  const { items, open } = earlier;
  const { count, want, end } = useGrowing(items.length, FIRST_ITEMS);
  return (
    <div className={styles.root}>
      <div className={styles.title}>
        <Brand size={32} />
        <Subtitle2 as="h2" className={styles.heading}>
          {tell("earlierCheck", timeName(earlier.at, language))}
        </Subtitle2>
      </div>
      <Text>{[open === 0 ? tell("earlierClean") : tell("earlierOpen", open), changeOf(earlier, tell)].join(" ")}</Text>
      <Button className={styles.again} appearance="primary" disabledFocusable={isBusy} onClick={run}>
        {say("checkAgain")}
      </Button>
      <ul className={styles.list} aria-label={say("results")}>
        {items.slice(0, count).map((item, i) => (
          <Item key={`${String(i)} ${item.text.vi}`} item={item} />
        ))}
      </ul>
      {count < items.length && (
        <div ref={end}>
          <Button size="small" appearance="subtle" onClick={want}>
            {say("showAll", items.length)}
          </Button>
        </div>
      )}
      {items.length < open && <Caption1 className={styles.quiet}>{tell("earlierMore", open - items.length)}</Caption1>}
    </div>
  );
}

function changeOf({ items, changed }: Recalled, tell: ReturnType<typeof useLateWords>): string {
  if (items.length === 0) return "";
  return changed === 0 ? tell("earlierSame") : tell("earlierChanged", changed);
}

function Item({ item: { kind, place, text, changed } }: { readonly item: RecalledItem }) {
  const styles = useStyles();
  const card = useCardStyles();
  const { say, language } = usePane();
  return (
    <li className={mergeClasses(card.item, card.stale)}>
      <div className={styles.head}>
        <SeverityIcon kind={kind} />
        <PlaceLink place={place} />
      </div>
      <Text className={styles.quiet}>{text[language]}</Text>
      {changed > 0 && <Caption1 className={card.staleWord}>{say("staleItem")}</Caption1>}
    </li>
  );
}

/** A time as a clerk reads it, in the computer's own time zone; as it stands where it is none. */
function timeName(at: string, language: "vi" | "en"): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return at;
  const clock = `${String(time.getHours()).padStart(2, "0")}:${String(time.getMinutes()).padStart(2, "0")}`;
  const [day, month, year] = [time.getDate(), time.getMonth() + 1, time.getFullYear()].map(String);
  return language === "vi"
    ? `${clock} ngày ${day ?? ""}/${month ?? ""}/${year ?? ""}`
    : `${clock}, ${day ?? ""}/${month ?? ""}/${year ?? ""}`;
}
