import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type Ref } from "react";

const useStyles = makeStyles({
  field: {
    boxSizing: "border-box",
    width: "100%",
    minWidth: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    resize: "vertical",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    "::placeholder": { color: tokens.colorNeutralForeground3 },
  },
});

interface Props {
  readonly className?: string;
  readonly label?: string;
  readonly labelledBy?: string;
  readonly id?: string;
  readonly initial: string;
  readonly rows: number;
  readonly longest: number;
  readonly field?: Ref<HTMLTextAreaElement>;
  readonly typed: (text: string) => void;
}

/**
 * A field for text that belongs to who types: nothing is ever written into it while it is drawn anew, so that no letter
 * is lost that a Vietnamese typing tool sends as Backspace and text.
 */
export default function PlainText({ className, label, labelledBy, id, initial, rows, longest, field, typed }: Props) {
  const styles = useStyles();
  const [first] = useState(initial);
  return (
    <textarea
      id={id}
      ref={field}
      className={mergeClasses(styles.field, className)}
      aria-label={label}
      aria-labelledby={labelledBy}
      defaultValue={first}
      rows={rows}
      maxLength={longest}
      onChange={({ currentTarget: { value } }) => typed(value)}
    />
  );
}
