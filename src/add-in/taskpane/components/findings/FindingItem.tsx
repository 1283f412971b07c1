import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useId } from "react";
import { placeName } from "../../../../core/model/cells/address";
import type { Finding } from "../../../../core/model/results/finding";
import { placesOf } from "../../alive/edits";
import { useInlineForm } from "../../inline-form";
import { KEY } from "../../focus/list-navigation";
import { useList } from "../../list-context";
import { usePane } from "../../pane-context";
import CardHead from "./CardHead";
import SaidEarlier from "./SaidEarlier";
import { useCardStyles } from "./card-style";
import IgnoreForm from "./IgnoreForm";
import MessageText, { placesNamed } from "../MessageText";
import PlaceLink from "../PlaceLink";
import Proposals from "../layout/Proposals";
import Disclosure from "../Disclosure";

const useStyles = makeStyles({
  places: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    "& button": { minHeight: "24px" },
  },
});

/** How many further cells are listed. Source: measured on 63 real workbooks: 98% of 539 findings point at no more. */
const MOST_RELATED = 6;

interface Props {
  readonly finding: Finding;
  /** Sets it aside for a reason. */
  readonly ignore: (finding: Finding, reason: string) => void;
}

/**
 * One finding: its indicator and cell, what is wrong there, what may have been meant, the other cells it is about,
 * folded; and the way to set it aside.
 */
function FindingItem({ finding, ignore }: Props) {
  const styles = useStyles();
  const card = useCardStyles();
  const { say, changing } = usePane();
  const { indicatorAt, isStale, current } = useList();
  const { place, isOpen, open, close } = useInlineForm();
  const statementId = useId();
  const { sheet, range } = finding.place;
  const stale = isStale(placesOf(finding));
  return (
    <li
      className={mergeClasses(card.item, stale && card.stale, current === finding.id && card.current)}
      aria-current={current === finding.id ? "true" : undefined}
    >
      <CardHead
        kind={finding.severity}
        place={finding.place}
        indicator={indicatorAt(finding.place)}
        id={finding.id}
        statementId={statementId}
      />
      {stale && <Caption1 className={card.staleWord}>{say("staleItem")}</Caption1>}
      <MessageText id={statementId} message={finding.message} within={sheet} />
      <SaidEarlier said={finding.earlier} />
      <Proposals finding={finding} />
      <Related finding={finding} statementId={statementId} className={styles.places} />
      <div ref={place} className={card.actions}>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isOpen}
          aria-label={`${say("ignore")} ${placeName(sheet, range)}`}
          {...changing}
          onClick={isOpen ? close : open}
          {...{ [KEY]: "i", "aria-keyshortcuts": "Control+Shift+Enter" }}
        >
          {say("ignore")}
        </Button>
      </div>
      {isOpen && (
        <IgnoreForm
          ignore={(reason) => {
            close();
            ignore(finding, reason);
          }}
          cancel={close}
        />
      )}
    </li>
  );
}

/** The other cells it is about, folded. */
function Related({
  finding,
  statementId,
  className,
}: {
  readonly finding: Finding;
  readonly statementId: string;
  readonly className: string;
}) {
  const { say } = usePane();
  const named = placesNamed(finding.message);
  const own = placeName(finding.place.sheet, finding.place.range);
  const related = finding.related.filter(({ sheet, range }) => {
    const name = placeName(sheet, range);
    return !named.has(name) && name !== own;
  });
  if (related.length === 0) return null;
  return (
    <Disclosure title={say("relatedCells", related.length)} about={statementId}>
      <Caption1 className={className}>
        {related.slice(0, MOST_RELATED).map((each) => (
          <PlaceLink key={placeName(each.sheet, each.range)} place={each} within={finding.place.sheet} />
        ))}
        {related.length > MOST_RELATED && <span>+{related.length - MOST_RELATED}</span>}
      </Caption1>
    </Disclosure>
  );
}

export default memo(FindingItem);
