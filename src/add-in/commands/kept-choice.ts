/** On the web each site that shows Excel has a part of the storage of its own, whose key Office.js tells. */
function keyOf(name: string): string {
  const { partitionKey = "" }: { readonly partitionKey?: string } = Office.context;
  return `${partitionKey}soat-so:${name}`;
}

/** What was kept on this computer under a name; null where nothing was, or the browser keeps nothing for a frame. */
export function keptChoice(name: string): string | null {
  try {
    return window.localStorage.getItem(keyOf(name));
  } catch {
    return null;
  }
}

/** Keeps a choice on this computer; in a browser that keeps nothing for a frame it holds until the page ends. */
export function keepChoice(name: string, value: string): void {
  try {
    window.localStorage.setItem(keyOf(name), value);
  } catch {
    // Nothing is kept.
  }
}
