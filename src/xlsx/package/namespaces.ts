/** Namespaces and relationship types of the parts, in their transitional spelling. */
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
export const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
export const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

const STRICT_START = "http://purl.oclc.org/ooxml/";
const TRANSITIONAL_START = "http://schemas.openxmlformats.org/";
const STRICT_FAMILIES = ["spreadsheetml", "officeDocument", "drawingml"];

/** The transitional spelling of a namespace or relationship type of Strict Open XML; anything else unchanged. */
export function transitional(uri: string): string {
  if (!uri.startsWith(STRICT_START)) return uri;
  const rest = uri.slice(STRICT_START.length);
  const slash = rest.indexOf("/");
  return slash < 0 ? uri : `${TRANSITIONAL_START}${rest.slice(0, slash)}/2006${rest.slice(slash)}`;
}

/** XML we wrote, with its namespaces in the spelling of Strict Open XML; those of packaging are the same in both. */
export function toStrict(xml: string): string {
  return STRICT_FAMILIES.reduce(
    (text, family) => text.replaceAll(`${TRANSITIONAL_START}${family}/2006/`, `${STRICT_START}${family}/`),
    xml,
  );
}
