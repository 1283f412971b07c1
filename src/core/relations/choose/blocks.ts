/** A run of positions, both ends in it. */
export interface Block {
  readonly from: number;
  readonly to: number;
  /** Bits its positions carry together. */
  readonly bits: number;
}

/**
 * The runs of positions where a relation holds: maximal segments of scores, each ended where it has lost more than
 * `patience` since its best end.
 */
export function blocksOf(scores: Float64Array, patience: number): readonly Block[] {
  const blocks: Block[] = [];
  let from = -1;
  let bits = 0;
  let best = 0;
  let to = -1;
  const close = () => {
    if (from >= 0 && best > 0) blocks.push({ from, to, bits: best });
  };
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] ?? 0;
    if (from < 0) {
      if (score <= 0) continue;
      from = at;
      bits = best = 0;
    }
    bits += score;
    if (score > 0 && bits >= best) {
      best = bits;
      to = at;
    } else if (bits < best - patience || bits <= 0) {
      close();
      if (best > 0) at = to;
      from = -1;
    }
  }
  close();
  return blocks;
}
