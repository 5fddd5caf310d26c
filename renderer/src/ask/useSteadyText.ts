import type { Virtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import { useServices } from "../app/services.ts";

type Anchor = {
  readonly element: Element;
  readonly edge: "top" | "bottom";
  /** Where it stood, in pixels from the window's top. */
  readonly at: number;
};

type Steady = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly content: RefObject<HTMLElement | null>;
  readonly list: Virtualizer<HTMLElement, Element>;
};

/**
 * Keeps the line being read where it is when an answer ends: marks then come into its text, and what is to
 * verify below it. Who follows the end of the text keeps that end, everyone else the first line in sight.
 */
export function useSteadyText({ scroller, content, list }: Steady): void {
  const { ask } = useServices();
  const anchor = useRef<Anchor | null>(null);

  useEffect(
    () =>
      ask.state.subscribe((now, before) => {
        const ended = Object.keys(before.live).some((id) => !(id in now.live));
        if (ended && scroller.current !== null) anchor.current = findAnchor(scroller.current);
      }),
    [ask, scroller],
  );

  useLayoutEffect(() => {
    const before = anchor.current;
    anchor.current = null;
    const row = before?.element.closest<HTMLElement>("[data-index]");
    if (before === null || !row || scroller.current === null) return;
    // The room for what is new has to be there before it can be scrolled to.
    list.resizeItem(Number(row.dataset["index"]), row.offsetHeight);
    content.current?.style.setProperty("height", `${list.getTotalSize()}px`);
    scroller.current.scrollBy(0, edgeOf(before.element, before.edge) - before.at);
  });
}

function edgeOf(element: Element, edge: Anchor["edge"]): number {
  return element.getBoundingClientRect()[edge];
}

function findAnchor(scroller: HTMLElement): Anchor | null {
  const view = scroller.getBoundingClientRect();
  const blocks = [...scroller.querySelectorAll("[data-answer-text] > *")];
  const last = blocks.at(-1);
  if (last === undefined) return null;
  const follows = edgeOf(last, "bottom") <= view.bottom;
  const first = blocks.find((block) => edgeOf(block, "bottom") > view.top);
  const element = follows ? last : first;
  if (element === undefined) return null;
  const edge = follows ? "bottom" : "top";
  return { element, edge, at: edgeOf(element, edge) };
}
