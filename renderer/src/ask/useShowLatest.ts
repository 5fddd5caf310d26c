import { useCallback, useEffect, useState, type RefObject } from "react";

/** How many frames in a row nothing may move before the place counts as found, and how many are tried. */
const stillFrames = 4;
const mostFrames = 90;
/** How much of what stands under the text of an answer peeks in, in pixels. */
const peek = 56;

const inputs = ["wheel", "pointerdown", "touchmove", "keydown"] as const;

/**
 * Goes to what was said last: the end of the conversation or, once its last answer has ended, the end of that
 * answer's text, with what is to verify below it. Heights are only known once they are in the page, so it looks
 * again until nothing moves; whoever scrolls meanwhile is left alone.
 */
export function useShowLatest(scroller: RefObject<HTMLElement | null>): () => void {
  const [finder] = useState(createFinder);
  useEffect(() => {
    const element = scroller.current;
    for (const input of inputs) element?.addEventListener(input, finder.leave, { passive: true });
    return () => {
      finder.leave();
      for (const input of inputs) element?.removeEventListener(input, finder.leave);
    };
  }, [scroller, finder]);
  return useCallback(() => finder.find(scroller), [finder, scroller]);
}

function createFinder() {
  let frame = 0;
  const leave = () => cancelAnimationFrame(frame);
  const find = (scroller: RefObject<HTMLElement | null>) => {
    leave();
    let still = 0;
    let tried = 0;
    const step = () => {
      if (scroller.current === null) return;
      still = goToLatest(scroller.current) ? still + 1 : 0;
      tried += 1;
      if (still < stillFrames && tried < mostFrames) frame = requestAnimationFrame(step);
    };
    step();
  };
  return { find, leave };
}

/** True when it was there already. */
function goToLatest(scroller: HTMLElement): boolean {
  const { scrollTop, scrollHeight, clientHeight } = scroller;
  const end = scroller.querySelector("[data-latest] [data-answer-end]");
  const bottom = end?.getBoundingClientRect().bottom;
  const below =
    bottom === undefined ? scrollHeight : bottom + peek - scroller.getBoundingClientRect().bottom;
  const target = Math.max(0, Math.min(scrollTop + below, scrollHeight - clientHeight));
  if (Math.abs(target - scrollTop) <= 1) return true;
  scroller.scrollTo(0, target);
  return false;
}
