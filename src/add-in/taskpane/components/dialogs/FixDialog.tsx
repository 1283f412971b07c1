import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { placeName, rangeName } from "../../../../core/model/cells/address";
import type { Fix } from "../../../../core/model/results/finding";
import { usePane } from "../../pane-context";
import { shownChange } from "../../corrections/proposals";
import ConfirmDialog from "./ConfirmDialog";

const useStyles = makeStyles({
  trigger: { flexShrink: 0, justifySelf: "start" },
  surface: { padding: tokens.spacingHorizontalL },
  content: { outlineOffset: "-2px" },
  question: { margin: 0 },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    marginTop: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sheet: { textAlign: "left", fontWeight: tokens.fontWeightSemibold, paddingTop: tokens.spacingVerticalS },
  head: {
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
  },
  cell: {
    textAlign: "left",
    verticalAlign: "top",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  address: { whiteSpace: "nowrap" },
});

interface Props {
  readonly fixes: readonly Fix[];
  /** What stands on the button that opens it. */
  readonly label: string;
}

/** A button that lists every change before anything is written, and makes them after a yes. */
export default function FixDialog({ fixes, label }: Props) {
  const styles = useStyles();
  const { say, isReadOnly, changing, fixing, fix } = usePane();
  const [isOpen, setOpen] = useState(false);
  const button = { size: "small", className: styles.trigger, ...fixing } as const;
  // Asked for nothing: what is pressed says why it cannot be done.
  if (isReadOnly)
    return (
      <Button {...button} onClick={() => fix(fixes)}>
        {label}
      </Button>
    );
  return (
    <ConfirmDialog
      isOpen={isOpen}
      setOpen={(open) => setOpen(open && !changing.disabledFocusable)}
      title={say("fixTitle", fixes.length)}
      yes={say("fixCells", fixes.length)}
      confirm={() => fix(fixes)}
      pressing={changing}
      surface={styles.surface}
      scrolling={styles.content}
      trigger={<Button {...button}>{label}</Button>}
    >
      <p className={styles.question}>{say("fixQuestion")}</p>
      <Changes fixes={fixes} />
    </ConfirmDialog>
  );
}

/** Every change, sheet by sheet. */
function Changes({ fixes }: { readonly fixes: readonly Fix[] }) {
  const styles = useStyles();
  const { say, language } = usePane();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {(["fixCell", "fixBefore", "fixAfter"] as const).map((name) => (
            <th key={name} scope="col" className={styles.head}>
              {say(name)}
            </th>
          ))}
        </tr>
      </thead>
      {[...new Set(fixes.map(({ place }) => place.sheet))].map((sheet) => (
        <tbody key={sheet}>
          <tr>
            <th scope="rowgroup" colSpan={3} className={styles.sheet}>
              {sheet}
            </th>
          </tr>
          {fixes
            .filter(({ place }) => place.sheet === sheet)
            .map((each) => {
              const { before, after } = shownChange(each, language);
              return (
                <tr key={placeName(each.place.sheet, each.place.range)}>
                  <th scope="row" className={mergeClasses(styles.cell, styles.address)}>
                    {rangeName(each.place.range)}
                  </th>
                  <td className={styles.cell}>{before}</td>
                  <td className={styles.cell}>{after}</td>
                </tr>
              );
            })}
        </tbody>
      ))}
    </table>
  );
}
