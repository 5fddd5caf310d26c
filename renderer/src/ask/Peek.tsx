import { Popover } from "radix-ui";
import { useRef, useState, type ReactNode } from "react";
import { classes } from "../ui/classes.ts";
import popover from "../ui/Popover.module.css";
import styles from "./Grounding.module.css";
import { useHover } from "./useHover.ts";

type PeekProps = {
  /** The whole of what the button says to those who do not see it. */
  readonly label: string;
  /** The name of what opens. */
  readonly title: string;
  readonly className: string | undefined;
  /** What the button shows. */
  readonly face: ReactNode;
  /** What a click does; without it, a click keeps the note open and moves the focus into it. */
  readonly activate?: () => void;
  readonly children: ReactNode;
};

const hoverMs = 120;

/** A small button in a text whose note opens on hover and focus; a click keeps it open, another closes it. */
export function Peek({ label, title, className, face, activate, children }: PeekProps) {
  const [open, setOpen] = useState(false);
  const kept = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const atOnce = (next: boolean) => {
    clearTimeout(timer.current);
    if (!next) kept.current = false;
    setOpen(next);
  };
  const soon = (next: boolean) => {
    clearTimeout(timer.current);
    if (kept.current) return;
    timer.current = setTimeout(() => setOpen(next), hoverMs);
  };
  const hover = useHover(soon);
  const press = () => {
    if (kept.current) return atOnce(false);
    kept.current = true;
    atOnce(true);
    // The note is in the page by the next frame.
    requestAnimationFrame(() => focusFirst(content.current));
  };
  const leave = () => {
    const inside = content.current?.contains(document.activeElement) ?? false;
    atOnce(false);
    if (inside) button.current?.focus();
    // Giving the focus back would open it again.
    if (inside) atOnce(false);
  };

  return (
    <Popover.Root open={open} onOpenChange={(next) => (next ? atOnce(true) : leave())}>
      <Popover.Anchor asChild>
        <button
          ref={button}
          type="button"
          className={className}
          aria-label={label}
          aria-expanded={open}
          onClick={activate ?? press}
          onFocus={() => atOnce(true)}
          onBlur={() => (kept.current ? undefined : atOnce(false))}
          {...hover}
        >
          {face}
        </button>
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          ref={content}
          className={classes(popover.content, styles.peek)}
          aria-label={title}
          side="top"
          sideOffset={6}
          collisionPadding={12}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          // The button says itself what a press of it and its focus do.
          onInteractOutside={(event) => {
            const { target } = event;
            if (target instanceof Node && button.current?.contains(target)) event.preventDefault();
          }}
          onPointerEnter={() => soon(true)}
          onPointerLeave={() => soon(false)}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function focusFirst(content: HTMLElement | null): void {
  const first = content?.querySelector<HTMLElement>("a[href], button:not(:disabled)");
  (first ?? content)?.focus();
}
