/** From the edges of the paper to what is printed, in points; `header` and `footer` to those. */
export interface PageMargins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

/** What is printed above every page, and above the first where that has its own; codes as in files ("&C&P"). */
export interface PageHeaders {
  readonly all: string;
  /** null: the first page has none of its own. */
  readonly first: string | null;
}
