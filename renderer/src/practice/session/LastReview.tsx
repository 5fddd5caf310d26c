import { Undo2 } from "lucide-react";
import { useStore } from "zustand";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Session.module.css";

/**
 * How the question before went, with the way to take it back, or that it was taken back; nothing on its own page before
 * that, where the feedback says it.
 */
export function LastReview({ place }: { readonly place: number }) {
  const { session: store } = useServices();
  const last = useStore(store.state, (state) => state.lastReview);
  const busy = useStore(store.state, (state) => state.busy);
  const undone = useStore(store.state, (state) => state.undone !== null);
  if (undone) {
    return (
      <p className={styles.review}>
        <output>{text.practice.undone}</output>
      </p>
    );
  }
  if (last === null || last.place === place) return null;
  const { response, due } = last.feedback;
  if (response.rating === null) return null;
  return (
    <p className={styles.review}>
      <output>
        {text.practice.lastReview(last.place, text.practice.ratings[response.rating], due)}
      </output>
      <Button small look="quiet" disabled={busy} onClick={() => void store.undo()}>
        <Undo2 aria-hidden="true" />
        {text.practice.undo}
      </Button>
    </p>
  );
}
