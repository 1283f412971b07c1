import { PLOT_SHAPES, allowedLabelPositions } from "../../../xlsx/drawings/chart-codes";
import { booleanValue, oneOf, textValue } from "../arguments";
import { invalidArgument, invalidOperation } from "../errors";
import { defineType, notEmulated, type Session } from "../object-type";
import { changeSeries, chartOf, seriesOf, type SeriesPart } from "./chart-records";

const POSITIONS = [
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Left",
  "Right",
  "Top",
  "Bottom",
  "BestFit",
] as const;

function labelsOf(
  session: Session,
  self: SeriesPart<string>,
): { readonly numberFormat: string | null; readonly position: string | null } {
  const { dataLabels } = seriesOf(session, self);
  if (dataLabels === null) throw invalidOperation();
  return dataLabels;
}

/** Excel.ChartDataLabels of a series that has labels; they show the value. */
export const CHART_DATA_LABELS = defineType<SeriesPart<"ChartDataLabels">>({
  name: "ChartDataLabels",
  properties: {
    NumberFormat: {
      get: (self, session) => labelsOf(session, self).numberFormat ?? "General",
      set: (self, value, session) => {
        const numberFormat = textValue(value);
        const labels = labelsOf(session, self);
        changeSeries(session, self, (series) => ({
          ...series,
          dataLabels: { ...labels, numberFormat: numberFormat === "" ? null : numberFormat },
        }));
      },
    },
    LinkNumberFormat: { get: (self, session) => labelsOf(session, self).numberFormat === null },
    Position: {
      get: (self, session) => {
        const { position } = labelsOf(session, self);
        if (position === null) throw notEmulated("the position of data labels that Excel chooses");
        return position;
      },
      set: (self, value, session) => {
        const position = oneOf(value, POSITIONS);
        const labels = labelsOf(session, self);
        const shape = PLOT_SHAPES[seriesOf(session, self).type ?? chartOf(session, self).type];
        if (shape === undefined || !allowedLabelPositions(shape).includes(position)) throw invalidArgument();
        changeSeries(session, self, (series) => ({ ...series, dataLabels: { ...labels, position } }));
      },
    },
    ShowValue: {
      get: (self, session) => seriesOf(session, self).dataLabels !== null,
      set: (self, value, session) => {
        const shown = booleanValue(value);
        changeSeries(session, self, (series) => ({
          ...series,
          dataLabels: shown ? (series.dataLabels ?? { numberFormat: null, position: null }) : null,
        }));
      },
    },
  },
});
