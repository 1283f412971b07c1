/**
 * The bytes that a base64 text stands for.
 * @throws {DOMException} where the text is no base64.
 */
export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** Bytes as base64 text. */
export function base64Of(bytes: Uint8Array): string {
  let text = "";
  // A call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 0x8000)
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return btoa(text);
}
