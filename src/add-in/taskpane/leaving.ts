import { useEffect, useEffectEvent, useState } from "react";

/** Milliseconds after which what succeeded needs no more telling. Source: the time Fluent gives a toast (Fluent 2, "Toast"). */
const STAY = 5_000;

/** What a notice bears that leaves by itself. */
interface Leaving {
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
}

/**
 * Leaves after a while what tells a success; not while it is pointed at or has the focus, whose keeper says so.
 * @param told what is told; null where nothing is that leaves by itself
 */
export function useLeaving(told: unknown, hasFocus: boolean, leave: () => void): Leaving {
  const [isPointed, setPointed] = useState(false);
  const left = useEffectEvent(leave);
  const isHeld = isPointed || hasFocus;
  useEffect(() => {
    if (told === null || isHeld) return undefined;
    const timer = setTimeout(() => left(), STAY);
    return () => clearTimeout(timer);
  }, [told, isHeld]);
  return { onPointerEnter: () => setPointed(true), onPointerLeave: () => setPointed(false) };
}
