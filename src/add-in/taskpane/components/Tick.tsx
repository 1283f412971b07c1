import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "28px",
    paddingTop: tokens.spacingVerticalXXS,
    boxSizing: "border-box",
    cursor: "pointer",
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    minWidth: 0,
  },
  box: {
    flexShrink: 0,
    width: "16px",
    height: "16px",
    margin: "2px 0 0",
    accentColor: tokens.colorBrandBackground,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
});

interface Props {
  readonly type: "checkbox" | "radio";
  readonly label: string;
  /** Of radio buttons of which one is on. */
  readonly name?: string;
  readonly isOn: boolean;
  readonly set: (isOn: boolean) => void;
}

/** A box to be ticked, or one of several, with its words. */
export default function Tick({ type, label, name, isOn, set }: Props) {
  const styles = useStyles();
  return (
    <label className={styles.root}>
      <input
        type={type}
        name={name}
        className={styles.box}
        checked={isOn}
        onChange={({ currentTarget: { checked } }) => set(checked)}
      />
      <span>{label}</span>
    </label>
  );
}
