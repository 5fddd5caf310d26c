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
};

/** Short messages, oldest first; at most three at a time. */
export function createToastStore(): ToastStore {
  const state = createStore<{ readonly toasts: readonly ToastMessage[] }>(() => ({ toasts: [] }));
  let next = 0;
  return {
    state,
    show: (toast) => {
      next += 1;
      const added = { ...toast, key: next };
      state.setState(({ toasts }) => ({ toasts: [...toasts, added].slice(-3) }));
    },
    dismiss: (key) =>
      state.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.key !== key) })),
  };
}
