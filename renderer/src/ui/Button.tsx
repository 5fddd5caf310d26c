import type { ComponentProps } from "react";
import styles from "./Button.module.css";
import { classes } from "./classes.ts";

type Look = "primary" | "plain" | "quiet" | "danger";

type ButtonProps = ComponentProps<"button"> & { readonly look?: Look; readonly small?: boolean };

/** A button with words. */
export function Button({ look = "plain", small = false, className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(styles.button, styles[look], small && styles.small, className)}
    />
  );
}

type IconButtonProps = Omit<ComponentProps<"button">, "aria-label"> & { readonly label: string };

/** A button with an icon only; label is its name for everyone who does not see it. */
export function IconButton({ label, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={classes(styles.icon, className)}
    />
  );
}
