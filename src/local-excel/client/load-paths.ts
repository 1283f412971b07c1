import { notEmulated } from "../objects/object-type";

/** The paths that `load` is given as text, a list of texts, or an object with `true` at what is wanted. */
export function pathsOf(what: unknown): readonly string[] {
  if (typeof what === "string") return what.split(",").map((path) => path.trim());
  if (Array.isArray(what)) return what.map(String);
  if (typeof what !== "object" || what === null) throw notEmulated("load without names");
  return Object.entries(what as Readonly<Record<string, unknown>>).flatMap(([name, inner]) => {
    if (name === "select" || name === "expand" || name === "top" || name === "skip" || name.startsWith("$"))
      throw notEmulated(`load with ${name}`);
    if (inner === true) return [name];
    return typeof inner === "object" ? pathsOf(inner).map((path) => `${name}/${path}`) : [];
  });
}
