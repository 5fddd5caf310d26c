import { Pause } from "lucide-react";
import { useEffect, useRef } from "react";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Session.module.css";

/** Stands where the question was while the clock does. */
export function PausedCover() {
  const { session: store } = useServices();
  const goOn = useRef<HTMLButtonElement>(null);
  useEffect(() => goOn.current?.focus(), []);
  return (
    <section className={styles.cover}>
      <Pause aria-hidden="true" />
      <h1 className={styles.heading}>{text.practice.paused}</h1>
      <p>{text.practice.pausedDetail}</p>
      <Button ref={goOn} look="primary" onClick={() => void store.pause(false)}>
        {text.practice.goOn}
      </Button>
    </section>
  );
}
