import type { ComponentProps } from "react";
import styles from "./Button.module.css";
import { classes } from "./classes.ts";

type LinkButtonProps = ComponentProps<"a"> & { readonly look?: "primary" | "plain" };

/** A link that looks like a button: it leads to another screen. */
export function LinkButton({ look = "plain", className, children, ...rest }: LinkButtonProps) {
  return (
    <a {...rest} className={classes(styles.button, styles[look], className)}>
      {children}
    </a>
  );
}
