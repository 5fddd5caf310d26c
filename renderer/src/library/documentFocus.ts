/** The id of a document's link in the list. */
export function documentRowId(documentId: string): string {
  return `document-${documentId}`;
}

/**
 * Puts the focus back on a document's row when it was lost with what it was on. Does nothing when the focus
 * has found another place meanwhile. Waits until the page shows what was just changed.
 */
export function focusDocument(documentId: string | null): void {
  requestAnimationFrame(() => {
    const row = documentId === null ? null : document.getElementById(documentRowId(documentId));
    const target = row ?? document.getElementById("main");
    if (target !== null && document.activeElement?.contains(target)) target.focus();
  });
}
