import { useEffect } from "react";
import { useStore } from "zustand";
import { describeProblem } from "../app/problem.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { useWindowTitle } from "../app/useWindowTitle.ts";
import { Callout } from "../ui/Callout.tsx";
import { CurrentModel } from "./CurrentModel.tsx";
import { DropModels } from "./list/DropModels.tsx";
import { YourModels } from "./list/YourModels.tsx";
import { problemBesideSlot } from "./modelStore.ts";
import styles from "./Models.module.css";
import { CataloguePart } from "./offers/CataloguePart.tsx";
import { MachinePart } from "./offers/MachinePart.tsx";
import { TransferNews } from "./transfers/TransferNews.tsx";
import { TransfersPart } from "./transfers/TransfersPart.tsx";

/** The model in memory, those on this computer, this computer itself, and what can be had. */
export function ModelsScreen() {
  const { modelFiles, models, offers } = useServices();
  const model = useStore(models.state, (state) => state.model);
  const problem = useStore(models.state, problemBesideSlot);
  const listed = useStore(modelFiles.state, (state) => state.models);
  const kind = model?.kind;

  // What fits follows from what is here and in memory.
  useEffect(() => {
    if (kind !== undefined && kind !== "loading" && listed !== null) void offers.refresh();
  }, [offers, kind, listed]);

  useWindowTitle(text.models.title);
  return (
    <DropModels>
      <div className={styles.screen}>
        <div className={styles.column}>
          <header>
            <h1 className={styles.heading}>{text.models.title}</h1>
            <p className={styles.lead}>{text.models.lead}</p>
          </header>
          {problem !== null && <Callout tone="danger" alert {...describeProblem(problem)} />}
          <TransfersPart />
          {model !== null && <CurrentModel state={model} />}
          <YourModels />
          <MachinePart />
          <CataloguePart />
        </div>
      </div>
      <TransferNews />
    </DropModels>
  );
}
