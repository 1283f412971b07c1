import { makeStyles, shorthands, tokens } from "@fluentui/react-components";

/** What every card of the list looks like; a stale one is paler, the current one is outlined. */
export const useCardStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow2,
    ":focus-within": { backgroundColor: tokens.colorNeutralBackground2 },
  },
  current: {
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: "-1px",
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
  stale: { backgroundColor: tokens.colorNeutralBackground3, ...shorthands.borderStyle("dashed"), boxShadow: "none" },
  staleWord: { color: tokens.colorNeutralForeground2, fontStyle: "italic" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
});
