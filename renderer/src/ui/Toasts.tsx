import { X } from "lucide-react";
import { Toast } from "radix-ui";
import { useRef } from "react";
import { useStore } from "zustand";
import { Button, IconButton } from "./Button.tsx";
import { mostToasts, type ToastStore } from "./toastStore.ts";
import styles from "./Toasts.module.css";
import { useToastFocus } from "./useToastFocus.ts";

type ToastsProps = {
  readonly store: ToastStore;
  readonly regionLabel: string;
  readonly dismissLabel: string;
};

const shownMs = 10_000;

/** The place where short messages appear; it never takes the focus (F8 goes there). */
export function Toasts({ store, regionLabel, dismissLabel }: ToastsProps) {
  const toasts = useStore(store.state, (state) => state.toasts);
  const viewport = useRef<HTMLOListElement>(null);
  useToastFocus(viewport, toasts.length === 0);
  return (
    <Toast.Provider duration={shownMs} label={regionLabel} swipeDirection="right">
      {toasts.map((toast, at) => (
        <Toast.Root
          key={toast.key}
          className={styles.toast}
          // Its time runs all the same, and its undo is heard by its key.
          hidden={at < toasts.length - mostToasts}
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
      <Toast.Viewport ref={viewport} className={styles.viewport} />
    </Toast.Provider>
  );
}
