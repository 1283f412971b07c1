import { A1_REFERENCE_SOURCE, WORD_CHARACTERS } from "./reference-scanner";

type TokenKind =
  | "space"
  | "string"
  | "number"
  | "error"
  | "sheet"
  | "reference"
  | "function"
  | "word"
  | "bracket"
  | "operator"
  | "end";

/** A piece of a formula. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly at: number;
}

const W = WORD_CHARACTERS;
const PATTERNS: readonly (readonly [TokenKind, string])[] = [
  ["space", "[ \\t\\r\\n\\u00a0]+"],
  ["string", `"(?:[^"]|"")*"`],
  ["sheet", `(?:'(?:[^']|'')+'|\\[[^\\[\\]]+\\][${W}]*(?::[${W}]+)?|[${W}]+(?::[${W}]+)?)!`],
  ["error", "#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|N/A|GETTING_DATA|SPILL!|CALC!|BLOCKED!|FIELD!|BUSY!)"],
  ["reference", A1_REFERENCE_SOURCE],
  ["number", `(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[Ee][+-]?[0-9]+)?(?![${W}])`],
  ["function", `[A-Za-z_\\u00a1-\\uffff][${W}]*(?=\\()`],
  ["word", `[A-Za-z_\\\\\\u00a1-\\uffff][${W}]*`],
  ["bracket", `\\[(?:[^\\[\\]']|'[^]|\\[(?:[^\\[\\]']|'[^])*\\])*\\]`],
  ["operator", "<>|<=|>=|[-+*/^&=<>%:,;(){}@#]"],
];
const ANYWHERE = patternOf(() => true);
// In T1!A1:T2!A2 the second "!" does not make a span of sheets of A1:T2.
const BEHIND_SHEET = patternOf((kind) => kind !== "sheet");

function patternOf(allowed: (kind: TokenKind) => boolean): RegExp {
  return new RegExp(PATTERNS.map(([kind, source]) => (allowed(kind) ? `(${source})` : "((?!))")).join("|"), "yi");
}

/** The tokens of an A1 formula without "=", closed by an "end"; null when some character belongs nowhere. */
export function tokenize(formula: string): readonly Token[] | null {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const pattern = tokens.at(-1)?.kind === "sheet" ? BEHIND_SHEET : ANYWHERE;
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match === null) return null;
    const index = match.findIndex((group, position) => position > 0 && group !== undefined);
    const kind = PATTERNS[index - 1]?.[0];
    if (kind === undefined) return null;
    tokens.push({ kind, text: match[0], at });
    at += match[0].length;
  }
  tokens.push({ kind: "end", text: "", at: formula.length });
  return tokens;
}
