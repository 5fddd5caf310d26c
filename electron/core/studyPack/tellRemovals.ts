import type { Store } from "../ports.ts";

/** The same store; tells when a document or a bank was removed or restored. */
export function tellRemovals(store: Store, tell: () => void): Store {
  const { library, banks } = store;
  const telling =
    <Given extends unknown[]>(change: (...given: Given) => void) =>
    (...given: Given): void => {
      change(...given);
      tell();
    };
  return {
    ...store,
    library: {
      ...library,
      remove: telling(library.remove),
      restore: telling(library.restore),
    },
    banks: { ...banks, remove: telling(banks.remove), restore: telling(banks.restore) },
  };
}
