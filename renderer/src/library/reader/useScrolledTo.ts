import {
  createContext,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  type RefObject,
} from "react";

/** Brings the words that are looked for into view, and keeps them there until the student scrolls. */
export type Arrival = {
  readonly isAt: (targetKey: string) => boolean;
  /** A target without words, or an element that stands for its words. */
  readonly reach: (targetKey: string, element?: Element) => void;
  /** Pages above may have found their height: brings the words back. */
  readonly settle: () => void;
  /** From now on the student scrolls. */
  readonly release: () => void;
};

export function createArrival(): Arrival {
  let reached: string | null = null;
  let held: Element | null = null;
  const settle = () => {
    if (held?.isConnected === true) held.scrollIntoView({ block: "center", inline: "nearest" });
  };
  return {
    isAt: (targetKey) => targetKey === reached,
    reach: (targetKey, element) => {
      reached = targetKey;
      held = element ?? null;
      settle();
    },
    settle,
    release: () => {
      held = null;
    },
  };
}

/** Shared by all pages of one reader. */
export const ArrivalContext = createContext<Arrival | null>(null);

/**
 * Marks an element as the words that are looked for. They come into view once for each target: pages come
 * and go while one scrolls, and must not pull the reader back.
 */
export function useScrolledTo<E extends Element>(targetKey: string | null): RefObject<E | null> {
  const element = useRef<E>(null);
  const arrival = useContext(ArrivalContext);
  useLayoutEffect(() => {
    if (targetKey === null || arrival === null || arrival.isAt(targetKey)) return;
    if (element.current !== null) arrival.reach(targetKey, element.current);
  });
  return element;
}

const ownMoves = ["wheel", "pointerdown", "keydown", "touchmove"] as const;

/** Holds on to what was reached while heights around it change, until the student moves by hand. */
export function useSettling(scroller: RefObject<HTMLElement | null>, arrival: Arrival): void {
  useEffect(() => {
    const box = scroller.current;
    const content = box?.firstElementChild;
    if (box === null || content === null || content === undefined) return undefined;
    // What scrolls takes the focus when it appears, so that its own keys work at once.
    if (document.activeElement === null || document.activeElement.contains(box)) {
      box.focus({ preventScroll: true });
    }
    const observer = new ResizeObserver(arrival.settle);
    observer.observe(content);
    observer.observe(box);
    for (const move of ownMoves) box.addEventListener(move, arrival.release, { passive: true });
    return () => {
      observer.disconnect();
      for (const move of ownMoves) box.removeEventListener(move, arrival.release);
    };
  }, [scroller, arrival]);
}
