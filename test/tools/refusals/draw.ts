/** A number from 0 to 1 for a text and a seed. Source: FNV-1a, 32 bits, its bits mixed once more. */
export function drawn(text: string, seed: number): number {
  let value = 0x811c9dc5;
  for (const letter of `${String(seed)} ${text}`) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return ((value ^ (value >>> 13)) >>> 0) / 2 ** 32;
}
