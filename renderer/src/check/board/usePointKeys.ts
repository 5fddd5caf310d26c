import { ListChecks } from "lucide-react";
import { useEffect, useRef } from "react";
import { commandTexts } from "../../app/commandTexts.ts";
import { isKeyTaken } from "../../commands/isKeyTaken.ts";
import { isSingleKey } from "../../commands/keys.ts";
import { shortcuts } from "../../commands/shortcuts.ts";
import { useCommands } from "../../commands/useCommands.ts";
import { useSingleKeys } from "../../commands/useSingleKeys.ts";
import { boardAction } from "./boardKeys.ts";
import { carryOut, type InHand } from "./carryOut.ts";
import { focusedRow } from "./pointFocus.ts";

/** Hears the keys of a board, and offers its next point anywhere on the page but in fields, menus and dialogs. */
export function usePointKeys(inHand: InHand): void {
  const singleKeys = useSingleKeys();
  const latest = useRef({ inHand, singleKeys });
  useEffect(() => {
    latest.current = { inHand, singleKeys };
  });
  useCommands([
    {
      id: "board-next",
      name: commandTexts.does.board.nextToSettle,
      icon: ListChecks,
      keys: shortcuts.board.nextToSettle[0],
      run: () => carryOut({ type: "next" }, -1, inHand),
    },
  ]);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (isKeyTaken(event)) return;
      if (!latest.current.singleKeys && isSingleKey(event)) return;
      const now = latest.current.inHand;
      const at = now.rows.findIndex(({ id }) => id === focusedRow());
      const action = boardAction(event, at !== -1);
      if (action === null) return;
      event.preventDefault();
      if (!event.repeat || action.type === "move") carryOut(action, at, now);
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
}
