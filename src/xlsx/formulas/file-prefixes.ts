import { WORD_CHARACTERS } from "./reference-scanner";
import { type Token, tokenize } from "./tokens";

const FUTURE = `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR
  BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT
  CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST
  F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY
  FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH
  IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS
  MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC
  PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE
  REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S STOCKHISTORY SWITCH T.DIST T.DIST.2T
  T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S
  VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`;
const SHEET_FUNCTIONS = new Set(["FILTER", "SORT"]);
const FUTURE_FUNCTIONS = new Set(FUTURE.split(/\s+/));

/**
 * A formula (without "=") as the file spells it: functions younger than the format carry "_xlfn.", the names LET and
 * LAMBDA bind "_xlpm.", "A1#" is ANCHORARRAY(A1) and "[@Col]" is Table[[#This Row],[Col]]; one that cannot be read
 * stays as it is.
 * @param table Name of the Excel table the cell stands in; null where it stands in none.
 */
export function withFilePrefixes(formula: string, table: string | null = null): string {
  if (isSpelledInFile(formula)) return formula;
  const tokens = tokenize(formula);
  if (tokens === null) return formula;
  const bound = boundNames(tokens);
  const pieces = tokens.map((token, index) => {
    if (token.kind === "function") return prefixOf(token.text) + token.text;
    if (token.kind === "word" && bound(token)) return "_xlpm." + token.text;
    if (token.kind === "bracket") return filedBracket(tokens, index, table);
    return token.text;
  });
  return withoutMarks(tokens, pieces);
}

/**
 * A formula (without "=") as Excel shows it, without the prefixes of the file; one that cannot be read stays as it is.
 */
export function withoutFilePrefixes(formula: string): string {
  const tokens = /_xl|#this row/i.test(formula) ? tokenize(formula) : null;
  if (tokens === null) return formula;
  const pieces = tokens.map(({ kind, text }) => {
    if (kind === "function") return text.replace(/^(?:_xlfn\.|_xlws\.|_xludf\.)+/i, "");
    if (kind === "word") return text.replace(/^(?:_xlpm|_xlfn)\./i, "");
    return kind === "bracket" ? shownBracket(text) : text;
  });
  tokens.forEach(({ kind, text }, index) => {
    if (kind !== "function" || !/^_xlfn\.(?:ANCHORARRAY|SINGLE)$/i.test(text)) return;
    const close = closingOf(tokens, index + 1);
    if (close < 0) return;
    const anchor = /ANCHORARRAY/i.test(text);
    pieces[index] = anchor ? "" : "@";
    if (!anchor && operandEnd(tokens, index + 2) !== close - 1) return;
    pieces[index + 1] = "";
    pieces[close] = anchor ? "#" : "";
  });
  return pieces.join("");
}

const CALLED = new RegExp(`[${WORD_CHARACTERS}]+(?=\\()`, "g");

