import { useRef, useState, type RefObject } from "react";
import { ITEM } from "./focus/list-navigation";

/** A form that opens inside an item of the list. */
interface InlineForm {
  /** Stands somewhere inside the item. */
  readonly place: RefObject<HTMLDivElement | null>;
  readonly isOpen: boolean;
  readonly open: () => void;
  /** Closes it; the focus goes to the item. */
  readonly close: () => void;
}

/** Whether the form of an item is open. */
export function useInlineForm(): InlineForm {
  const place = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  return {
    place,
    isOpen,
    open: () => setOpen(true),
    close: () => {
      place.current?.closest("li")?.querySelector<HTMLElement>(`[${ITEM}]`)?.focus();
      setOpen(false);
    },
  };
}
