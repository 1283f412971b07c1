/** Where the program writes: text for people (or the report), and complaints. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Hears how many of how many files are done and which is next, null at the end; only where somebody watches. */
  readonly progress?: (done: number, of: number, next: string | null) => void;
}

/** How the program ends. */
export const EXIT = { done: 0, found: 1, refused: 2 } as const;
