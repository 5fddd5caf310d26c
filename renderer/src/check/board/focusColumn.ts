import type { ColumnKind } from "../../../../electron/contract/check.ts";

/** The button that was pressed may be gone; its column's name is where to read on. */
export function focusColumn(column: ColumnKind): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-column="${column}"] h2`)?.focus(),
  );
}
