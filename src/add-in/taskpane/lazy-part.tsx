import { Suspense, lazy, type ComponentType } from "react";
import NotLoaded from "./components/NotLoaded";

/**
 * A part of the pane whose script is fetched when the part is first shown; where it cannot be fetched, a sentence
 * says so in its place.
 */
export function lazyPart<P extends object>(
  load: () => Promise<{ readonly default: ComponentType<P> }>,
): ComponentType<P> {
  const Part = lazy(() => load().catch(() => ({ default: NotLoaded })));
  return function LatePart(props: P) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}
