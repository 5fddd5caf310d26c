import { useEffect, useRef } from "react";
import { isKeyTaken } from "../../commands/isKeyTaken.ts";
import { useSingleKeys } from "../../commands/useSingleKeys.ts";
import { hearKey, type Facing, type SessionAction } from "./sessionKeys.ts";

/** Hears the keys of a session anywhere on the page but in fields, dialogs and the tools. */
export function useSessionKeys(facing: Facing, act: (action: SessionAction) => void): void {
  const singleKeys = useSingleKeys();
  const latest = useRef({ facing, act, singleKeys });
  useEffect(() => {
    latest.current = { facing, act, singleKeys };
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (isKeyTaken(event)) return;
      const { facing, singleKeys } = latest.current;
      const heard = hearKey(event, facing, singleKeys);
      if (heard === null) return;
      event.preventDefault();
      if (heard.action !== null) latest.current.act(heard.action);
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
}
