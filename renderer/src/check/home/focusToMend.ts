/** Marks what must be mended and is no field. */
export const toMend = "data-to-mend";

/** Goes to the first thing of a form that must be mended, once the page shows what is. */
export function focusToMend(form: HTMLElement | null): void {
  requestAnimationFrame(() =>
    form?.querySelector<HTMLElement>(`[aria-invalid], [${toMend}]`)?.focus(),
  );
}
