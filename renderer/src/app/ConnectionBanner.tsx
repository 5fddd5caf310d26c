import { useEffect, useState } from "react";
import { useStore } from "zustand";
import styles from "./App.module.css";
import { useServices } from "./services.ts";
import { text } from "./text.ts";

const patienceMs = 800;
const manyAttempts = 3;

/** Says that the core is gone while it is; a quick reconnection goes by without a word. */
export function ConnectionBanner() {
  const { connection } = useServices();
  const state = useStore(connection);
  const away = state.kind !== "open";
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!away) return undefined;
    const timer = setTimeout(() => setShown(true), patienceMs);
    return () => {
      clearTimeout(timer);
      setShown(false);
    };
  }, [away]);

  const said =
    state.kind === "lost" && state.attempt >= manyAttempts
      ? text.connection.lostLong
      : state.kind === "lost"
        ? text.connection.lost
        : text.connection.connecting;
  return (
    <output className={styles.bannerPlace}>
      {away && shown && <span className={styles.banner}>{said}</span>}
    </output>
  );
}
