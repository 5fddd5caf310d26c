import type { Span } from "../../../../electron/contract/library.ts";
import type { Mark } from "../placeMarks.ts";

/** Where the reader goes: a page, and words on it where start and end differ. A new key goes there again. */
export type Target = Span & { readonly key: string; readonly page: number };

const smallest = 0.25;
const largest = 5;
const step = 1.2;

/** Everything that pages of any kind need to show themselves. */
export type PagesView = {
  readonly target: Target;
  /** What is marked on a page, by its number. */
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
  readonly zoom: Zoom;
  /** Told which page is being read. */
  readonly reading: (page: number) => void;
  /** Told the zoom that is shown, for steps from it. */
  readonly zoomed: (zoom: number) => void;
};

/** 1 is the printed size; "fit" is as wide as the window allows, "auto" no wider than is good to read. */
export type Zoom = number | "fit" | "auto";

/** The zoom that is shown where fitting is the widest that has room. */
export function shownZoom(zoom: Zoom, fitting: number): number {
  if (typeof zoom === "number") return zoom;
  return Math.min(zoom === "auto" ? 1.25 : largest, Math.max(smallest, fitting));
}

/** The next smaller (-1) or larger (1) zoom. */
export function zoomBy(zoom: number, direction: 1 | -1): number {
  const next = direction === 1 ? zoom * step : zoom / step;
  return Math.min(largest, Math.max(smallest, next));
}
