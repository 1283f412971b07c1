import { Link } from "@fluentui/react-components";
import { rangeName } from "../../../core/model/cells/address";
import { isBeside } from "../../../core/model/tables/file-match";
import type { Place } from "../../../core/model/results/finding";
import { usePane } from "../pane-context";

interface Props {
  readonly place: Place;
  /** What is shown instead of the address. */
  readonly text?: string;
  /** The sheet that is understood: not named again. */
  readonly within?: string;
}

/** A cell's address that takes Excel there. */
export default function PlaceLink({ place, text, within }: Props) {
  const { goTo, say } = usePane();
  const address = rangeName(place.range);
  const shown = text ?? (place.sheet === within ? address : `${place.sheet}!${address}`);
  // Another file's cells cannot be gone to.
  if (isBeside(place.sheet)) return shown;
  return (
    <Link
      as="button"
      inline
      aria-label={text === undefined ? say("goTo", shown) : undefined}
      onClick={() => goTo(place)}
    >
      {shown}
    </Link>
  );
}
