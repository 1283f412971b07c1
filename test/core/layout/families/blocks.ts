import { columnName } from "../../../../src/core/model/cells/address";

/**
 * The columns of blocks that stand across: `columns` gives those of one block, where `at(0)` is the letter of the
 * block's first column.
 */
export function blocksAcross(
  names: readonly string[],
  first: number,
  size: number,
  columns: (at: (offset: number) => string) => string,
): string {
  return names
    .map((name, i) =>
      columns((offset) => columnName(first + i * size + offset))
        .split(";")
        .map((column) => `${column} {${name}}`)
        .join(";"),
    )
    .join(";");
}
