import { DropdownMenu } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import styles from "./Menu.module.css";
import { classes } from "./classes.ts";

type MenuProps = {
  readonly trigger: ReactElement;
  readonly align?: "start" | "end";
  readonly children: ReactNode;
};

/** A menu under its trigger; not modal, so that nothing locks the page behind it. */
export function Menu({ trigger, align = "end", children }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles.menu} align={align} sideOffset={4}>
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

type MenuItemProps = {
  readonly icon: ReactNode;
  readonly choose: () => void;
  readonly danger?: boolean;
  readonly children: ReactNode;
};

export function MenuItem({ icon, choose, danger = false, children }: MenuItemProps) {
  return (
    <DropdownMenu.Item className={classes(styles.item, danger && styles.danger)} onSelect={choose}>
      {icon}
      {children}
    </DropdownMenu.Item>
  );
}
