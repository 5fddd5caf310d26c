import { useStore } from "zustand";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import styles from "./Session.module.css";

/** Says that the time of a question ran out while it was looked at, also where the next one stands there now. */
export function TimeUp({ place }: { readonly place: number }) {
  const { session: store } = useServices();
  const over = useStore(store.state, (state) => state.timeUp);
  if (over === null) return null;
  return (
    <p className={styles.review} role="alert">
      {over === place ? text.practice.timeUp : text.practice.timeUpAt(over)}
    </p>
  );
}
