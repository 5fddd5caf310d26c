import { Star } from "lucide-react";
import { useStore } from "zustand";
import { isDemo } from "../../../../electron/contract/demo.ts";
import { formatBytes } from "../../../../electron/contract/formatBytes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { LinkNote } from "../../ask/LinkNote.tsx";
import { FitChip } from "../FitChip.tsx";
import styles from "../Models.module.css";
import { SpeedWords } from "../SpeedWords.tsx";
import { firstModelId } from "./firstModelId.ts";
import { GetFile } from "./GetFile.tsx";
import parts from "./Offers.module.css";
import { recommendedOf } from "./recommendedOf.ts";

/** The way to a first model that answers, with all that it costs; nothing where the list has one besides the demo. */
export function FirstModel() {
  const { modelFiles, offers: store } = useServices();
  const { offers } = useStore(store.state);
  const none = useStore(
    modelFiles.state,
    ({ models }) =>
      models !== null && !models.some(({ use, file }) => use === "answers" && !isDemo(file)),
  );
  const words = text.modelFit.catalogue;
  if (!none || offers === null) return null;
  const found = recommendedOf(offers);
  const fit = found?.file.fit ?? null;
  if (found === null || fit === null) {
    return (
      <p id={firstModelId} tabIndex={-1}>
        {words.firstNone}
      </p>
    );
  }
  const { model, file, why } = found;
  const size = formatBytes(file.bytes);
  return (
    <section className={parts.first} aria-labelledby={firstModelId}>
      <div className={parts.firstWords}>
        <h2 id={firstModelId} className={parts.firstTitle} tabIndex={-1}>
          <Star aria-hidden="true" />
          {words.first}
        </h2>
        <p className={styles.name}>{text.modelFiles.nameIn(model.name, file.quantization)}</p>
        <p>{words.whys[why]}</p>
        <p className={parts.firstFacts}>
          <span>{words.firstSize(file.exact ? size : words.rounded(size))}</span>
          <span>
            {words.licence}:{" "}
            <LinkNote address={model.licence.address}>{model.licence.name}</LinkNote>
          </span>
          <FitChip fit={fit} />
          <SpeedWords speed={fit.speed} />
        </p>
        <p className={styles.small}>{words.firstTime}</p>
      </div>
      <GetFile model={model} file={file} id="models-first-get" label={words.firstDownload} />
    </section>
  );
}
