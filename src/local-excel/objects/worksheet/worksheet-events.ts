/** Events that a sheet raises, told to its own handlers and to those of the collection. */
export const SHEET_EVENTS = [
  "onChanged",
  "onActivated",
  "onDeactivated",
  "onSelectionChanged",
  "onRowHiddenChanged",
  "onNameChanged",
  "onVisibilityChanged",
  "onProtectionChanged",
] as const;
