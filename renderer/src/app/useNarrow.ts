import { useSyncExternalStore } from "react";

/** Below this width, measured in the reader's own text size, the side panel has no room. */
const narrowRem = 58;

function subscribe(changed: () => void): () => void {
  const observer = new ResizeObserver(changed);
  observer.observe(document.documentElement);
  return () => observer.disconnect();
}

function isNarrow(): boolean {
  const root = document.documentElement;
  return root.clientWidth < narrowRem * parseFloat(getComputedStyle(root).fontSize);
}

/** True when the window is too narrow, for the chosen text size, to show the conversations beside the screen. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow);
}
