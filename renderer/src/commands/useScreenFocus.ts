import { useEffect, useRef } from "react";
import type { Route } from "../app/routes.ts";

/**
 * Puts the focus on the heading of another screen, which reads it out, unless the screen has taken the focus itself; where
 * the heading comes later, on the main part.
 */
export function useScreenFocus(screen: Route["screen"]): void {
  const before = useRef(screen);
  useEffect(() => {
    if (before.current === screen) return;
    before.current = screen;
    const main = document.getElementById("main");
    const { activeElement } = document;
    const isTaken =
      activeElement !== null &&
      activeElement !== main &&
      activeElement.closest("main, [role=dialog]") !== null;
    if (main === null || isTaken) return;
    const heading = main.querySelector("h1");
    // Reachable for this once: a heading is no stop of the Tab key.
    heading?.setAttribute("tabindex", "-1");
    (heading ?? main).focus({ preventScroll: true });
  }, [screen]);
}
