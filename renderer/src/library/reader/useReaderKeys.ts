import { useEffect, useRef } from "react";
import { isPressed, isSingleKey } from "../../commands/keys.ts";
import { shortcuts } from "../../commands/shortcuts.ts";
import { useSingleKeys } from "../../commands/useSingleKeys.ts";

type ReaderKeys = {
  /** To the next (1) or previous (-1) page. */
  readonly turn: (by: 1 | -1) => void;
  readonly zoom: (direction: 1 | -1) => void;
};

/** The id of the find field, which Ctrl/Cmd+F leads to. */
export const findFieldId = "reader-find";

/** Keys of the reader wherever the focus is, except while something is typed. */
export function useReaderKeys(keys: ReaderKeys): void {
  const singleKeys = useSingleKeys();
  const latest = useRef({ keys, singleKeys });
  useEffect(() => {
    latest.current = { keys, singleKeys };
  });
  useEffect(() => {
    const react = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (isPressed(shortcuts.reader.find, event)) {
        event.preventDefault();
        const field = document.getElementById(findFieldId);
        if (field instanceof HTMLInputElement) field.select();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (!latest.current.singleKeys && isSingleKey(event)) return;
      if (act(event, latest.current.keys)) event.preventDefault();
    };
    document.addEventListener("keydown", react);
    return () => document.removeEventListener("keydown", react);
  }, []);
}

/** The place that scrolls takes the focus, so that its own keys work at once. */
export function focusPages(): void {
  document.getElementById("reader-pages")?.focus({ preventScroll: true });
}

function act(event: KeyboardEvent, { turn, zoom }: ReaderKeys): boolean {
  if (isPressed(shortcuts.reader.larger, event)) zoom(1);
  else if (isPressed(shortcuts.reader.smaller, event)) zoom(-1);
  else if (isPressed(shortcuts.reader.nextPage, event)) turn(1);
  else if (isPressed(shortcuts.reader.previousPage, event)) turn(-1);
  else return scroll(event.key, event.target, event.shiftKey);
  return true;
}

/** Scrolls the pages also when the focus is on a button, whose own key it is not. */
function scroll(key: string, target: EventTarget | null, shift: boolean): boolean {
  const pages = document.getElementById("reader-pages");
  const inside = target instanceof Node && pages?.contains(target) === true;
  const onMenu = target instanceof Element && target.closest("nav, [role=dialog]") !== null;
  if (pages === null || inside || onMenu || shift) return false;
  const distances: Record<string, number> = {
    ArrowDown: 60,
    ArrowUp: -60,
    PageDown: pages.clientHeight * 0.9,
    PageUp: pages.clientHeight * -0.9,
    Home: -pages.scrollHeight,
    End: pages.scrollHeight,
  };
  const distance = distances[key];
  if (distance === undefined) return false;
  pages.scrollBy({ top: distance });
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}
