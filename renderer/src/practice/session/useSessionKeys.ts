import { useEffect, useRef } from "react";
import { actionFor, isKeyTaken, type Facing, type SessionAction } from "./sessionKeys.ts";

/** Hears the keys of a session anywhere on the page but in fields, dialogs and the tools. */
export function useSessionKeys(facing: Facing, act: (action: SessionAction) => void): void {
  const latest = useRef({ facing, act });
  useEffect(() => {
    latest.current = { facing, act };
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (isKeyTaken(event)) return;
      const action = actionFor(event, latest.current.facing);
      if (action === null) return;
      event.preventDefault();
      latest.current.act(action);
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
}
