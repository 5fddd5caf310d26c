import type { Route } from "../app/routes.ts";
import { shortcuts, type ShortcutArea } from "./shortcuts.ts";

const areasOn: Partial<Record<Route["screen"], readonly ShortcutArea[]>> = {
  ask: ["ask", "verify"],
  verify: ["verify"],
  reader: ["reader"],
  session: ["session"],
  check: ["writing", "board"],
  board: ["writing", "board"],
};

const all = Object.keys(shortcuts).filter((area): area is ShortcutArea => area in shortcuts);

/** Every part with keys of its own: those of the screen in view, what is heard everywhere, then the rest. */
export function areasOf(screen: Route["screen"]): readonly ShortcutArea[] {
  const here = areasOn[screen] ?? [];
  const first: readonly ShortcutArea[] = [...here, "anywhere"];
  return [...first, ...all.filter((area) => !first.includes(area))];
}
