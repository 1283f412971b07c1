import { makeStyles, tokens } from "@fluentui/react-components";

/** The looks of the lists that stand folded below the findings. */
export const useSideListStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalL },
  help: { color: tokens.colorNeutralForeground2, display: "block" },
  list: {
    listStyleType: "none",
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    display: "grid",
    rowGap: tokens.spacingVerticalS,
  },
  item: {
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  button: { flexShrink: 0 },
});
