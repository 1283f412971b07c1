import { Field, Select, makeStyles } from "@fluentui/react-components";
import type { Ref } from "react";

const useStyles = makeStyles({
  // Not as wide as the longest of its choices.
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  select: { minWidth: 0 },
});

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  /** What is kept, and what is read. */
  readonly options: readonly (readonly [T, string])[];
  readonly choose: (value: T) => void;
  readonly field?: Ref<HTMLSelectElement>;
}

/** One of several, chosen as in any form. */
export default function Choice<T extends string>({ label, value, options, choose, field }: Props<T>) {
  const styles = useStyles();
  return (
    <Field label={label} size="small" className={styles.field}>
      <Select
        className={styles.select}
        select={field === undefined ? {} : { ref: field }}
        size="small"
        value={value}
        onChange={(_, data) => {
          const chosen = options.find(([key]) => key === data.value);
          if (chosen) choose(chosen[0]);
        }}
      >
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
