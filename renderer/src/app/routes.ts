import { useSyncExternalStore } from "react";

/** Where the page is; kept in the address so that a reload stays there. */
export type Route =
  | { readonly screen: "ask"; readonly conversationId: string | null }
  | { readonly screen: "models" }
  | { readonly screen: "settings" };

/** Reads a route from the address's hash; anything unknown is a new question. */
export function parseRoute(hash: string): Route {
  const [screen, id] = hash.replace(/^#\/?/, "").split("/");
  if (screen === "models") return { screen };
  if (screen === "settings") return { screen };
  return { screen: "ask", conversationId: id === undefined || id === "" ? null : id };
}

export function formatRoute(route: Route): string {
  if (route.screen !== "ask") return `#/${route.screen}`;
  return route.conversationId === null ? "#/ask" : `#/ask/${route.conversationId}`;
}

/** Goes to a route; replace leaves no step back, for places that no longer exist. */
export function goTo(route: Route, how: "push" | "replace" = "push"): void {
  const hash = formatRoute(route);
  if (hash === location.hash) return;
  if (how === "push") location.hash = hash;
  else location.replace(hash);
}

/** True when the page is at this route now; ask after waiting, before going on for someone who may have left. */
export function isAt(route: Route): boolean {
  return formatRoute(parseRoute(location.hash)) === formatRoute(route);
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}

/** The present hash; parse it with parseRoute. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => location.hash);
}
