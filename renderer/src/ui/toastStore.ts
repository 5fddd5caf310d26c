import { createStore, type StoreApi } from "zustand/vanilla";

/** A short message that goes by itself, with at most one action. */
export type ToastMessage = {
  readonly key: number;
  readonly title: string;
  readonly detail?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
};

export type ToastStore = {
  readonly state: StoreApi<{ readonly toasts: readonly ToastMessage[] }>;
  readonly show: (toast: Omit<ToastMessage, "key">) => void;
  readonly dismiss: (key: number) => void;
  /** Does what the newest message offers by this name and dismisses it; false where none offers it. */
  readonly runNewest: (label: string) => boolean;
};

/** Short messages, oldest first; at most three at a time. */
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
      state.setState(({ toasts }) => ({ toasts: [...toasts, added].slice(-3) }));
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
