import { columnName } from "../../../../src/core/model/cells/address";

const SIZES = [1, 0.64, 1.38, 0.83, 1.17];

/**
 * The columns of blocks that stand across: `columns` gives those of one block, where `at(0)` is the letter of the
 * block's first column. Blocks differ in size, as places and goods do.
 */
export function blocksAcross(
  names: readonly string[],
  first: number,
  size: number,
  columns: (at: (offset: number) => string) => string,
): string {
  return names
    .flatMap((name, i) =>
      columns((offset) => columnName(first + i * size + offset))
        .split(/[;\n]/)
        .map((column) => column.trim())
        .filter((column) => column !== "")
        .map((column) => `${column} x${String(SIZES[i % SIZES.length] ?? 1)} {${name}}`),
    )
    .join(";");
}
