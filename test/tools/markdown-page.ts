import { readFileSync } from "node:fs";
import { join } from "node:path";

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Text with emphasis, code and links, which print as their words alone. */
function inline(text: string): string {
  return escaped(text)
    .replace(/`([^`]+)`/g, "<code>$1</code>")
    .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
    .replace(/\[([^\]]+)\]\([^)]+\)/g, "$1");
}

/** A picture, its bytes within the page. */
function picture(alternative: string, path: string): string {
  const bytes = readFileSync(path).toString("base64");
  return `<img alt="${escaped(alternative).replace(/"/g, "&quot;")}" src="data:image/png;base64,${bytes}">`;
}

function table(lines: readonly string[]): string {
  const rows = lines
    .filter((line) => !/^\|[-|\s]+\|$/.test(line))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf("|"))
        .split("|")
        .map((cell) => inline(cell.trim())),
    );
  const [head = [], ...body] = rows;
  const row = (cells: readonly string[], name: string): string =>
    `<tr>${cells.map((cell) => `<${name}>${cell}</${name}>`).join("")}</tr>`;
  return `<table>${row(head, "th")}${body.map((cells) => row(cells, "td")).join("")}</table>`;
}

function list(lines: readonly string[], name: "ol" | "ul"): string {
  const items: string[] = [];
  for (const line of lines) {
    const [, start] = /^(?:-|\d+\.) (.*)$/.exec(line) ?? [];
    if (start === undefined) items.push(`${items.pop() ?? ""} ${line.trim()}`);
    else items.push(start);
  }
  return `<${name}>${items.map((item) => `<li>${inline(item)}</li>`).join("")}</${name}>`;
}

/** One block, between two empty lines, as HTML. */
function block(lines: readonly string[], folder: string): string {
  const [first = ""] = lines;
  const [, level, heading] = /^(#+) (.*)$/.exec(first) ?? [];
  if (level !== undefined) return `<h${String(level.length)}>${inline(heading ?? "")}</h${String(level.length)}>`;
  const [, alternative, path] = /^!\[([^\]]*)\]\(([^)]+)\)$/.exec(first) ?? [];
  if (path !== undefined) return picture(alternative ?? "", join(folder, path));
  if (first.startsWith("|")) return table(lines);
  if (/^\d+\. /.test(first)) return list(lines, "ol");
  if (first.startsWith("- ")) return list(lines, "ul");
  return `<p>${inline(lines.join(" "))}</p>`;
}

/** The body of a page made of Markdown as our guides are written: no nested lists, no HTML, no code blocks. */
export function pageOf(markdown: string, folder: string): string {
  return markdown
    .trim()
    .split(/\n{2,}/)
    .map((text) => block(text.split("\n"), folder))
    .join("\n");
}
