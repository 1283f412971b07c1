import type { Rule } from "../../model/results/finding";
import type { Bilingual } from "../../model/message";

/** What is set against what, where it is not the rule's own two columns. */
interface Operands {
  readonly current?: string;
  readonly base?: string;
}

/** The own two columns by their headers. */
const HEADERS = { current: "“{current}”", base: "“{base}”" } as const;

/**
 * The sentences of `checkRatios` for a rule that sets one figure against another: `taken` says how, as in "{current}
 * so với {base}", and `perhaps`, with the space before it, why a whole column may have been taken otherwise.
 */
export function ratioMessages(taken: Bilingual, perhaps: Bilingual = { vi: "", en: "" }): Rule["messages"] {
  const plain = {
    vi: `{label}: {cell} ghi {printed}, còn ${taken.vi} là {computed}.`,
    en: `{label}: {cell} says {printed}, but ${taken.en} is {computed}.`,
  };
  const explained = (operands: Operands): Bilingual => {
    const { vi, en } = setting(taken, operands);
    return { vi: `${plain.vi} Số đã ghi khớp với ${vi}.`, en: `${plain.en} What is printed agrees with ${en}.` };
  };
  const ofColumn = (operands: Operands): Bilingual => {
    const [other, own] = [setting(taken, { ...HEADERS, ...operands }), setting(taken, HEADERS)];
    return {
      vi: `Cột “{column}”: {count} trên {rows} dòng khớp với ${other.vi}, không phải ${own.vi}.`,
      en: `Column “{column}”: {count} of {rows} rows agree with ${other.en}, not ${own.en}.`,
    };
  };
  return {
    plain,
    "other-base": explained({ base: "{other} ({header})" }),
    "other-current": explained({ current: "{other} ({header})" }),
    "typing-error": {
      vi: `Số {intended}, không phải {printed}: {typingError} ở {cell}? Khi đó {label} khớp với ${taken.vi}.`,
      en: `{intended}, not {printed}: {typingError} in {cell}? Then {label} agrees with ${taken.en}.`,
    },
    "column-other-base": ofColumn({ base: "“{header}”" }),
    "column-other-current": ofColumn({ current: "“{header}”" }),
    "column-unclear": {
      vi: `Cột “{column}” không tính ra từ “{current}” và “{base}”${perhaps.vi} nên không kiểm tra được.`,
      en: `Column “{column}” does not follow from “{current}” and “{base}”${perhaps.en}, so it cannot be checked.`,
    },
    fix: { vi: "Ghi {computed} vào {cell}", en: "Put {computed} into {cell}" },
  };
}

function setting({ vi, en }: Bilingual, { current = "{current}", base = "{base}" }: Operands): Bilingual {
  const fill = (text: string): string => text.replace("{current}", current).replace("{base}", base);
  return { vi: fill(vi), en: fill(en) };
}
