import { useEffect, useRef } from "react";
import type { Route } from "../app/routes.ts";

/** What the part list, or the tabs, of a screen say of the part in view. */
const partInView = "[aria-current=page], [role=tab][aria-selected=true]";

/**
 * Puts the focus on the heading of another screen, which reads it out, or on the tab of another part of this one, unless
 * the screen has taken the focus itself; where the heading comes later, on the main part. Whoever chose the part in its
 * list stays there.
 */
export function useScreenFocus(route: Route): void {
  const place = placeOf(route);
  const before = useRef({ screen: route.screen, place });
  const left = useRef<Element | null>(null);
  useEffect(() => {
    // Before the page shows what the address now says.
    const note = () => void (left.current = document.activeElement);
    window.addEventListener("hashchange", note, true);
    return () => window.removeEventListener("hashchange", note, true);
  }, []);
  useEffect(() => {
    const { screen, place: was } = before.current;
    if (was === place) return;
    before.current = { screen: route.screen, place };
    const main = document.getElementById("main");
    if (main === null || isTaken(main, left.current)) return;
    const heading = main.querySelector("h1");
    const tab = main.querySelector<HTMLElement>("[role=tab][aria-selected=true]");
    if (screen === route.screen && tab !== null) return tab.focus({ preventScroll: true });
    // Reachable for this once: a heading is no stop of the Tab key.
    heading?.setAttribute("tabindex", "-1");
    (heading ?? main).focus({ preventScroll: true });
  }, [route.screen, place]);
}

/** What is another place for whoever listens: a screen, or a part of one. */
function placeOf(route: Route): string {
  return "part" in route ? `${route.screen} ${route.part}` : route.screen;
}

/** Whether the focus has found a place on the screen since; left is where it was when the address changed. */
function isTaken(main: HTMLElement, left: Element | null): boolean {
  const { activeElement } = document;
  if (activeElement === null || activeElement === main) return false;
  if (activeElement.closest("[role=dialog]") !== null) return true;
  if (!main.contains(activeElement)) return false;
  return activeElement !== left || activeElement.matches(partInView);
}
