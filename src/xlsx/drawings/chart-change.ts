import type { ChartRecord, SeriesRecord, WorkbookDocument } from "../document";
import { chartPart } from "./chart-writer";
import { UnsavableChange } from "../unreadable-workbook";
import { escapeText } from "../xml/xml-text";

/**
 * The XML of the part of a chart that came with the file, changed: one that holds nothing but what a record can say is
 * written anew; of any other only the references of its series can follow a change.
 * @throws {UnsavableChange} for any other change of such a chart.
 */
export function changedChart(xml: string, before: ChartRecord, now: ChartRecord, workbook: WorkbookDocument): string {
  if (content(before) === content(now)) return xml;
  if (isOurs(xml, before, workbook)) return chartPart(now, workbook);
  if (content(withoutReferences(before)) !== content(withoutReferences(now))) {
    throw new UnsavableChange(
      `The chart "${before.name}" came with the file: it can be moved, renamed or removed and its ranges can change, nothing else.`,
    );
  }
  return before.series.reduce((text, series, i) => withReferences(text, series, now.series[i] ?? series), xml);
}

function content(chart: ChartRecord): string {
  return JSON.stringify({ ...chart, name: "", description: null, position: null });
}

function withoutReferences(chart: ChartRecord): ChartRecord {
  return {
    ...chart,
    series: chart.series.map((each) => ({
      ...each,
      name: "",
      nameReference: each.nameReference === null ? null : "",
      valuesReference: "",
      categoriesReference: each.categoriesReference === null ? null : "",
    })),
  };
}

function isOurs(xml: string, before: ChartRecord, workbook: WorkbookDocument): boolean {
  try {
    return withoutCaches(chartPart(before, workbook)) === withoutCaches(xml);
  } catch (error) {
    if (error instanceof UnsavableChange) return false;
    throw error;
  }
}

// Whether categories are text or numbers hangs on the cells of the moment, like the values themselves.
function withoutCaches(xml: string): string {
  return xml
    .replace(/<c:(str|num)Cache>.*?<\/c:\1Cache>/gs, "")
    .replace(/<(\/?)c:(?:str|num)Ref>/g, "<$1c:ref>")
    .replaceAll("http://purl.oclc.org/ooxml/", "http://schemas.openxmlformats.org/")
    .replace(/(schemas\.openxmlformats\.org\/\w+\/)2006\//g, "$1");
}

function withReferences(xml: string, before: SeriesRecord, now: SeriesRecord): string {
  const pairs: readonly (readonly [string | null, string | null])[] = [
    [before.nameReference, now.nameReference],
    [before.valuesReference, now.valuesReference],
    [before.categoriesReference, now.categoriesReference],
  ];
  return pairs.reduce((text, [old, fresh]) => {
    if (old === null || fresh === null || old === fresh) return text;
    return text.replaceAll(`<c:f>${escapeText(old)}</c:f>`, () => `<c:f>${escapeText(fresh)}</c:f>`);
  }, xml);
}
