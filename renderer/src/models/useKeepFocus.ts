import { useEffect, useRef, type FocusEvent } from "react";
import { focusWhenLost } from "../practice/banks/rowFocus.ts";

type KeepFocus = {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
};

/**
 * Puts the focus on the first of these ids when what it was on, within the part with these handlers, is gone. A focus that
 * the student took elsewhere is left alone: React tells nobody of a blur that is its own removal, so a held element that is
 * no longer in the page was not left but lost.
 */
export function useKeepFocus(ids: () => readonly (string | null)[]): KeepFocus {
  const held = useRef<Element | null>(null);
  useEffect(() => {
    if (held.current === null || held.current.isConnected) return;
    held.current = null;
    focusWhenLost(...ids());
  });
  return {
    onFocus: (event) => {
      held.current = event.target;
    },
    onBlur: () => {
      held.current = null;
    },
  };
}
