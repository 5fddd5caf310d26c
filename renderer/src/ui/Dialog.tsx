import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import { useRef, type ReactNode, type RefObject } from "react";
import { IconButton } from "./Button.tsx";
import { classes } from "./classes.ts";
import styles from "./Dialog.module.css";

type DialogProps = {
  readonly open: boolean;
  readonly close: () => void;
  readonly title: string;
  readonly closeLabel: string;
  readonly wide?: boolean;
  /** What takes the focus at first; the first control without it. */
  readonly first?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
};

/**
 * A modal dialog; once it is closed the focus is where it was before, unless somebody has taken it elsewhere. The backdrop is our own: the library's locks scrolling with a style element,
 * which a strict content security policy refuses, and only panes scroll here anyway.
 */
export function Dialog(props: DialogProps) {
  const { open, close, title, closeLabel, wide = false, first, children } = props;
  const before = useRef<Element | null>(null);
  return (
    <Primitive.Root open={open} onOpenChange={(next) => (next ? undefined : close())}>
      <Primitive.Portal>
        <div className={styles.backdrop} aria-hidden="true" />
        <div className={styles.place}>
          <Primitive.Content
            className={classes(styles.panel, wide && styles.wide)}
            aria-describedby={undefined}
            onOpenAutoFocus={(event) => {
              before.current = document.activeElement;
              if (first?.current === null || first === undefined) return;
              event.preventDefault();
              first.current.focus();
            }}
            onCloseAutoFocus={(event) => {
              // The library knows only of a trigger of its own.
              event.preventDefault();
              const nobody = document.activeElement === document.body;
              if (nobody && before.current instanceof HTMLElement) before.current.focus();
            }}
          >
            <header className={styles.header}>
              <Primitive.Title className={styles.title}>{title}</Primitive.Title>
              <IconButton label={closeLabel} onClick={close}>
                <X aria-hidden="true" />
              </IconButton>
            </header>
            {children}
          </Primitive.Content>
        </div>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

type DrawerProps = {
  readonly open: boolean;
  readonly close: () => void;
  readonly title: string;
  readonly children: ReactNode;
};

/** A modal panel at the side, for what has no room beside the main part. */
export function Drawer({ open, close, title, children }: DrawerProps) {
  return (
    <Primitive.Root open={open} onOpenChange={(next) => (next ? undefined : close())}>
      <Primitive.Portal>
        <div className={styles.backdrop} aria-hidden="true" />
        <Primitive.Content
          className={styles.drawer}
          aria-label={title}
          aria-describedby={undefined}
        >
          <Primitive.Title className={styles.unseen}>{title}</Primitive.Title>
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
