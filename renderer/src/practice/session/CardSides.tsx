import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import { rating, type Feedback, type ShownItem } from "../../../../electron/contract/practice.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { ItemImages } from "../ItemImages.tsx";
import styles from "./Question.module.css";
import type { SessionAction } from "./sessionKeys.ts";

type CardSidesProps = {
  readonly front: Extract<ShownItem["content"], { kind: "card" }>;
  /** Holds the back; null until the student has asked for it. */
  readonly feedback: Feedback | null;
  readonly open: boolean;
  readonly act: (action: SessionAction) => void;
};

/** A card: its front, then its back and how well it was known. */
export function CardSides({ front, feedback, open, act }: CardSidesProps) {
  const { session: store } = useServices();
  const busy = useStore(store.state, (state) => state.busy);
  const fresh = useStore(store.state, (state) => state.fresh);
  const back = useRef<HTMLHeadingElement>(null);
  const content = feedback?.item.content;
  const shown = content?.kind === "card" ? content : null;
  const turned = shown !== null && fresh === feedback?.response.place;
  useEffect(() => {
    if (turned) back.current?.focus();
  }, [turned]);
  return (
    <div className={styles.question}>
      <p className={styles.prose}>{front.stem}</p>
      <ItemImages images={front.images} />
      {shown === null && open && (
        <div>
          <Button
            look="primary"
            disabled={busy}
            aria-keyshortcuts="Space"
            onClick={() => act({ type: "reveal" })}
          >
            {text.practice.showBack}
          </Button>
        </div>
      )}
      {shown !== null && (
        <section className={styles.back}>
          <h2 ref={back} className={styles.part} tabIndex={-1}>
            {text.practice.back}
          </h2>
          <p className={styles.prose}>{shown.back}</p>
          <ItemImages images={shown.images.answer} />
          {open && (
            <fieldset className={styles.confidence}>
              <legend className={styles.confidenceName}>{text.practice.howKnown}</legend>
              <div className={styles.levels}>
                {rating.options.map((one, n) => (
                  <Button
                    key={one}
                    disabled={busy}
                    aria-keyshortcuts={String(n + 1)}
                    onClick={() => act({ type: "rate", rating: one })}
                  >
                    {text.practice.ratings[one]}
                    <kbd className={styles.key} aria-hidden="true">
                      {n + 1}
                    </kbd>
                  </Button>
                ))}
              </div>
            </fieldset>
          )}
        </section>
      )}
    </div>
  );
}
