import { useEffect } from "react";
import { useStore } from "zustand";
import type { Theme } from "../../../electron/contract/app.ts";
import { useServices } from "./services.ts";

const darkQuery = "(prefers-color-scheme: dark)";
const rememberedAs = "viva.appearance";

function paint(theme: Theme, textSize: number): void {
  const root = document.documentElement;
  const dark = theme === "dark" || (theme === "system" && matchMedia(darkQuery).matches);
  root.dataset["theme"] = dark ? "dark" : "light";
  root.style.setProperty("--text-scale", String(textSize / 100));
}

/** Paints what was chosen last before the core has answered, so that a start does not flash. */
export function paintRemembered(storage: Pick<Storage, "getItem">): void {
  const [theme, size] = (storage.getItem(rememberedAs) ?? "system 100").split(" ");
  const known = theme === "light" || theme === "dark" ? theme : "system";
  const textSize = Number(size);
  paint(known, textSize >= 75 && textSize <= 200 ? textSize : 100);
}

/** Keeps the page in the chosen theme and text size, and follows the system where that is chosen. */
export function useAppearance(): void {
  const { settings: store } = useServices();
  const theme = useStore(store.state, (state) => state.settings?.theme);
  const textSize = useStore(store.state, (state) => state.settings?.textSize);
  useEffect(() => {
    if (theme === undefined || textSize === undefined) return undefined;
    const system = matchMedia(darkQuery);
    const repaint = () => paint(theme, textSize);
    repaint();
    try {
      localStorage.setItem(rememberedAs, `${theme} ${textSize}`);
    } catch {
      // Only the next start's first frame depends on it.
    }
    system.addEventListener("change", repaint);
    return () => system.removeEventListener("change", repaint);
  }, [theme, textSize]);
}