/** Whether a formula plainly holds nothing that the file spells otherwise; false where that takes a closer look. */
function isSpelledInFile(formula: string): boolean {
  if (/[[#@]/.test(formula)) return false;
  return (formula.match(CALLED) ?? []).every((name) => prefixOf(name) === "" && !/^(?:LET|LAMBDA)$/i.test(name));
}

function prefixOf(name: string): string {
  const upper = name.toUpperCase();
  if (SHEET_FUNCTIONS.has(upper)) return "_xlfn._xlws.";
  return FUTURE_FUNCTIONS.has(upper) ? "_xlfn." : "";
}

/** Tells of a word whether a LET or LAMBDA around it binds it. */
function boundNames(tokens: readonly Token[]): (token: Token) => boolean {
  const scopes: { readonly from: number; readonly to: number; readonly names: Set<string> }[] = [];
  tokens.forEach((token, index) => {
    if (token.kind !== "function" || !/^(?:LET|LAMBDA)$/i.test(token.text)) return;
    const close = closingOf(tokens, index + 1);
    const end = tokens[close];
    if (end === undefined) return;
    const names = new Set<string>();
    const args = argumentStarts(tokens, index + 1, close);
    args.forEach((start, position) => {
      const first = tokens[start];
      const last = position === args.length - 1;
      if (first?.kind === "word" && !last && (/LAMBDA/i.test(token.text) || position % 2 === 0))
        names.add(first.text.toLowerCase());
    });
    scopes.push({ from: token.at, to: end.at, names });
  });
  return (token) =>
    scopes.some(({ from, to, names }) => token.at > from && token.at < to && names.has(token.text.toLowerCase()));
}

function closingOf(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.kind !== "operator") continue;
    if (token.text === "(") depth++;
    if (token.text === ")" && --depth === 0) return index;
  }
  return -1;
}

/** Where the arguments of a call start, spaces skipped. */
function argumentStarts(tokens: readonly Token[], open: number, close: number): number[] {
  const starts: number[] = [];
  let depth = 0;
  for (let index = open; index < close; index++) {
    const token = tokens[index];
    if (token?.kind !== "operator") continue;
    if (token.text === "(" || token.text === "{") depth++;
    if (token.text === ")" || token.text === "}") depth--;
    if ((index === open || token.text === ",") && depth === 1) {
      let start = index + 1;
      while (tokens[start]?.kind === "space") start++;
      starts.push(start);
    }
  }
  return starts;
}

function filedBracket(tokens: readonly Token[], index: number, table: string | null): string {
  const text = tokens[index]?.text ?? "";
  const named = tokens[index - 1]?.kind === "word";
  const owner = named || table === null ? "" : table;
  const match = /^\[\s*@([^]*)\]$/.exec(text);
  if (match === null) return owner + text;
  const columns = (match[1] ?? "").trim();
  if (columns === "") return owner + "[#This Row]";
  return `${owner}[[#This Row],${columns.startsWith("[") ? columns : `[${columns}]`}]`;
}

function shownBracket(text: string): string {
  const match = /^\[\s*\[#This Row\]\s*,\s*([^]*)\]$/i.exec(text);
  if (match === null) return /^\[\s*#This Row\s*\]$/i.test(text) ? "[@]" : text;
  const columns = (match[1] ?? "").trim();
  const single = /^\[([\p{L}\p{N}_.]+)\]$/u.exec(columns);
  return single === null ? `[@${columns}]` : `[@${single[1] ?? ""}]`;
}

/** The "@" and "#" of Excel's formula bar as the functions SINGLE and ANCHORARRAY of the file. */
function withoutMarks(tokens: readonly Token[], pieces: readonly string[]): string {
  const written = [...pieces];
  tokens.forEach((token, index) => {
    if (token.kind !== "operator") return;
    if (token.text === "#") {
      const start = operandStart(tokens, index - 1);
      written[start] = "_xlfn.ANCHORARRAY(" + (written[start] ?? "");
      written[index] = ")";
    }
    if (token.text === "@") {
      const end = operandEnd(tokens, index + 1);
      written[index] = "_xlfn.SINGLE(";
      written[end] = (written[end] ?? "") + ")";
    }
  });
  return written.join("");
}

function operandStart(tokens: readonly Token[], last: number): number {
  let index = last;
  if (tokens[index]?.text === ")") {
    let depth = 0;
    for (; index >= 0; index--) {
      if (tokens[index]?.text === ")") depth++;
      if (tokens[index]?.text === "(" && --depth === 0) break;
    }
    if (tokens[index - 1]?.kind === "function") index--;
  }
  return tokens[index - 1]?.kind === "sheet" ? index - 1 : index;
}

function operandEnd(tokens: readonly Token[], first: number): number {
  let index = first;
  while (tokens[index]?.kind === "space" || tokens[index]?.kind === "sheet") index++;
  const token = tokens[index];
  if (token?.kind === "function") return closingOf(tokens, index + 1);
  if (token?.text === "(") return closingOf(tokens, index);
  return token?.kind === "word" && tokens[index + 1]?.kind === "bracket" ? index + 1 : index;
}
