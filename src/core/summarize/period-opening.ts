import type { Bilingual, Message } from "../model/message";
import { message } from "../model/message";
import type { Period } from "../model/tables/period";
import { periodName } from "../model/tables/period-name";
import { lowerFirst, upperFirst, withoutArticle } from "../vocabulary/names";

/** How a text opens that is about a period: "Trong 6 tháng đầu năm 2024", "Tháng 6/2024", "Năm 2024". */
function periodOpening(period: Period): Bilingual {
  const { vi, en } = periodName(period);
  switch (period.kind) {
    case "cumulative":
      if (period.from === period.to) return { vi: upperFirst(vi), en: `In ${en}` };
      return {
        vi: period.from === 1 && period.to === 12 ? upperFirst(vi) : `Trong ${vi}`,
        en: `In the ${withoutArticle(en)}`,
      };
    case "relative":
      return period.span === "cumulative"
        ? { vi: upperFirst(vi), en: upperFirst(en) }
        : { vi: `Trong ${vi}`, en: `In ${en}` };
    case "month":
    case "quarter":
    case "year":
    case "years":
      return { vi: upperFirst(vi), en: `In ${en}` };
  }
}

/** The sentence with the time it is about before it; the time by its name as well, by which its paragraph is known. */
export function opened(first: Message, period: Period): Message {
  const { label } = first.parameters;
  const isName = typeof label === "object" && !("kind" in label);
  return message(
    first.id,
    { vi: `{opening}, ${first.text.vi}`, en: `{opening}, ${first.text.en}` },
    {
      opening: periodOpening(period),
      period: periodName(period),
      ...first.parameters,
      ...(isName ? { label: { vi: lowerFirst(label.vi), en: lowerFirst(label.en) } } : {}),
    },
  );
}
