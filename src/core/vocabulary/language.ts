import { coverage } from "./coverage";
import { reading } from "./words";

/** Letters that only Vietnamese, among the languages of statistical sheets, is written with. */
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

/** The share of a text without Vietnamese letters that the vocabulary must read, for it to be a language we know. */
const KNOWN_SHARE = 0.3;

/** Whether a text is in a language of which the vocabulary knows next to nothing. */
export function isForeign(text: string): boolean {
  const label = reading(text);
  return /\p{L}{2}/u.test(label) && !VIETNAMESE.test(label) && coverage(label) < KNOWN_SHARE;
}
