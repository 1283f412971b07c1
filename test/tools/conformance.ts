import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { LibraryMetadata } from "../../src/local-excel";
import { emulatedTypes } from "./emulation";
import type { OfficeMember } from "./list-office-members";
import { memberTable } from "./write-client-members";

const ROOT = join(__dirname, "../..");

/** Where it stands what is known to differ from Excel, from the root of the repository. */
const KNOWN_DIFFERENCES = "src/local-excel/known-differences.json";

/** Where the stand-in is known to do otherwise than Excel, or than Excel may. */
interface KnownDifference {
  readonly member: string;
  readonly differs: string;
  /** A page of Excel's documentation, an issue of OfficeDev/office-js, or that there is none. */
  readonly source: string;
}

/** One member that the add-in uses, and how far the stand-in stands in for it. */
export interface Conformance {
  /** Without "Excel.". */
  readonly member: string;
  /** The first sentence of what is documented. */
  readonly documented: string;
  readonly page: string;
  readonly emulated: "yes" | "read only" | "refused";
  readonly differs: string;
  readonly source: string;
}

/** What Excel's types say of each member, by class and name: the first sentence. */
function documentedMembers(declarations: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const source = ts.createSourceFile("index.d.ts", declarations, ts.ScriptTarget.ES2022, true);
  const visit = (node: ts.Node, inExcel: boolean): void => {
    if (ts.isModuleDeclaration(node)) {
      if (node.body !== undefined) ts.forEachChild(node.body, (child) => visit(child, node.name.text === "Excel"));
    } else if (inExcel && ts.isClassDeclaration(node) && node.name !== undefined) {
      for (const member of node.members) {
        const name = member.name !== undefined && ts.isIdentifier(member.name) ? member.name.text : null;
        const key = `${node.name.text}.${name ?? ""}`;
        if (name !== null && !found.has(key)) found.set(key, firstSentence(member));
      }
    }
  };
  ts.forEachChild(source, (node) => visit(node, false));
  return found;
}

function firstSentence(node: ts.Node): string {
  const [doc] = ts.getJSDocCommentsAndTags(node);
  const text = doc !== undefined && ts.isJSDoc(doc) ? (ts.getTextOfJSDocComment(doc.comment) ?? "") : "";
  const plain = text
    .replaceAll(/<[^>]+>|\{@link ([^}|]+)[^}]*\}/g, (_, link: string | undefined) => link ?? "")
    .replaceAll(/\s+/g, " ")
    .trim();
  return /^.*?[.](?= [A-Z[]|$)/.exec(plain)?.[0] ?? plain;
}

/** Where Microsoft documents a member. */
function pageOf(owner: string, name: string, access: OfficeMember["access"]): string {
  const kind = access.includes("call") ? "(1)" : "";
  const anchor = `excel-excel-${owner}-${name}-member${kind}`.toLowerCase();
  return `https://learn.microsoft.com/javascript/api/excel/excel.${owner.toLowerCase()}#${anchor}`;
}

const differences = (): readonly KnownDifference[] =>
  JSON.parse(readFileSync(join(ROOT, KNOWN_DIFFERENCES), "utf8")) as readonly KnownDifference[];

/**
 * How far the stand-in stands in for each member that the add-in uses.
 * @throws Error where something is known of a member that the add-in does not use
 */
export function conformance(
  metadata: LibraryMetadata,
  differing: readonly KnownDifference[] = differences(),
): readonly Conformance[] {
  const types = new Map(emulatedTypes(metadata).map((type) => [type.name, type]));
  const documented = documentedMembers(readFileSync(join(ROOT, "node_modules/@types/office-js/index.d.ts"), "utf8"));
  const table = memberTable();
  const used = new Set(table.map(({ member }) => member));
  const known = new Map(differing.map((difference) => [difference.member, difference]));
  const unused = [...known.keys()].filter((member) => !used.has(member));
  if (unused.length > 0) throw new Error(`${KNOWN_DIFFERENCES}: the add-in does not use ${unused.join(", ")}`);
  return table
    .filter(({ kind, member }) => kind === "class" || known.has(member))
    .map(({ member, access }) => {
      const [, owner = "", name = ""] = member.split(".");
      const type = types.get(owner);
      const emulated = type?.readOnly.includes(name) === true ? "read only" : "yes";
      return {
        member: `${owner}.${name}`,
        documented: documented.get(`${owner}.${name}`) ?? "",
        page: pageOf(owner, name, access),
        emulated: type === undefined || type.refused.includes(name) ? "refused" : emulated,
        differs: known.get(member)?.differs ?? "",
        source: known.get(member)?.source ?? "",
      };
    });
}
