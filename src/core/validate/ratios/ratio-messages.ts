import type { Rule } from "../../model/results/finding";
import type { Bilingual } from "../../model/message";

/** What is set against what, where it is not the rule's own two columns. */
interface Operands {
  readonly current?: string;
  readonly base?: string;
}

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
  const ofColumn = (own: "current" | "base"): Bilingual => ({
    vi: `Cột “{column}”: {count} trên {rows} dòng khớp khi lấy “{header}” thay cho “{${own}}”.`,
    en: `Column “{column}”: {count} of {rows} rows agree with “{header}” in the place of “{${own}}”.`,
  });
  return {
    plain,
    "other-base": explained({ base: "{other} ({header})" }),
    "other-current": explained({ current: "{other} ({header})" }),
    "typing-error": {
      vi: `{label}: số {intended}, không phải {printed} ({typingError} ở {cell})? Khi đó khớp với ${taken.vi}.`,
      en: `{label}: {intended}, not {printed} ({typingError} in {cell})? It would agree with ${taken.en}.`,
    },
    "column-other-base": ofColumn("base"),
    "column-other-current": ofColumn("current"),
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
