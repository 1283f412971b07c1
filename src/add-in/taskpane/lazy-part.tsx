import { Suspense, lazy, useState, type ComponentType, type ReactNode } from "react";
import NotLoaded from "./components/NotLoaded";

/** A part of the pane whose script is fetched late. */
interface LatePart<P extends object> {
  (props: P): ReactNode;
  /** Fetches the script before the part is shown; what then is shown is there at once. */
  readonly fetch: () => Promise<unknown>;
}

/**
 * A part of the pane whose script is fetched when the part is first shown; where it cannot be fetched, a sentence
 * says so in its place.
 * @param meanwhile what is shown until it is there
 */
export function lazyPart<P extends object>(
  load: () => Promise<{ readonly default: ComponentType<P> }>,
  meanwhile: { readonly fallback?: (props: P) => ReactNode; readonly missing?: ComponentType } = {},
): LatePart<P> {
  const { fallback = () => null, missing = NotLoaded } = meanwhile;
  let loaded: ComponentType<P> | null = null;
  const fetch = async (): Promise<{ readonly default: ComponentType<P> }> => {
    const part = await load();
    loaded = part.default;
    return part;
  };
  const Part = lazy(() => fetch().catch(() => ({ default: missing as ComponentType<P> })));
  function Late(props: P) {
    // A part that is shown stays the one it was, with all that it remembers.
    const [Now] = useState(() => loaded);
    if (Now !== null) return <Now {...props} />;
    return (
      <Suspense fallback={fallback(props)}>
        <Part {...props} />
      </Suspense>
    );
  }
  return Object.assign(Late, { fetch });
}
