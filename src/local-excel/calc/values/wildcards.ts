/** Whether a pattern has "*" or "?" that mean something, or "~" that guards one. */
export function hasWildcards(pattern: string): boolean {
  return /[*?~]/.test(pattern);
}

/**
 * The regular expression, case ignored, of the texts that a pattern with * (anything), ? (one character) and ~ (the
 * next one as it is) means.
 */
export function wildcardExpression(pattern: string): RegExp {
  let source = "";
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern.charAt(at);
    if (char === "~" && /[*?~]/.test(pattern.charAt(at + 1))) source += escaped(pattern.charAt(++at));
    else if (char === "*") source += "[^]*";
    else if (char === "?") source += "[^]";
    else source += escaped(char);
  }
  return new RegExp(`^${source}$`, "i");
}

function escaped(char: string): string {
  return char.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
