import { useRef, type PointerEvent } from "react";

type Place = { readonly x: number; readonly y: number };

/**
 * Handlers that tell when a pointer comes over something and when it leaves. A pointer that rests while things
 * move under it has not come: that is told with its next movement.
 */
export function useHover(tell: (over: boolean) => void) {
  const entered = useRef<Place | null>(null);
  const over = useRef(false);
  return {
    onPointerEnter: ({ clientX: x, clientY: y }: PointerEvent) => {
      entered.current = { x, y };
    },
    onPointerMove: (event: PointerEvent) => {
      if (over.current || !hasMoved(event, entered.current)) return;
      over.current = true;
      tell(true);
    },
    onPointerLeave: () => {
      over.current = false;
      tell(false);
    },
  };
}

/** Browsers report a movement of nothing when only what lies under the pointer has changed. */
function hasMoved(event: PointerEvent, from: Place | null): boolean {
  if (event.movementX !== 0 || event.movementY !== 0) return true;
  return from !== null && (event.clientX !== from.x || event.clientY !== from.y);
}
