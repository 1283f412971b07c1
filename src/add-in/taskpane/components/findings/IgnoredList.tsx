import { Button, Caption1 } from "@fluentui/react-components";
import { placeName } from "../../../../core/model/cells/address";
import type { SetAside } from "../../../../core/model/requests/remembered";
import { withoutIgnored } from "../../../../core/model/requests/remembered";
import { RETURNS } from "../../focus/focus-retention";
import { usePane } from "../../pane-context";
import Disclosure from "../Disclosure";
import MessageText from "../MessageText";
import PlaceLink from "../PlaceLink";
import { useSideListStyles } from "./side-list-style";

/** What the clerk has set aside, each with its reason and the way back. */
export default function SetAsideList({ items }: { readonly items: readonly SetAside[] }) {
  const styles = useSideListStyles();
  const { say, changing, remember } = usePane();
  if (items.length === 0) return null;
  return (
    <section className={styles.section}>
      <Disclosure title={say("ignored", items.length)}>
        <Caption1 className={styles.help}>{say("ignoredHelp")}</Caption1>
        <ul className={styles.list}>
          {items.map(({ finding, reason, keptAs }) => (
            <li key={finding.id} className={styles.item} {...{ [RETURNS]: finding.id }}>
              <div className={styles.row}>
                <PlaceLink place={finding.place} />
                <Button
                  size="small"
                  className={styles.button}
                  aria-label={`${say("showAgain")} ${placeName(finding.place.sheet, finding.place.range)}`}
                  {...changing}
                  onClick={() => remember((known) => withoutIgnored(known, [keptAs]))}
                >
                  {say("showAgain")}
                </Button>
              </div>
              <MessageText message={finding.message} within={finding.place.sheet} />
              <Caption1 className={styles.help}>{reason === "" ? say("noReason") : say("reason", reason)}</Caption1>
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}
