import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./Callout.module.css";
import { classes } from "./classes.ts";

type Tone = "info" | "caution" | "danger";

type CalloutProps = {
  readonly tone: Tone;
  readonly title: string;
  readonly detail?: string;
  readonly alert?: boolean;
  readonly icon?: ReactNode;
  readonly children?: ReactNode;
};

const icons = { info: Info, caution: TriangleAlert, danger: CircleAlert } as const;

/** A short message in its place, with what can be done about it; alert reads it out at once. */
export function Callout({ tone, title, detail, alert = false, icon, children }: CalloutProps) {
  const Icon = icons[tone];
  return (
    <div className={classes(styles.callout, styles[tone])} role={alert ? "alert" : undefined}>
      <span className={styles.icon}>{icon ?? <Icon aria-hidden="true" />}</span>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {detail !== undefined && <p className={styles.detail}>{detail}</p>}
        {children !== undefined && <div className={styles.actions}>{children}</div>}
      </div>
    </div>
  );
}
