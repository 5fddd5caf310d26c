import { Footprints } from "lucide-react";
import { useStore } from "zustand";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { focusWhenLost } from "../practice/banks/rowFocus.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./Tour.module.css";

/** Offers the tour until it was taken or declined. */
export function TourOffer() {
  const { settings: store, tour } = useServices();
  const seen = useStore(store.state, ({ settings }) => settings?.tourSeen ?? true);
  const on = useStore(tour.state, ({ kind }) => kind === "on");
  if (seen || on) return null;
  const words = text.welcome.tour;
  return (
    <div className={styles.offer}>
      <Button small onClick={tour.start}>
        <Footprints aria-hidden="true" />
        {words.offer}
      </Button>
      <Button
        small
        look="quiet"
        onClick={() => {
          void store.update({ tourSeen: true });
          focusWhenLost();
        }}
      >
        {words.decline}
      </Button>
    </div>
  );
}
