import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";

const useStyles = makeStyles({
  field: {
    boxSizing: "border-box",
    width: "100%",
    minWidth: 0,
    minHeight: "28px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    "::placeholder": { color: tokens.colorNeutralForeground3 },
  },
});

interface Props {
  readonly className?: string;
  readonly id?: string;
  readonly label?: string;
  readonly type?: "search" | "text";
  readonly initial: string;
  readonly typed: (text: string) => void;
}

/** A line of text that belongs to who types it: nothing is written into it while it is drawn anew. */
export default function PlainInput({ className, id, label, type = "text", initial, typed }: Props) {
  const styles = useStyles();
  const [first] = useState(initial);
  return (
    <input
      id={id}
      type={type}
      className={mergeClasses(styles.field, className)}
      aria-label={label}
      placeholder={label}
      defaultValue={first}
      autoComplete="off"
      spellCheck={false}
      onChange={({ currentTarget: { value } }) => typed(value)}
    />
  );
}
