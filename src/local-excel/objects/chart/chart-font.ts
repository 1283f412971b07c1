import type { ChartRecord } from "../../../xlsx/document";
import { numberWithin, textValue } from "../arguments";
import { invalidArgument } from "../errors";
import { defineType, notEmulated, type Session } from "../object-type";
import { changeChart, chartOf, type ChartPart } from "./chart-records";

/** The font of a whole chart, or of its title. */
interface ChartFontPart extends ChartPart<"ChartFont"> {
  readonly of: "chart" | "title";
}

const fontOf = (self: ChartPart<string>, of: ChartFontPart["of"]): ChartFontPart => ({
  type: "ChartFont",
  sheetId: self.sheetId,
  chartId: self.chartId,
  of,
});

/** Excel.ChartAreaFormat: the look of a whole chart. */
const CHART_AREA_FORMAT = defineType<ChartPart<"ChartAreaFormat">>({
  name: "ChartAreaFormat",
  properties: { Font: { get: (self) => fontOf(self, "chart") } },
});

/** Excel.ChartTitleFormat. */
const CHART_TITLE_FORMAT = defineType<ChartPart<"ChartTitleFormat">>({
  name: "ChartTitleFormat",
  properties: { Font: { get: (self) => fontOf(self, "title") } },
});

function sized(chart: ChartRecord, of: ChartFontPart["of"], size: number): ChartRecord {
  if (of === "chart") return { ...chart, font: { ...chart.font, size } };
  return { ...chart, title: { text: "Chart Title", visible: true, ...chart.title, size } };
}

function sizeOf(session: Session, self: ChartFontPart): number {
  const chart = chartOf(session, self);
  const size = self.of === "chart" ? chart.font.size : (chart.title?.size ?? null);
  if (size === null) throw notEmulated("the size of a chart's font that Excel chooses");
  return size;
}

/** Excel.ChartFont of a whole chart or its title; sizes in points. */
const CHART_FONT = defineType<ChartFontPart>({
  name: "ChartFont",
  properties: {
    Name: {
      get: (self, session) => {
        const { name } = chartOf(session, self).font;
        if (name === null || self.of === "title") throw notEmulated("the font of a chart that Excel chooses");
        return name;
      },
      set: (self, value, session) => {
        const name = textValue(value);
        if (name === "") throw invalidArgument();
        if (self.of === "title") throw notEmulated("a font of the title alone");
        changeChart(session, self, (chart) => ({ ...chart, font: { ...chart.font, name } }));
      },
    },
    Size: {
      get: (self, session) => sizeOf(session, self),
      set: (self, value, session) => {
        const size = numberWithin(value, 1, 409);
        changeChart(session, self, (chart) => sized(chart, self.of, size));
      },
    },
  },
});

/** How what is written on a chart looks. */
export const CHART_FONT_TYPES = [CHART_AREA_FORMAT, CHART_TITLE_FORMAT, CHART_FONT] as const;
