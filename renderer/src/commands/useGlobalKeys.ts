import { useEffect } from "react";
import { goTo, parseRoute, type Route } from "../app/routes.ts";
import { useServices, type Services } from "../app/services.ts";
import { text } from "../app/text.ts";
import { focusSearch } from "./focusSearch.ts";
import { hasSequences } from "./hasSequences.ts";
import { isKeyTaken } from "./isKeyTaken.ts";
import { isPressed, isSingleKey, stepsOf } from "./keys.ts";
import { shortcuts } from "./shortcuts.ts";

/** How long the second key of a sequence is waited for. */
const sequenceMs = 1500;

const keys = shortcuts.anywhere;

/** What every sequence begins with. */
const begins = keys.goAsk.map((sequence) => stepsOf(sequence)[0] ?? "");

const targets = [
  [keys.goFresh, { screen: "ask", conversationId: null }],
  [keys.goLibrary, { screen: "library" }],
  [keys.goVerify, { screen: "verify", part: "open" }],
  [keys.goPractice, { screen: "practice", part: "start" }],
  [keys.goCheck, { screen: "check", part: "start" }],
  [keys.goModels, { screen: "models" }],
] as const satisfies readonly (readonly [readonly string[], Route])[];

/** Hears the keys of every screen; those of the screen in view come first. */
export function useGlobalKeys(): void {
  const services = useServices();
  useEffect(() => {
    let waitsUntil = 0;
    const typedInto = new WeakSet<EventTarget>();
    const noteTyping = ({ target }: Event) => {
      if (target !== null) typedInto.add(target);
    };
    const hearSecond = (event: KeyboardEvent) => {
      if (waitsUntil < event.timeStamp || event.key === "Shift") return;
      waitsUntil = 0;
      const target = isKeyTaken(event) ? null : targetOf(event, services);
      if (target === null) return;
      event.preventDefault();
      // The screen in view may have a meaning of its own for it.
      event.stopPropagation();
      goTo(target);
    };
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (hearFirst(event)) waitsUntil = event.timeStamp + sequenceMs;
      else if (act(event, services, typedInto)) event.preventDefault();
    };
    const hearFirst = (event: KeyboardEvent) =>
      areSingleKeysOn(services) &&
      hasSequences(parseRoute(location.hash).screen) &&
      !isKeyTaken(event) &&
      isPressed(begins, event);
    window.addEventListener("keydown", hearSecond, true);
    window.addEventListener("keydown", hear);
    window.addEventListener("input", noteTyping, true);
    return () => {
      window.removeEventListener("keydown", hearSecond, true);
      window.removeEventListener("keydown", hear);
      window.removeEventListener("input", noteTyping, true);
    };
  }, [services]);
}

/** Does what a key means everywhere; false where it means nothing. typedInto has the fields that something was typed into. */
function act(
  event: KeyboardEvent,
  services: Services,
  typedInto: Pick<WeakSet<EventTarget>, "has">,
): boolean {
  const { commands, toasts } = services;
  if (isPressed(keys.palette, event)) {
    if (commands.state.getState().shown === "palette") commands.close();
    else commands.show("palette");
    return true;
  }
  if (isPressed(keys.settings, event)) {
    commands.close();
    goTo({ screen: "settings", part: "appearance" });
    return true;
  }
  if (isPressed(keys.undo, event))
    return !hasOwnUndo(event, typedInto) && toasts.runNewest(text.app.undo);
  if (!isSingleKey(event) || !areSingleKeysOn(services) || isKeyTaken(event)) return false;
  if (isPressed(keys.help, event)) {
    commands.show("sheet");
    return true;
  }
  return isPressed(keys.search, event) && focusSearch();
}

function targetOf(event: KeyboardEvent, services: Services): Route | null {
  if (isPressed(secondOf(keys.goAsk), event)) {
    const { opened } = services.ask.state.getState();
    return { screen: "ask", conversationId: opened.kind === "new" ? null : opened.id };
  }
  return targets.find(([sequence]) => isPressed(secondOf(sequence), event))?.[1] ?? null;
}

function secondOf(sequences: readonly string[]): readonly string[] {
  return sequences.map((one) => stepsOf(one)[1] ?? "");
}

function areSingleKeysOn({ settings }: Services): boolean {
  return settings.state.getState().settings?.singleKeys ?? true;
}

/** A text field has, unless it is as it came: one takes the focus when what was on the screen is deleted. */
function hasOwnUndo(
  { target }: KeyboardEvent,
  typedInto: Pick<WeakSet<EventTarget>, "has">,
): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isField = target.matches("input, textarea, select, [contenteditable]");
  const isAsItCame =
    target instanceof HTMLTextAreaElement && target.value === "" && !typedInto.has(target);
  return isField && !isAsItCame;
}
