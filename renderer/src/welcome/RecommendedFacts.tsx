import { useEffect } from "react";
import { useStore } from "zustand";
import { formatBytes } from "../../../electron/contract/formatBytes.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { recommendedOf } from "../models/offers/recommendedOf.ts";
import { downloadMinutes, usualMegabits } from "./downloadMinutes.ts";
import styles from "./Welcome.module.css";

/** The model that is recommended for this computer, and what it costs to get it; nothing is asked of a network. */
export function RecommendedFacts() {
  const { offers: store } = useServices();
  const offers = useStore(store.state, (state) => state.offers);
  useEffect(() => void store.refresh(), [store]);
  const words = text.welcome.fits;
  if (offers === null) return <span className={styles.facts}>{words.looking}</span>;
  const found = recommendedOf(offers);
  if (found === null) return <span className={styles.facts}>{words.none}</span>;
  const { model, file } = found;
  const size = formatBytes(file.bytes);
  const speed = file.fit?.speed ?? null;
  const facts = [
    [words.recommended, text.modelFiles.nameIn(model.name, file.quantization)],
    [words.size, file.exact ? size : text.modelFit.catalogue.rounded(size)],
    [words.time, text.welcome.timeAt(downloadMinutes(file.bytes), usualMegabits)],
    [words.licence, model.licence.name],
    ...(speed === null ? [] : [[words.speed, text.modelFit.about(speed.generatePerSecond)]]),
  ];
  return (
    <span className={styles.facts}>
      {facts.map(([name, value]) => (
        <span key={name}>
          {name}: <b>{value}</b>
        </span>
      ))}
    </span>
  );
}
