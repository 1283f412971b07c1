/** Text as it reads in Markdown, nothing of it taken for markup. */
export function plain(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\\`*_[\]|~$]/g, "\\$&")
    .replace(/\s*\n\s*/g, "<br>");
}

/** Text as code. */
export function code(text: string): string {
  const fence = "`".repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return fence + pad + text + pad + fence;
}

/** Markup as it must stand in a cell of a table, where a bar would end the cell even in code. */
export function inTable(markup: string): string {
  return markup.replace(/(?<!\\)\|/g, "\\|");
}
