import { Dialog } from "radix-ui";
import { useRef } from "react";
import { useStore } from "zustand";
import { commandTexts } from "../app/commandTexts.ts";
import { useServices } from "../app/services.ts";
import dialog from "../ui/Dialog.module.css";
import type { Command } from "./command.ts";
import { PaletteList } from "./PaletteList.tsx";
import styles from "./Palette.module.css";
import { FileChoosers, useFileDialogs } from "./FileChoosers.tsx";

/** Everything that Viva can do or open, by a few letters; over whatever is on the screen. */
export function Palette() {
  const { commands } = useServices();
  const open = useStore(commands.state, (state) => state.shown === "palette");
  const fields = useFileDialogs();
  const before = useRef<Element | null>(null);
  const chosen = useRef<Command | null>(null);
  const choose = (command: Command) => {
    chosen.current = command;
    commands.close();
  };
  return (
    <>
      <Dialog.Root open={open} onOpenChange={(next) => (next ? undefined : commands.close())}>
        <Dialog.Portal>
          <div className={dialog.backdrop} aria-hidden="true" />
          <div className={styles.place}>
            <Dialog.Content
              className={styles.panel}
              aria-describedby={undefined}
              onOpenAutoFocus={() => {
                before.current = document.activeElement;
              }}
              onCloseAutoFocus={(event) => {
                event.preventDefault();
                if (before.current instanceof HTMLElement) before.current.focus();
                const command = chosen.current;
                chosen.current = null;
                // The focus is free again: the command may take it where it leads.
                if (command !== null) commands.run(command);
              }}
            >
              <Dialog.Title className={dialog.unseen}>{commandTexts.title}</Dialog.Title>
              <PaletteList choose={choose} dialogs={fields.dialogs} />
            </Dialog.Content>
          </div>
        </Dialog.Portal>
      </Dialog.Root>
      <FileChoosers fields={fields} />
    </>
  );
}
