import type { Comparison } from "../values/compare";

/** A piece of a number format; `text` of a literal is what it shows. */
export type FormatToken =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "digit"; readonly text: "0" | "#" | "?" }
  | { readonly kind: "point" | "comma" | "percent" | "text" | "general" | "slash" }
  | { readonly kind: "exponent"; readonly plus: boolean }
  | { readonly kind: "date"; readonly text: string }
  | { readonly kind: "elapsed"; readonly unit: "h" | "m" | "s"; readonly width: number }
  | { readonly kind: "half-day"; readonly text: string }
  | { readonly kind: "fraction-of-second"; readonly width: number };

/** When a section applies, as in "[>=1000]". */
export interface FormatCondition {
  readonly operator: Comparison;
  readonly value: number;
}

/** One of the sections that semicolons part. */
export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  readonly condition: FormatCondition | null;
  readonly isDate: boolean;
  readonly hasText: boolean;
  /** Language tag of a `[$-…]` marker, or null. */
  readonly locale: string | null;
}

const parsed = new Map<string, readonly FormatSection[]>();

/** The sections of a number format, one to four. */
export function parseFormat(code: string): readonly FormatSection[] {
  let sections = parsed.get(code);
  if (sections === undefined) {
    sections = splitSections(code).map(parseSection);
    parsed.set(code, sections);
  }
  return sections;
}

function splitSections(code: string): string[] {
  const sections: string[] = [];
  let from = 0;
  for (let at = 0; at < code.length; at++) {
    const char = code.charAt(at);
    if (char === "\\" || char === "_" || char === "*") at++;
    else if (char === '"') at = endOf(code, at, '"');
    else if (char === "[") at = endOf(code, at, "]");
    else if (char === ";") {
      sections.push(code.slice(from, at));
      from = at + 1;
    }
  }
  sections.push(code.slice(from));
  return sections.slice(0, 4);
}

function endOf(code: string, from: number, closing: string): number {
  const end = code.indexOf(closing, from + 1);
  return end < 0 ? code.length : end;
}

interface SectionDraft {
  readonly tokens: FormatToken[];
  condition: FormatCondition | null;
  locale: string | null;
}

function parseSection(code: string): FormatSection {
  const draft: SectionDraft = { tokens: [], condition: null, locale: null };
  const { tokens } = draft;
  for (let at = 0; at < code.length;) {
    const char = code.charAt(at);
    if (char === '"') {
      const end = endOf(code, at, '"');
      tokens.push({ kind: "literal", text: code.slice(at + 1, end) });
      at = end + 1;
    } else if (char === "[") {
      const end = endOf(code, at, "]");
      readBrackets(code.slice(at + 1, end), draft);
      at = end + 1;
    } else if (char === "\\" || char === "_" || char === "*") {
      // "_x" leaves room as wide as x, "*x" fills with x: a blank and nothing where nobody knows the width.
      if (char !== "*") tokens.push({ kind: "literal", text: char === "_" ? " " : code.charAt(at + 1) });
      at += 2;
    } else {
      const text = PLAIN.exec(code.slice(at))?.[0] ?? char;
      tokens.push(plainToken(text));
      at += text.length;
    }
  }
  const isDate = tokens.some((token) => token.kind === "date" || token.kind === "elapsed");
  return {
    tokens: isDate ? asDate(tokens) : asNumber(tokens),
    condition: draft.condition,
    isDate,
    hasText: tokens.some((token) => token.kind === "text"),
    locale: draft.locale,
  };
}

/** What stands in square brackets: elapsed time, a condition, a currency with its language; colours are left out. */
function readBrackets(inside: string, draft: SectionDraft): void {
  const compared = /^(<=|>=|<>|<|>|=)\s*(-?[\d.]+(?:E[+-]?\d+)?)$/i.exec(inside);
  const currency = /^\$([^-]*)(?:-(.*))?$/.exec(inside);
  if (/^(h+|m+|s+)$/i.test(inside)) {
    const unit = inside.charAt(0).toLowerCase() as "h" | "m" | "s";
    draft.tokens.push({ kind: "elapsed", unit, width: inside.length });
  } else if (compared !== null) {
    draft.condition = { operator: compared[1] as Comparison, value: Number(compared[2]) };
  } else if (currency !== null) {
    const [, symbol = "", locale] = currency;
    if (symbol !== "") draft.tokens.push({ kind: "literal", text: symbol });
    draft.locale = locale ?? draft.locale;
  }
}

const PLAIN = /^(?:General|AM\/PM|A\/P|E[+-]|y+|m+|d+|h+|s+|b+|\.0+(?=[^0#?]|$))/i;

const SINGLE: ReadonlyMap<string, FormatToken> = new Map<string, FormatToken>([
  ["0", { kind: "digit", text: "0" }],
  ["#", { kind: "digit", text: "#" }],
  ["?", { kind: "digit", text: "?" }],
  [".", { kind: "point" }],
  [",", { kind: "comma" }],
  ["%", { kind: "percent" }],
  ["@", { kind: "text" }],
  ["/", { kind: "slash" }],
]);

function plainToken(text: string): FormatToken {
  const lower = text.toLowerCase();
  if (lower === "general") return { kind: "general" };
  if (lower === "am/pm" || lower === "a/p") return { kind: "half-day", text };
  if (/^e[+-]$/.test(lower)) return { kind: "exponent", plus: text.endsWith("+") };
  if (/^[ymdhs]+$|^b+$/.test(lower)) return { kind: "date", text: lower };
  if (/^\.0+$/.test(text)) return { kind: "fraction-of-second", width: text.length - 1 };
  return SINGLE.get(text) ?? { kind: "literal", text };
}

/** Points and zeros after a date token that is not "s" are text; "m" beside hours or seconds means minutes. */
function asDate(tokens: readonly FormatToken[]): FormatToken[] {
  const result = tokens.map((token): FormatToken => {
    if (token.kind === "slash") return { kind: "literal", text: "/" };
    if (token.kind === "comma") return { kind: "literal", text: "," };
    if (token.kind === "point") return { kind: "literal", text: "." };
    if (token.kind === "percent") return { kind: "literal", text: "%" };
    if (token.kind === "digit") return { kind: "literal", text: token.text };
    return token;
  });
  const timed = result.flatMap((token, index) => (token.kind === "date" || token.kind === "elapsed" ? [index] : []));
  timed.forEach((index, position) => {
    const token = result[index];
    if (token?.kind !== "date" || !/^m{1,2}$/.test(token.text)) return;
    const before = unitOf(result[timed[position - 1] ?? -1]);
    const after = unitOf(result[timed[position + 1] ?? -1]);
    if (before === "h" || after === "s") result[index] = { kind: "date", text: token.text.replaceAll("m", "n") };
  });
  return result;
}

function unitOf(token: FormatToken | undefined): string {
  if (token?.kind === "date") return token.text.charAt(0);
  return token?.kind === "elapsed" ? token.unit : "";
}

function asNumber(tokens: readonly FormatToken[]): FormatToken[] {
  return tokens.flatMap((token): FormatToken[] =>
    token.kind === "fraction-of-second"
      ? [{ kind: "point" }, ...Array.from({ length: token.width }, (): FormatToken => ({ kind: "digit", text: "0" }))]
      : [token],
  );
}
