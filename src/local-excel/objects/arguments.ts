import { invalidArgument } from "./errors";
import type { Argument, WireValue } from "./object-type";

/** A text that must be given. */
export function textArgument(args: readonly Argument[], index: number): string {
  const value = args[index];
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

/** A text that may be left out. */
export function optionalText(args: readonly Argument[], index: number): string | null {
  const value = args[index] ?? null;
  if (value === null) return null;
  return textArgument(args, index);
}

/** A whole number that must be given. */
export function integerArgument(args: readonly Argument[], index: number): number {
  return integer(args[index] ?? null);
}

/** A whole number that may be left out. */
export function optionalInteger(args: readonly Argument[], index: number, fallback: number): number {
  const value = args[index] ?? null;
  return value === null ? fallback : integerArgument(args, index);
}

/** A yes or no that may be left out. */
export function optionalBoolean(args: readonly Argument[], index: number, fallback = false): boolean {
  const value = args[index] ?? null;
  if (value === null) return fallback;
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/** The value as a whole number, or InvalidArgument. */
export function integer(value: Argument): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

/** The value as a number within limits (inclusive), or InvalidArgument. */
export function numberWithin(value: WireValue, minimum: number, maximum: number): number {
  if (typeof value !== "number" || !(value >= minimum && value <= maximum)) throw invalidArgument();
  return value;
}

/** The value as a yes or no, or InvalidArgument. */
export function booleanValue(value: WireValue): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/** The value as text, or InvalidArgument. */
export function textValue(value: WireValue): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

/** The value as one of the words Excel knows, matched without regard to case, or InvalidArgument. */
export function oneOf<T extends string>(value: Argument, words: readonly T[]): T {
  const found =
    typeof value === "string" ? words.find((word) => word.toLowerCase() === value.toLowerCase()) : undefined;
  if (found === undefined) throw invalidArgument();
  return found;
}

/** The value as an object with named members, or InvalidArgument. */
export function record(value: Argument): { readonly [key: string]: WireValue } {
  if (!isRecord(value)) throw invalidArgument();
  return value;
}

export function isRecord(value: unknown): value is { readonly [key: string]: WireValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly WireValue[] {
  return Array.isArray(value);
}
