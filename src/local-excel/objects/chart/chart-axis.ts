import type { AxisLabelPosition, AxisRecord } from "../../../xlsx/document";
import { booleanValue, oneOf, textValue } from "../arguments";
import { changeChart, chartOf, type ChartPart } from "./chart-records";
import { invalidArgument } from "../errors";
import { defineType, notEmulated, type Property, type Session, type WireValue } from "../object-type";

/** An axis of the primary group, or its title. */
interface AxisPart<T extends string> extends ChartPart<T> {
  readonly axis: "categoryAxis" | "valueAxis";
}

function axisPart<T extends string>(type: T, self: ChartPart<string>, axis: AxisPart<string>["axis"]): AxisPart<T> {
  return { type, sheetId: self.sheetId, chartId: self.chartId, axis };
}

function axisOf(session: Session, self: AxisPart<string>): AxisRecord {
  return chartOf(session, self)[self.axis];
}

function changeAxis(session: Session, self: AxisPart<string>, changes: Partial<AxisRecord>): void {
  changeChart(session, self, (chart) => ({ ...chart, [self.axis]: { ...chart[self.axis], ...changes } }));
}

/** Excel.ChartAxes: only the primary group is kept. */
const CHART_AXES = defineType<ChartPart<"ChartAxes">>({
  name: "ChartAxes",
  properties: {
    CategoryAxis: { get: (self) => axisPart("ChartAxis", self, "categoryAxis") },
    ValueAxis: { get: (self) => axisPart("ChartAxis", self, "valueAxis") },
  },
  methods: {
    GetItem: (self, args) => {
      const type = oneOf(args[0] ?? null, ["Category", "Value", "Series"] as const);
      const group = oneOf(args[1] ?? "Primary", ["Primary", "Secondary"] as const);
      if (type === "Series" || group === "Secondary")
        throw notEmulated(`the ${group.toLowerCase()} ${type.toLowerCase()} axis`);
      return axisPart("ChartAxis", self, type === "Category" ? "categoryAxis" : "valueAxis");
    },
  },
});

/**
 * A limit of the value axis: a number, or "" for what Excel chooses. Reading gives "always a number" (reference page of
 * ChartAxis.maximum), but which one Excel chooses depends on the drawn chart and is documented nowhere: it is refused.
 */
function limitProperty(key: "minimum" | "maximum"): Property<AxisPart<"ChartAxis">> {
  return {
    get: (self, session) => {
      const limit = axisOf(session, self)[key];
      if (limit === null) throw notEmulated(`ChartAxis.${key} where Excel chooses it`);
      return limit;
    },
    set: (self, value, session) => {
      if (self.axis === "categoryAxis") throw invalidArgument();
      changeAxis(session, self, { [key]: limit(value) });
    },
  };
}

function limit(value: WireValue): number | null {
  if (value === "") return null;
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

const LABEL_POSITIONS: readonly AxisLabelPosition[] = ["NextToAxis", "High", "Low", "None"];

/** Excel.ChartAxis. */
const CHART_AXIS = defineType<AxisPart<"ChartAxis">>({
  name: "ChartAxis",
  properties: {
    Type: { get: (self) => (self.axis === "categoryAxis" ? "Category" : "Value") },
    AxisGroup: { get: () => "Primary" },
    Visible: {
      get: (self, session) => axisOf(session, self).visible,
      set: (self, value, session) => {
        changeAxis(session, self, { visible: booleanValue(value) });
      },
    },
    ReversePlotOrder: {
      get: (self, session) => axisOf(session, self).reversed,
      set: (self, value, session) => {
        changeAxis(session, self, { reversed: booleanValue(value) });
      },
    },
    TickLabelPosition: {
      get: (self, session) => axisOf(session, self).labelPosition,
      set: (self, value, session) => {
        const labelPosition = LABEL_POSITIONS.find((each) => each === value);
        if (labelPosition === undefined) throw invalidArgument();
        changeAxis(session, self, { labelPosition });
      },
    },
    NumberFormat: {
      get: (self, session) => axisOf(session, self).numberFormat ?? "General",
      set: (self, value, session) => {
        const numberFormat = textValue(value);
        changeAxis(session, self, { numberFormat: numberFormat === "" ? null : numberFormat });
      },
    },
    LinkNumberFormat: {
      get: (self, session) => axisOf(session, self).numberFormat === null,
      set: (self, value, session) => {
        if (!booleanValue(value)) throw notEmulated("ChartAxis.linkNumberFormat = false without a format");
        changeAxis(session, self, { numberFormat: null });
      },
    },
    Minimum: limitProperty("minimum"),
    Maximum: limitProperty("maximum"),
    Title: { get: (self) => axisPart("ChartAxisTitle", self, self.axis) },
  },
});

/** Excel.ChartAxisTitle. */
const CHART_AXIS_TITLE = defineType<AxisPart<"ChartAxisTitle">>({
  name: "ChartAxisTitle",
  properties: {
    Text: {
      get: (self, session) => axisOf(session, self).title ?? "",
      set: (self, value, session) => {
        changeAxis(session, self, { title: textValue(value) });
      },
    },
    Visible: {
      get: (self, session) => axisOf(session, self).title !== null,
      set: (self, value, session) => {
        const visible = booleanValue(value);
        changeAxis(session, self, { title: visible ? (axisOf(session, self).title ?? "Axis Title") : null });
      },
    },
  },
});

/** Axes of a chart. */
export const CHART_AXIS_TYPES = [CHART_AXES, CHART_AXIS, CHART_AXIS_TITLE] as const;
