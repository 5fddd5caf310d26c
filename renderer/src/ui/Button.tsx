import type { ComponentProps, MouseEvent } from "react";
import styles from "./Button.module.css";
import { classes } from "./classes.ts";

type Look = "primary" | "plain" | "quiet" | "danger";

type Off = {
  /** Does nothing now but keeps the focus, unlike disabled: for what its own press may bring to an end. */
  readonly off?: boolean;
};

type ButtonProps = ComponentProps<"button"> &
  Off & { readonly look?: Look; readonly small?: boolean };

/** A button with words. */
export function Button({ look = "plain", small = false, off, className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      {...(off === true && switchedOff)}
      className={classes(styles.button, styles[look], small && styles.small, className)}
    />
  );
}

type IconButtonProps = Omit<ComponentProps<"button">, "aria-label"> &
  Off & { readonly label: string };

/** A button with an icon only; label is its name for everyone who does not see it. */
export function IconButton({ label, off, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      {...(off === true && switchedOff)}
      className={classes(styles.icon, className)}
    />
  );
}

const switchedOff = {
  "aria-disabled": true,
  onClick: (event: MouseEvent) => event.preventDefault(),
} as const;
