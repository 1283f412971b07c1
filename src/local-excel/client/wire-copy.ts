import { notEmulated, type WireValue } from "../objects/object-type";

/**
 * A value as it arrives on the other side of a wire: a copy, what is undefined left out of objects and null in lists,
 * numbers that are none null.
 * @throws HostError NotImplemented for what is no plain data
 */
export function wireCopy(value: unknown): WireValue {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) ? value : null;
    case "undefined":
      return null;
    case "object":
      break;
    default:
      throw notEmulated(`a ${typeof value} as a value`);
  }
  if (value === null) return null;
  if (Array.isArray(value)) return value.map(wireCopy);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null && Object.getPrototypeOf(prototype) !== null)
    throw notEmulated("an object of a class as a value");
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (inner === undefined ? [] : [[name, wireCopy(inner)] as const])),
  );
}
