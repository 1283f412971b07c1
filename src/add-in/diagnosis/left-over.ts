/** What probes put into the workbook beside the diagnosis sheet, so that it can be taken away whatever happens. */

/** The defined name that a probe adds. */
export const NAME_OF_PROBES = "SoatSo.probe";

/** The namespace of the custom XML part that a probe adds. */
export const NAMESPACE = "urn:soat-so:probe";

/** The setting of the workbook that a probe adds. */
export const SETTING_OF_PROBES = "soat-so.probe";

/** The custom property by which the sheets of a diagnosis are known. */
export const SHEET_PROPERTY = "soat-so-diagnosis";
