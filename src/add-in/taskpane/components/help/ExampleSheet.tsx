import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { rangeName } from "../../../../core/model/cells/address";
import type { EntryExample } from "../../../../core/reference/entries";
import { exampleGrid, type ExampleGrid, type GridCell } from "../../../../core/reference/example-grid";
import { EXAMPLE_SHEET, drawnBefore } from "../../../../core/reference/example-workbook";
import { sentencePieces } from "../../../../core/reference/sentence";
import type { Said } from "../../../../core/reference/example-run";
import { usePane } from "../../pane-context";

const LINE = `1px solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  figure: { margin: `${tokens.spacingVerticalS} 0 0`, display: "grid", rowGap: tokens.spacingVerticalXS },
  name: { fontWeight: tokens.fontWeightSemibold },
  scroll: { overflowX: "auto", border: LINE, backgroundColor: tokens.colorNeutralBackground1 },
  table: { borderCollapse: "collapse", width: "100%", fontSize: "11px", lineHeight: "14px", overflowWrap: "normal" },
  edge: {
    border: LINE,
    padding: "1px 3px",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
    textAlign: "center",
  },
  hidden: { fontStyle: "italic" },
  cell: { border: LINE, padding: "1px 3px", verticalAlign: "top", textAlign: "left" },
  figureCell: { textAlign: "right", whiteSpace: "nowrap" },
  marked: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    outline: `2px solid ${tokens.colorPaletteMarigoldBorderActive}`,
    outlineOffset: "-2px",
    "& mark": {
      backgroundColor: "transparent",
      color: tokens.colorNeutralForeground1,
      fontWeight: tokens.fontWeightSemibold,
    },
    "& code": { color: tokens.colorNeutralForeground1 },
  },
  formula: {
    display: "block",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: "10px",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    whiteSpace: "normal",
  },
  said: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalXXS },
});

/**
 * How many columns of an example are drawn. Source: measured on the 236 examples of the catalogues: 94% have no more.
 */
const MOST_COLUMNS = 7;
/** How many rows of an example are drawn. Source: as for `MOST_COLUMNS`, 94% have no more. */
const MOST_ROWS = 9;

/** An example as a small sheet, and what is said of it; it runs when it is shown. */
export default function ExampleSheet({ example }: { readonly example: EntryExample }) {
  const styles = useStyles();
  const { say, language } = usePane();
  const { drawing, marks, said } = useMemo(() => example.run(language), [example, language]);
  const before = drawnBefore(drawing);
  const shared = { language, mostColumns: MOST_COLUMNS, mostRows: MOST_ROWS };
  return (
    <figure className={styles.figure}>
      <Caption1 as="p" className={styles.name} style={{ margin: 0 }}>
        {say(example.isSound && said.every(({ kind }) => kind === "unchecked") ? "exampleSound" : "exampleFaulty")}{" "}
        {example.name[language]}
      </Caption1>
      {drawing.fileName !== undefined && <Caption1>{say("exampleFile", drawing.fileName)}</Caption1>}
      {before && (
        <Grid
          name={say("exampleSheet", before.name)}
          grid={exampleGrid({ ...shared, sheet: before.sheet, marks: [] })}
        />
      )}
      <Grid
        name={say("exampleSheet", EXAMPLE_SHEET)}
        isNamed={before !== null}
        grid={exampleGrid({
          ...shared,
          sheet: drawing.sheet,
          marks,
          ...(drawing.hidden ? { hidden: drawing.hidden } : {}),
        })}
      />
      <ul className={styles.said}>
        {said.length === 0 && (
          <li>
            <Caption1 block>{say("exampleQuiet")}</Caption1>
          </li>
        )}
        {said.map((one, i) => (
          <Sentence key={i} said={one} />
        ))}
      </ul>
    </figure>
  );
}

function Sentence({ said: { place, kind, message } }: { readonly said: Said }) {
  const { say, language } = usePane();
  const where =
    place === null || kind === "unchecked"
      ? say("unchecked")
      : `${place.sheet === EXAMPLE_SHEET ? "" : `${place.sheet}!`}${rangeName(place.range)}`;
  return (
    <li>
      <Caption1 block>
        <strong>{where}</strong>:{" "}
        {sentencePieces(message, language)
          .map(({ text }) => text)
          .join("")}
      </Caption1>
    </li>
  );
}

interface GridProps {
  readonly name: string;
  readonly grid: ExampleGrid;
  /** The name is shown, not only told to screen readers. */
  readonly isNamed?: boolean;
}

function Grid({ name, grid, isNamed = true }: GridProps) {
  const styles = useStyles();
  const { say } = usePane();
  const scroll = useRef<HTMLDivElement>(null);
  const [isWide, setWide] = useState(false);
  useLayoutEffect(() => {
    const box = scroll.current;
    if (box === null) return;
    setWide(box.scrollWidth > box.clientWidth);
    const mark = box.querySelector<HTMLElement>("[data-marked]");
    if (mark) box.scrollLeft = mark.offsetLeft + mark.offsetWidth - box.clientWidth;
  }, [grid]);
  const lineName = (line: ExampleGrid["rows"][number]): string =>
    line.isHidden ? `${line.name} (${say("exampleHidden")})` : line.name;
  return (
    <>
      {isNamed && <Caption1>{name}</Caption1>}
      <div
        ref={scroll}
        className={styles.scroll}
        {...(isWide ? { tabIndex: 0, role: "group", "aria-label": name } : {})}
      >
        <table className={styles.table} aria-label={name}>
          <thead>
            <tr>
              <td className={styles.edge} />
              {grid.columns.map((column, i) => (
                <th key={i} scope="col" className={mergeClasses(styles.edge, column.isHidden && styles.hidden)}>
                  {lineName(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.rows.map((row, r) => (
              <tr key={r}>
                <th scope="row" className={mergeClasses(styles.edge, row.isHidden && styles.hidden)}>
                  {lineName(row)}
                </th>
                {shownCells(grid.cells[r] ?? []).map(({ cell, at }) => (
                  <Cell key={at} cell={cell} isHidden={row.isHidden || grid.columns[at]?.isHidden === true} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The cells that no text runs over. */
function shownCells(cells: readonly GridCell[]): readonly { readonly cell: GridCell; readonly at: number }[] {
  let free = 0;
  return cells.flatMap((cell, at) => {
    if (at < free) return [];
    free = at + cell.span;
    return [{ cell, at }];
  });
}

function Cell({ cell, isHidden }: { readonly cell: GridCell; readonly isHidden: boolean }) {
  const styles = useStyles();
  const { say } = usePane();
  const { text, formula, kind, isMarked, span } = cell;
  const shown = text === "" && isMarked ? say("emptyCell") : text;
  return (
    <td
      colSpan={span}
      data-marked={isMarked ? "" : undefined}
      className={mergeClasses(
        styles.cell,
        kind === "figure" && styles.figureCell,
        isHidden && styles.hidden,
        isMarked && styles.marked,
      )}
    >
      {isMarked ? <mark>{shown}</mark> : shown}
      {formula !== null && <code className={styles.formula}>{formula}</code>}
    </td>
  );
}
