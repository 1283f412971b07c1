import { invalidArgument } from "./errors";
import type { Argument, WireValue } from "./object-type";

/**
 * The text at a place among the arguments, which must be given.
 * @throws {HostError} InvalidArgument where it is not, or no text.
 */
export function textArgument(args: readonly Argument[], index: number): string {
  const value = args[index];
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

/**
 * The text at a place among the arguments; null where it was left out.
 * @throws {HostError} InvalidArgument where it is no text.
 */
export function optionalText(args: readonly Argument[], index: number): string | null {
  const value = args[index] ?? null;
  if (value === null) return null;
  return textArgument(args, index);
}

/**
 * The whole number at a place among the arguments, which must be given.
 * @throws {HostError} InvalidArgument where it is not, or no whole number.
 */
export function integerArgument(args: readonly Argument[], index: number): number {
  return integer(args[index] ?? null);
}

/**
 * The whole number at a place among the arguments; `fallback` where it was left out.
 * @throws {HostError} InvalidArgument where it is no whole number.
 */
export function optionalInteger(args: readonly Argument[], index: number, fallback: number): number {
  const value = args[index] ?? null;
  return value === null ? fallback : integerArgument(args, index);
}

/**
 * The yes or no at a place among the arguments; `fallback` where it was left out.
 * @throws {HostError} InvalidArgument where it is neither.
 */
export function optionalBoolean(args: readonly Argument[], index: number, fallback = false): boolean {
  const value = args[index] ?? null;
  if (value === null) return fallback;
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/**
 * The value as a whole number.
 * @throws {HostError} InvalidArgument where it is none.
 */
export function integer(value: Argument): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

/**
 * The value as a number within limits, which are allowed themselves.
 * @throws {HostError} InvalidArgument where it is none.
 */
export function numberWithin(value: WireValue, minimum: number, maximum: number): number {
  if (typeof value !== "number" || !(value >= minimum && value <= maximum)) throw invalidArgument();
  return value;
}

/**
 * The value as a yes or no.
 * @throws {HostError} InvalidArgument where it is neither.
 */
export function booleanValue(value: WireValue): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/**
 * The value as text.
 * @throws {HostError} InvalidArgument where it is none.
 */
export function textValue(value: WireValue): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

/**
 * The value as one of the words Excel knows, matched without regard to case and spelled as in `words`.
 * @throws {HostError} InvalidArgument where it is none of them.
 */
export function oneOf<T extends string>(value: Argument, words: readonly T[]): T {
  const found =
    typeof value === "string" ? words.find((word) => word.toLowerCase() === value.toLowerCase()) : undefined;
  if (found === undefined) throw invalidArgument();
  return found;
}

/**
 * The value as an object with named members.
 * @throws {HostError} InvalidArgument where it is none.
 */
export function record(value: Argument): { readonly [key: string]: WireValue } {
  if (!isRecord(value)) throw invalidArgument();
  return value;
}

/** Whether a value is an object with named members, not a list. */
export function isRecord(value: unknown): value is { readonly [key: string]: WireValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value is a list. */
export function isList(value: unknown): value is readonly WireValue[] {
  return Array.isArray(value);
}
