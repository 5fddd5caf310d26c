import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

type EmptyStateProps = {
  readonly icon: ReactNode;
  readonly title: string;
  /** What belongs here, in a sentence. */
  readonly detail: string;
  /** What else is good to know, smaller. */
  readonly hint?: string;
  /** The next step: one or two buttons. */
  readonly children?: ReactNode;
};

/** A place where nothing is yet: what belongs here, and the next step. */
export function EmptyState({ icon, title, detail, hint, children }: EmptyStateProps) {
  return (
    <section className={styles.empty}>
      <span className={styles.icon}>{icon}</span>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.detail}>{detail}</p>
      {children !== undefined && <div className={styles.steps}>{children}</div>}
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
    </section>
  );
}
