type Kind = "operand" | "name" | "open" | "close" | "brace-open" | "brace-close" | "separator" | "operator" | "postfix" | "space";

interface Token {
  readonly kind: Kind;
  readonly text: string;
}

const SPACE = /\s+/y;
const STRING = /"(?:[^"]|"")*"/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?(?![\p{L}\p{N}_.:!])/iuy;
const ERROR = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|BLOCKED!|FIELD!|BUSY!)/iy;
const BRACKETED = String.raw`\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]`;
const WORD = String.raw`[\p{L}\p{N}_.\\?$]`;
const NAME = new RegExp(String.raw`(?:'(?:[^']|'')+'!|(?:${BRACKETED})?${WORD}+(?::${WORD}+)?!)?(?:#REF!|(?:${WORD}+)(?:${BRACKETED})?|${BRACKETED})`, "uy");
const OPERATOR = /<=|>=|<>|[-+*/^&=<>:@]/y;

/** Whether a text (without its leading "=") is a formula by Excel's grammar; nothing is said about names and functions being known. */
export function isFormula(text: string): boolean {
  const tokens = tokenize(text);
  if (tokens === null) return false;
  const parser = new Reader(tokens);
  return parser.expression() && parser.atEnd();
}

function tokenize(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    if (found !== null) at += found.length;
    return found;
  };
  while (at < text.length) {
    const previous = tokens.at(-1)?.kind;
    const afterOperand = previous === "operand" || previous === "name" || previous === "close" || previous === "brace-close" || previous === "postfix";
    if (take(SPACE) !== null) {
      if (afterOperand) tokens.push({ kind: "space", text: " " });
      continue;
    }
    const character = text[at] ?? "";
    const operand = take(STRING) ?? take(NUMBER) ?? take(ERROR);
    if (operand !== null) {
      tokens.push({ kind: "operand", text: operand });
      continue;
    }
    const name = take(NAME);
    if (name !== null) {
      tokens.push({ kind: "name", text: name });
      continue;
    }
    const operator = take(OPERATOR);
    if (operator !== null) {
      tokens.push({ kind: "operator", text: operator });
      continue;
    }
    const kind = SINGLE[character];
    if (kind === undefined) return null;
    tokens.push({ kind, text: character });
    at += 1;
  }
  return withoutIdleSpaces(tokens);
}

const SINGLE: Readonly<Record<string, Kind>> = { "(": "open", ")": "close", "{": "brace-open", "}": "brace-close", ",": "separator", ";": "separator", "%": "postfix", "#": "postfix" };

// A space is the intersection operator only between two operands.
function withoutIdleSpaces(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((token, index) => {
    if (token.kind !== "space") return true;
    const next = tokens[index + 1]?.kind;
    return next === "operand" || next === "name" || next === "open" || next === "brace-open";
  });
}

/** Reads tokens from left to right; precedence does not matter for whether a formula is one. */
class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  atEnd(): boolean {
    return this.at === this.tokens.length;
  }

  expression(): boolean {
    if (!this.operand()) return false;
    for (;;) {
      const token = this.tokens[this.at];
      if (token?.kind === "space" || (token?.kind === "operator" && token.text !== "@")) this.at += 1;
      else return true;
      if (!this.operand()) return false;
    }
  }

  private operand(): boolean {
    while (this.isOperator("+", "-", "@")) this.at += 1;
    const token = this.tokens[this.at];
    this.at += 1;
    if (token?.kind === "open") {
      if (!this.list(false)) return false;
    } else if (token?.kind === "brace-open") {
      if (!this.constants()) return false;
    } else if (token?.kind === "name") {
      if (this.tokens[this.at]?.kind === "open") {
        this.at += 1;
        if (!this.list(true)) return false;
      }
    } else if (token?.kind !== "operand") return false;
    // What a call gives may be called again: LAMBDA(x, x)(1).
    while (this.tokens[this.at]?.kind === "open") {
      this.at += 1;
      if (!this.list(true)) return false;
    }
    while (this.tokens[this.at]?.kind === "postfix") this.at += 1;
    return true;
  }

  private isOperator(...texts: readonly string[]): boolean {
    const token = this.tokens[this.at];
    return token?.kind === "operator" && texts.includes(token.text);
  }

  /** Arguments of a function (they may be empty), or what stands in parentheses, up to the closing one. */
  private list(mayBeEmpty: boolean): boolean {
    for (;;) {
      const token = this.tokens[this.at];
      const ends = token?.kind === "close" || (token?.kind === "separator" && token.text === ",");
      if (!ends && !this.expression()) return false;
      if (ends && !mayBeEmpty) return false;
      const after = this.tokens[this.at];
      this.at += 1;
      if (after?.kind === "close") return true;
      if (after?.kind !== "separator" || after.text !== ",") return false;
    }
  }

  /** An array constant: signed numbers, texts, logical and error values, "," and ";" between them. */
  private constants(): boolean {
    for (;;) {
      while (this.isOperator("+", "-")) this.at += 1;
      const constant = this.tokens[this.at];
      if (constant?.kind !== "operand" && !(constant?.kind === "name" && /^(TRUE|FALSE)$/i.test(constant.text))) return false;
      const after = this.tokens[this.at + 1];
      this.at += 2;
      if (after?.kind === "brace-close") return true;
      if (after?.kind !== "separator") return false;
    }
  }
}
