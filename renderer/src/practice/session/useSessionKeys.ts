import { useEffect, useRef } from "react";
import { hearKey, isKeyTaken, type Facing, type SessionAction } from "./sessionKeys.ts";

/** Hears the keys of a session anywhere on the page but in fields, dialogs and the tools. */
export function useSessionKeys(facing: Facing, act: (action: SessionAction) => void): void {
  const latest = useRef({ facing, act });
  useEffect(() => {
    latest.current = { facing, act };
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (isKeyTaken(event)) return;
      const heard = hearKey(event, latest.current.facing);
      if (heard === null) return;
      event.preventDefault();
      if (heard.action !== null) latest.current.act(heard.action);
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
}
