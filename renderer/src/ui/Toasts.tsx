import { X } from "lucide-react";
import { Toast } from "radix-ui";
import { useStore } from "zustand";
import { Button, IconButton } from "./Button.tsx";
import type { ToastStore } from "./toastStore.ts";
import styles from "./Toasts.module.css";

type ToastsProps = {
  readonly store: ToastStore;
  readonly regionLabel: string;
  readonly dismissLabel: string;
};

const shownMs = 10_000;

/** The place where short messages appear; it never takes the focus (F8 goes there). */
export function Toasts({ store, regionLabel, dismissLabel }: ToastsProps) {
  const toasts = useStore(store.state, (state) => state.toasts);
  return (
    <Toast.Provider duration={shownMs} label={regionLabel} swipeDirection="right">
      {toasts.map((toast) => (
        <Toast.Root
          key={toast.key}
          className={styles.toast}
          // What is being read out is not interrupted by it.
          type="background"
          onOpenChange={(open) => (open ? undefined : store.dismiss(toast.key))}
        >
          <div className={styles.words}>
            <Toast.Title className={styles.title}>{toast.title}</Toast.Title>
            {toast.detail !== undefined && (
              <Toast.Description className={styles.detail}>{toast.detail}</Toast.Description>
            )}
          </div>
          {toast.action !== undefined && (
            <Toast.Action asChild altText={toast.action.label}>
              <Button small onClick={toast.action.run}>
                {toast.action.label}
              </Button>
            </Toast.Action>
          )}
          <Toast.Close asChild>
            <IconButton label={dismissLabel}>
              <X aria-hidden="true" />
            </IconButton>
          </Toast.Close>
        </Toast.Root>
      ))}
      <Toast.Viewport className={styles.viewport} />
    </Toast.Provider>
  );
}
