import { useEffect, useRef } from "react";
import { useServices } from "../app/services.ts";
import type { Command } from "./command.ts";

/** Offers what a screen can do, first in the palette while the screen is there. */
export function useCommands(list: readonly Command[]): void {
  const { commands } = useServices();
  const latest = useRef(list);
  useEffect(() => {
    latest.current = list;
  });
  useEffect(() => commands.offer(() => latest.current), [commands]);
}
