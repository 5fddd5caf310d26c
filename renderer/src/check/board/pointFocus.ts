/** The row that has the focus, by its id; null when none has. */
export function focusedRow(): string | null {
  const row = document.activeElement?.closest<HTMLElement>("[data-row]");
  return row?.dataset["row"] ?? null;
}

/** A row may only now come into the page. */
export function focusRow(rowId: string): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-row="${rowId}"]`)?.focus(),
  );
}

export function focusFinished(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>("[data-finished]")?.focus());
}
