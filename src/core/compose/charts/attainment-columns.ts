import type { Bilingual, Language } from "../../model/message";
import type { ChartColumn, ChartDraft, ChartRow } from "./chart-draft";
import { GREYS, LABELS, pageCell } from "./chart-draft";
import type { ChartSource } from "./chart-source";
import { watchedCell } from "./chart-source";
import { filled, inTitle, number } from "./chart-words";

const WORDS = {
  onPace: {
    vi: "{count}/{all} chỉ tiêu kịp tiến độ kế hoạch; chậm nhất là {slowest} ({attained}% so với mức {due}%)",
    en: "{count} of {all} indicators are on pace; {slowest} is slowest ({attained}% against {due}%)",
  },
  allOnPace: {
    vi: "Cả {all} chỉ tiêu đều kịp tiến độ kế hoạch; thấp nhất là {slowest} ({attained}% so với mức {due}%)",
    en: "All {all} indicators are on pace; {slowest} is lowest ({attained}% against {due}%)",
  },
  measured: { vi: "Tỷ lệ thực hiện so với kế hoạch năm (%)", en: "Share of the year's plan attained (%)" },
  attained: { vi: "Đạt kế hoạch (%)", en: "Plan attained (%)" },
  due: { vi: "Mức đối chiếu theo thời gian (%)", en: "Due by now (%)" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Columns side by side at most. Source: eight names of two or three lines stand under columns on a page of A4. */
const MOST_COLUMNS = 8;

/** Columns of the page's table of progress. */
const COLUMN = { attained: 2, due: 3 } as const;

interface PacedRow extends ChartRow {
  readonly due: number;
  readonly second: NonNullable<ChartRow["second"]>;
  readonly pace: number;
}

function columnsOf(language: Language): readonly ChartColumn[] {
  return [
    {
      head: WORDS.attained[language],
      look: "filled",
      // Light, so that the marks and the figures upon it are seen.
      color: GREYS.fall,
      labelFormat: LABELS,
      labelPosition: "InsideBase",
      onSecondAxis: false,
      formula: (_, { figure }) => ({ formula: `=${figure}` }),
    },
    {
      head: WORDS.due[language],
      look: "marks",
      color: GREYS.mark,
      labelFormat: null,
      onSecondAxis: false,
      formula: (_, { second }) => ({ formula: `=${second}` }),
    },
  ];
}

function findingOf(rows: readonly PacedRow[], language: Language): string {
  const [slowest] = rows.toSorted((a, b) => a.pace - b.pace);
  if (slowest === undefined) return "";
  const count = rows.filter(({ pace }) => pace >= 1).length;
  return filled(count === rows.length ? WORDS.allOnPace : WORDS.onPace, language, {
    count: String(count),
    all: String(rows.length),
    slowest: inTitle(slowest.label, language),
    attained: number(slowest.value, language),
    due: number(slowest.due, language),
  });
}

/** How far plans have come, with what was due by now as marks: none where fewer than two plans are known. */
export function attainmentColumns({ analysis, language }: ChartSource): readonly ChartDraft[] {
  const { headline, progress } = analysis.summary;
  const rows = progress.flatMap((line): readonly PacedRow[] => {
    const of = headline[line.line];
    if (!of || of.attainment === null || !of.current?.cell || !of.plan?.cell) return [];
    const { lastYear } = line;
    const { label, attainment } = of;
    const due = lastYear === null ? (100 * line.months) / 12 : (100 * lastYear.same.value) / lastYear.year.value;
    return [
      {
        label,
        value: attainment,
        isTotal: false,
        due,
        pace: line.pace,
        name: ({ progressAt }) => pageCell(progressAt(line.line), 0, { text: label }),
        figure: ({ progressAt }) => pageCell(progressAt(line.line), COLUMN.attained, { number: attainment }),
        second: ({ progressAt }) => pageCell(progressAt(line.line), COLUMN.due, { number: due }),
      },
    ];
  });
  const shown = rows.slice(0, MOST_COLUMNS);
  if (shown.length < 2) return [];
  const cells = progress.flatMap(({ line, lastYear }) => {
    const of = headline[line];
    const figures = [of?.current, of?.plan, lastYear?.same, lastYear?.year];
    return figures.flatMap((figure) => (figure?.cell ? watchedCell(analysis, figure.sheet, figure.cell) : []));
  });
  return [
    {
      name: "soat-so-attainment",
      type: "clustered-column",
      subject: "plans",
      rows: shown,
      columns: columnsOf(language),
      finding: findingOf(shown, language),
      measured: WORDS.measured[language],
      valueAxisTitle: "%",
      minimum: 0,
      overlap: 0,
      hasLegend: true,
      inWords: (row) => {
        const due = shown.find((paced) => paced === row)?.due ?? 0;
        return `${inTitle(row.label, language)} ${number(row.value, language)}% (${number(due, language)}%)`;
      },
      cells,
    },
  ];
}
