import { createStore, type StoreApi } from "zustand/vanilla";

/** A short message that goes by itself, with at most one action. */
export type ToastMessage = {
  readonly key: number;
  readonly title: string;
  readonly detail?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
};

/** How many messages are on the screen at once. */
export const mostToasts = 3;

export type ToastStore = {
  readonly state: StoreApi<{ readonly toasts: readonly ToastMessage[] }>;
  readonly show: (toast: Omit<ToastMessage, "key">) => void;
  readonly dismiss: (key: number) => void;
  /** Does what the newest message offers by this name and dismisses it; false where none offers it. */
  readonly runNewest: (label: string) => boolean;
};

/** Short messages, oldest first; beyond three the oldest that offer nothing go before their time. */
export function createToastStore(): ToastStore {
  const state = createStore<{ readonly toasts: readonly ToastMessage[] }>(() => ({ toasts: [] }));
  let next = 0;
  const dismiss = (key: number) =>
    state.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.key !== key) }));
  return {
    state,
    show: (toast) => {
      next += 1;
      const added = { ...toast, key: next };
      state.setState(({ toasts }) => ({ toasts: [...keepOffers(toasts), added] }));
    },
    dismiss,
    runNewest: (label) => {
      const { toasts } = state.getState();
      const newest = toasts.findLast(({ action }) => action?.label === label);
      if (newest?.action === undefined) return false;
      dismiss(newest.key);
      newest.action.run();
      return true;
    },
  };
}

/** Makes room for one more by what offers nothing; an undo stays for as long as it was promised. */
function keepOffers(toasts: readonly ToastMessage[]): readonly ToastMessage[] {
  let tooMany = toasts.length + 1 - mostToasts;
  return toasts.filter(({ action }) => {
    if (tooMany <= 0 || action !== undefined) return true;
    tooMany -= 1;
    return false;
  });
}
