import { useEffect, type RefObject } from "react";
import { isKeyTaken } from "../commands/isKeyTaken.ts";
import { isPressed } from "../commands/keys.ts";
import { shortcuts } from "../commands/shortcuts.ts";

/** Ctrl+Enter does what a form is for, from any of its fields and wherever nothing else on the page has the focus. */
export function useMainAction(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!isPressed(shortcuts.writing.commit, event) || event.defaultPrevented) return;
      const { current } = form;
      const isWithin = event.target instanceof Node && current?.contains(event.target) === true;
      if (event.isComposing || event.repeat || (!isWithin && isKeyTaken(event))) return;
      event.preventDefault();
      current?.requestSubmit();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [form]);
}
