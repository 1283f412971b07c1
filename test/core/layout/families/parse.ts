import { columnIndex } from "../../../../src/core/model/cells/address";
import type { Column, ColumnLabel, Derivation, Row, RowKind } from "./family";

/** The lines of a text between its first line break and its last; `+|` goes on with the line above. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.replace(/^\s+/, ""));
  if (lines[0] === "") lines.shift();
  if (lines.at(-1) === "") lines.pop();
  return lines.reduce<readonly string[]>(
    (done, line) =>
      line.startsWith("+|") ? [...done.slice(0, -1), `${done.at(-1) ?? ""}${line.slice(1)}`] : [...done, line],
    [],
  );
}

const RELATIVE = ["current", "previous-period", "same-period-last-year", "previous-year", "next-year"];

function periodOf(word: string | undefined): Pick<ColumnLabel, "period" | "relative"> {
  if (word === undefined) throw new Error("a column without a period");
  if (RELATIVE.includes(word)) return { period: null, relative: word };
  return { period: word === "null" ? null : word };
}

function derivationOf(text: string): Derivation | null {
  const found = /= (\w+)\(([^)]*)\)/.exec(text);
  if (!found) return null;
  const [, operation = "", list = ""] = found;
  const items = list.split(",").map((item) => item.trim());
  const last = Number(items.at(-1));
  const letters = items.filter((item) => /^[A-Z]+$/.test(item));
  return { operation, columns: letters.map(columnIndex), number: Number.isNaN(last) ? 1 : last };
}

function saidOf(words: readonly string[]): Omit<ColumnLabel, "role"> {
  const [role, first, second, third] = words;
  const given = (word: string | undefined): string | null => (word === undefined || word === "null" ? null : word);
  if (role === "value") return { scenario: given(first), ...periodOf(second) };
  if (role === "measure") return { measure: first ?? "other", form: given(second), ...periodOf(third) };
  return {};
}

function decimalsOf(words: readonly string[]): number {
  const written = words.find((word) => /^\.\d$/.test(word));
  if (written !== undefined) return Number(written.slice(1));
  return words[0] === "measure" ? 1 : 0;
}

/** One column of the list beside a table. */
function columnOf(text: string): Column {
  const block = /\{([^}]*)\}/.exec(text)?.[1];
  const unit = /\bu\(([^)]*)\)/.exec(text)?.[1];
  const bare = text.replace(/\{[^}]*\}|\bu\([^)]*\)|= \w+\([^)]*\)/g, " ");
  const words = bare.trim().split(/\s+/);
  const [role = ""] = words;
  const quantity = words.find((word) => word.startsWith("q:"))?.slice(2);
  const factors = words.filter((word) => /^x\d/.test(word)).map((word) => Number(word.slice(1)));
  const derivation = derivationOf(text);
  const isSummable = quantity !== "price" && !words.includes("nosum") && derivation?.operation !== "cumul";
  return {
    label: {
      role,
      ...saidOf(words),
      ...(quantity !== undefined && { quantity }),
      ...(unit !== undefined && { unit }),
      ...(block !== undefined && { block }),
      ...(words.includes("hidden") && { hidden: true }),
    },
    factor: factors.reduce((product, factor) => product * factor, 1),
    isAdded: role === "value" && isSummable,
    isFree: words.includes("free"),
    derivation,
    decimals: decimalsOf(words),
  };
}

/** The columns listed beside a table. */
export function columnsOf(text: string): readonly Column[] {
  return text
    .split(/[;\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")
    .map(columnOf);
}

const KINDS: Readonly<Record<string, RowKind>> = { T: "total", C: "component", M: "memo", H: "heading" };

interface Tag {
  readonly level: number;
  readonly kind: RowKind;
  readonly flags: string;
  readonly name: string | undefined;
  readonly parent: string | undefined;
  readonly addsTo: string | undefined;
}

function tagOf(text: string): Tag | null {
  if (text === "" || text === "-") return null;
  const found = /^(\d)([TCMH])([b!e]*)(?:@(\w+))?(?:\^(\w+|-))?(?:>(\w+|-))?$/.exec(text);
  const kind = KINDS[found?.[2] ?? ""];
  if (!found || !kind) throw new Error(`not a label of a row: ${text}`);
  return { level: Number(found[1]), kind, flags: found[3] ?? "", name: found[4], parent: found[5], addsTo: found[6] };
}

/** The rows of a body; null is an empty line. */
export function rowsOf(text: string): readonly (Row | null)[] {
  const lines = linesOf(text).map((line) => line.split("|"));
  const tags = lines.map(([tag = ""]) => tagOf(tag));
  const named = new Map(tags.flatMap((tag, i) => (tag?.name === undefined ? [] : [[tag.name, i] as const])));
  const placeOf = (name: string): number | null => {
    if (name === "-") return null;
    const place = named.get(name);
    if (place === undefined) throw new Error(`no row is called ${name}`);
    return place;
  };
  const parents = tags.map((tag, i) => {
    if (tag === null || tag.level === 0) return null;
    if (tag.parent !== undefined) return placeOf(tag.parent);
    const above = tags.slice(0, i).findLastIndex((other) => other !== null && other.level < tag.level);
    return above < 0 ? null : above;
  });
  const wholeOf = (place: number | null): number | null => {
    if (place === null || tags[place]?.kind !== "heading") return place;
    return wholeOf(parents[place] ?? null);
  };
  return lines.map(([, ...cells], i) => {
    const tag = tags[i];
    if (!tag) return null;
    const parent = parents[i] ?? null;
    const whole = tag.kind === "component" ? wholeOf(parent) : null;
    return {
      level: tag.level,
      kind: tag.kind,
      isBold: tag.flags.includes("b"),
      hasOwnMeasures: tag.flags.includes("!"),
      isToBeFilled: tag.flags.includes("e"),
      parent,
      addsTo: tag.addsTo === undefined ? whole : placeOf(tag.addsTo),
      cells,
      named,
    };
  });
}
