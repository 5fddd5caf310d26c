/** The id of a conversation's link in the list. */
export function rowId(conversationId: string): string {
  return `conversation-${conversationId}`;
}

/** The id of the button that begins a new conversation. */
export const freshId = "conversation-new";

/** The row after this one, or null at the end of the list. */
export function rowAfter(
  items: readonly { readonly id: string }[],
  conversationId: string,
): string | null {
  const at = items.findIndex((item) => item.id === conversationId);
  return at === -1 ? null : (items[at + 1]?.id ?? null);
}

/**
 * Puts the focus on a row, or on the button for a new conversation where that row is not there. Does nothing
 * when the focus has found another place meanwhile. Waits until the page shows what was just changed.
 */
export function focusRow(conversationId: string | null): void {
  requestAnimationFrame(() => {
    const row = conversationId === null ? null : document.getElementById(rowId(conversationId));
    const target = row ?? document.getElementById(freshId);
    // Focus that was lost is on something around: the page, or a drawer that holds the list.
    if (target !== null && document.activeElement?.contains(target)) target.focus();
  });
}
