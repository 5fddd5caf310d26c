import { X } from "lucide-react";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { text } from "../../app/text.ts";
import { IconButton } from "../../ui/Button.tsx";
import { CalculatorPad } from "./CalculatorPad.tsx";
import { LabTable } from "./LabTable.tsx";
import styles from "./Tools.module.css";
import type { SessionActions } from "./useSessionActions.ts";

/** The open tools, beside the question or above it where there is no room. */
export function SessionTools({ actions }: { readonly actions: SessionActions }) {
  const { tools, toggle } = actions;
  if (tools.size === 0) return null;
  return (
    <div className={styles.tools}>
      {tools.has("labs") && (
        <ToolPanel title={text.practice.labs} close={() => toggle("labs")}>
          <LabTable />
        </ToolPanel>
      )}
      {tools.has("calculator") && (
        <ToolPanel title={text.practice.calculator} close={() => toggle("calculator")}>
          <CalculatorPad />
        </ToolPanel>
      )}
    </div>
  );
}

type ToolPanelProps = {
  readonly title: string;
  readonly close: () => void;
  readonly children: ReactNode;
};

/** Takes the focus into its field, and gives it back to where it was when it closes. */
function ToolPanel({ title, close, children }: ToolPanelProps) {
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.querySelector("input")?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes the whole panel
    <section
      ref={panel}
      className={styles.panel}
      aria-labelledby={id}
      data-own-keys
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <header className={styles.panelHead}>
        <h2 id={id} className={styles.panelTitle}>
          {title}
        </h2>
        <IconButton label={text.app.close} onClick={close}>
          <X aria-hidden="true" />
        </IconButton>
      </header>
      {children}
    </section>
  );
}
