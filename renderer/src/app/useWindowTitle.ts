import { useEffect } from "react";
import { text } from "./text.ts";

/** Names the window after what is on the screen. */
export function useWindowTitle(shown: string): void {
  useEffect(() => {
    document.title = text.app.windowTitle(shown);
  }, [shown]);
}
