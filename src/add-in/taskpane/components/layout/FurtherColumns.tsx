import { Caption1, Checkbox, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { FURTHER_MEASURES } from "../../../../core/compute/catalogue";
import { renderMessage } from "../../../../core/i18n/render";
import type { MeasureOffer } from "../../../../core/model/requests/measure-request";
import { askedOf } from "../../../../core/model/requests/measure-request";
import { withMeasures } from "../../../../core/model/requests/remembered";
import { usePane } from "../../pane-context";
import { useLayoutWords } from "../../corrections/use-layout-words";

const useStyles = makeStyles({
  group: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalXS,
  },
  // As far in as the words of the box, so that they are read together.
  hint: { paddingLeft: "32px", color: tokens.colorNeutralForeground2 },
});

/**
 * What more can be taken of a table, each to be had as a column: chosen, it is added at once. What cannot be taken
 * says why.
 */
export default function FurtherColumns({
  tableId,
  offers,
}: {
  readonly tableId: string;
  readonly offers: readonly MeasureOffer[];
}) {
  const styles = useStyles();
  const { isBusy, remember } = usePane();
  const { language, tell } = useLayoutWords();
  const id = useId();
  // As pressed, until the run after it has ended.
  const [pressed, setPressed] = useState<MeasureOffer | null>(null);
  const [wasBusy, setWasBusy] = useState(isBusy);
  if (wasBusy !== isBusy) {
    setWasBusy(isBusy);
    if (!isBusy) setPressed(null);
  }
  if (offers.length === 0) return null;
  const change = (offer: MeasureOffer): void => {
    setPressed(offer);
    remember((known) => {
      const asked = askedOf(known.requests, tableId);
      return withMeasures(
        known,
        tableId,
        offer.isAsked ? asked.filter((measure) => measure !== offer.measure) : [...asked, offer.measure],
      );
    });
  };
  return (
    <div role="group" aria-labelledby={id} className={styles.group}>
      <Text id={id} weight="semibold">
        {tell("furtherColumns")}
      </Text>
      {offers.map((offer) => {
        const measure = FURTHER_MEASURES.find((each) => each.id === offer.measure);
        if (!measure) return null;
        const { reason, isAsked } = offer;
        const cannot = reason !== null && !isAsked;
        const hint = `${id}-${offer.measure}`;
        return (
          <div key={offer.measure}>
            <Checkbox
              label={measure.name[language]}
              checked={offer === pressed ? !isAsked : isAsked}
              disabled={cannot}
              aria-disabled={cannot || isBusy}
              aria-describedby={hint}
              onChange={() => {
                // It keeps the focus while the run is under way.
                if (!isBusy) change(offer);
              }}
            />
            <Caption1 block id={hint} className={styles.hint}>
              {reason === null ? measure.method[language] : renderMessage(reason, language)}
            </Caption1>
          </div>
        );
      })}
    </div>
  );
}
