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

export type FormatCondition = { readonly operator: "<" | "<=" | ">" | ">=" | "=" | "<>"; readonly value: number };

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

function parseSection(code: string): FormatSection {
  const tokens: FormatToken[] = [];
  let condition: FormatCondition | null = null;
  let locale: string | null = null;
  let at = 0;
  const literal = (text: string): void => {
    tokens.push({ kind: "literal", text });
  };
  while (at < code.length) {
    const rest = code.slice(at);
    const char = rest.charAt(0);
    if (char === '"') {
      const end = endOf(code, at, '"');
      literal(code.slice(at + 1, end));
      at = end + 1;
    } else if (char === "\\") {
      literal(code.charAt(at + 1));
      at += 2;
    } else if (char === "_") {
      literal(" ");
      at += 2;
    } else if (char === "*") {
      at += 2;
    } else if (char === "[") {
      const end = endOf(code, at, "]");
      const inside = code.slice(at + 1, end);
      const elapsed = /^(h+|m+|s+)$/i.exec(inside);
      const compared = /^(<=|>=|<>|<|>|=)\s*(-?[\d.]+(?:E[+-]?\d+)?)$/i.exec(inside);
      const currency = /^\$([^-]*)(?:-(.*))?$/.exec(inside);
      if (elapsed !== null)
        tokens.push({ kind: "elapsed", unit: inside.charAt(0).toLowerCase() as "h" | "m" | "s", width: inside.length });
      else if (compared !== null)
        condition = { operator: compared[1] as FormatCondition["operator"], value: Number(compared[2]) };
      else if (currency !== null) {
        if ((currency[1] ?? "") !== "") literal(currency[1] ?? "");
        locale = currency[2] ?? locale;
      }
      at = end + 1;
    } else {
      const match = /^(?:General|AM\/PM|A\/P|E[+-]|y+|m+|d+|h+|s+|b+|\.0+(?=[^0#?]|$))/i.exec(rest);
      const text = match?.[0] ?? char;
      pushPlain(tokens, text, literal);
      at += text.length;
    }
  }
  const isDate = tokens.some((token) => token.kind === "date" || token.kind === "elapsed");
  return {
    tokens: isDate ? asDate(tokens) : asNumber(tokens),
    condition,
    isDate,
    hasText: tokens.some((token) => token.kind === "text"),
    locale,
  };
}

function pushPlain(tokens: FormatToken[], text: string, literal: (text: string) => void): void {
  const lower = text.toLowerCase();
  if (lower === "general") tokens.push({ kind: "general" });
  else if (lower === "am/pm" || lower === "a/p") tokens.push({ kind: "half-day", text });
  else if (/^e[+-]$/.test(lower)) tokens.push({ kind: "exponent", plus: text.endsWith("+") });
  else if (/^[ymdhs]+$/.test(lower)) tokens.push({ kind: "date", text: lower });
  else if (/^b+$/.test(lower)) tokens.push({ kind: "date", text: lower });
  else if (/^\.0+$/.test(text)) tokens.push({ kind: "fraction-of-second", width: text.length - 1 });
  else if (text === "0" || text === "#" || text === "?") tokens.push({ kind: "digit", text });
  else if (text === ".") tokens.push({ kind: "point" });
  else if (text === ",") tokens.push({ kind: "comma" });
  else if (text === "%") tokens.push({ kind: "percent" });
  else if (text === "@") tokens.push({ kind: "text" });
  else if (text === "/") tokens.push({ kind: "slash" });
  else literal(text);
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
