import { Field, Select } from "@fluentui/react-components";
import type { Ref } from "react";

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
  return (
    <Field label={label} size="small">
      <Select
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
