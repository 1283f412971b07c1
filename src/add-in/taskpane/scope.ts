/** Which sheets the clerk wants checked: all, the one in front when the button is pressed, or those that are named. */
export type Scope =
  | { readonly kind: "all" }
  | { readonly kind: "this" }
  | { readonly kind: "chosen"; readonly sheets: readonly string[] };

export const EVERYTHING: Scope = { kind: "all" };
