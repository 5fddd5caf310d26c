import { useEffect, useRef } from "react";
import { isKeyTaken } from "../../practice/session/sessionKeys.ts";
import { boardAction } from "./boardKeys.ts";
import { carryOut, type InHand } from "./carryOut.ts";
import { focusedRow } from "./pointFocus.ts";

/** Hears the keys of a board anywhere on the page but in fields, menus and dialogs. */
export function usePointKeys(inHand: InHand): void {
  const latest = useRef(inHand);
  useEffect(() => {
    latest.current = inHand;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (isKeyTaken(event)) return;
      const now = latest.current;
      const at = now.rows.findIndex(({ id }) => id === focusedRow());
      const action = boardAction(event, at !== -1);
      if (action === null) return;
      event.preventDefault();
      if (!event.repeat || action.type === "move") carryOut(action, at, now);
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
}
