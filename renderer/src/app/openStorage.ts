/** What the page keeps by key; a part of a browser's Storage. */
export type KeyValues = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** A storage of the browser, or one that lives as long as the page where the browser refuses even to name it. */
export function openStorage(open: () => KeyValues): KeyValues {
  try {
    return open();
  } catch {
    return inMemory();
  }
}

function inMemory(): KeyValues {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}
