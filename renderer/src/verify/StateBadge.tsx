import { ShieldAlert, ShieldCheck, ShieldX, type LucideIcon } from "lucide-react";
import type { Verification } from "../../../electron/contract/verify.ts";
import { text } from "../app/text.ts";
import { classes } from "../ui/classes.ts";
import styles from "./StateBadge.module.css";

const icons: Record<Verification, LucideIcon> = {
  unverified: ShieldAlert,
  verified: ShieldCheck,
  refuted: ShieldX,
};

type StateBadgeProps = {
  readonly state: Verification;
  /** What an unverified answer is called, where there is room for more than the word. */
  readonly unverified?: string;
  /** Without a frame, for lists. */
  readonly plain?: boolean;
};

/** Whether someone has checked an answer, by shape and word. */
export function StateBadge({ state, unverified = "", plain = false }: StateBadgeProps) {
  const Icon = icons[state];
  return (
    <b className={classes(styles.badge, styles[state], plain && styles.plain)}>
      <Icon aria-hidden="true" />
      {state === "unverified" && unverified !== "" ? unverified : text.verify.states[state]}
    </b>
  );
}
