import { Popover } from "radix-ui";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { useStore } from "zustand";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./Tour.module.css";
import { tourStops } from "./tourStore.ts";

/** The tour, while it is on: one note after the other beside the links of the screens, which stay usable. */
export function Tour() {
  const { tour } = useServices();
  const state = useStore(tour.state);
  return state.kind === "off" ? null : <Steps at={state.at} />;
}

/**
 * Once it has ended the focus is where it was before, or at the link that was told of last where that is gone; unless the
 * student has taken it elsewhere meanwhile.
 */
function Steps({ at }: { readonly at: number }) {
  const [before] = useState(() => document.activeElement);
  const last = useRef(at);
  useEffect(() => void (last.current = at), [at]);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        const place = before?.isConnected === true ? before : placeOf(last.current);
        if (place instanceof HTMLElement) place.focus();
      });
    },
    [before],
  );
  return <Step key={at} at={at} />;
}

function Step({ at }: { readonly at: number }) {
  const { tour } = useServices();
  const id = useId();
  const next = useRef<HTMLButtonElement>(null);
  const words = text.welcome.tour;
  const stop = tourStops[at];
  const [place] = useState(() => ({ current: placeOf(at) }));
  useEffect(() => {
    const shown = place.current;
    if (shown === null) return tour.end();
    shown.setAttribute("data-tour-here", "");
    return () => shown.removeAttribute("data-tour-here");
  }, [tour, place]);
  if (stop === undefined || place.current === null) return null;

  const step = (event: KeyboardEvent) => {
    // With Alt, or Command, an arrow goes back and forth in the browser.
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const by = { ArrowRight: tour.next, ArrowLeft: tour.back }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    // The screen beside it has keys of its own.
    event.stopPropagation();
    by();
  };
  const last = at === tourStops.length - 1;
  return (
    <Popover.Root open onOpenChange={tour.end}>
      <Popover.Anchor virtualRef={place} />
      <Popover.Portal>
        <Popover.Content
          className={styles.note}
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-detail`}
          side="bottom"
          sideOffset={10}
          collisionPadding={12}
          onKeyDown={step}
          onInteractOutside={(event) => event.preventDefault()}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            next.current?.focus();
          }}
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          <p className={styles.step}>{words.step(at + 1, tourStops.length)}</p>
          <h2 id={`${id}-title`} className={styles.title}>
            {words.stops[stop].title}
          </h2>
          <p id={`${id}-detail`}>{words.stops[stop].detail}</p>
          <p className={styles.keys}>{words.keys}</p>
          <div className={styles.buttons}>
            <Button small look="quiet" onClick={tour.end}>
              {words.end}
            </Button>
            <span className={styles.steps}>
              {at > 0 && (
                <Button small onClick={tour.back}>
                  {words.back}
                </Button>
              )}
              <Button ref={next} small look="primary" onClick={tour.next}>
                {last ? words.done : words.next}
              </Button>
            </span>
          </div>
          <Popover.Arrow className={styles.arrow} width={14} height={7} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** The link of the frame that a stop, by its place, is about. */
function placeOf(at: number): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-tour="${tourStops[at]}"]`);
}
