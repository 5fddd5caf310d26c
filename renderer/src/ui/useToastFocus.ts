import { useEffect, useRef, type RefObject } from "react";

/**
 * Gives the focus back to where it was before it came among the messages, or to the main part, once the last of them is
 * gone while it was there: an empty list is no place to be.
 */
export function useToastFocus(list: RefObject<HTMLElement | null>, empty: boolean): void {
  const before = useRef<EventTarget | null>(null);
  const inside = useRef(false);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      // The stops of the Tab key before and after the list belong to it.
      const region = list.current?.parentElement;
      inside.current = target instanceof Node && region?.contains(target) === true;
      if (!inside.current) before.current = target;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, [list]);
  useEffect(() => {
    if (!empty || !inside.current) return;
    inside.current = false;
    const { activeElement } = document;
    if (activeElement !== document.body && activeElement !== list.current) return;
    const place = before.current;
    const isThere = place instanceof HTMLElement && place.isConnected;
    (isThere ? place : document.getElementById("main"))?.focus();
  }, [list, empty]);
}
