import { FolderOpen } from "lucide-react";
import { useState } from "react";
import { useStore } from "zustand";
import { describeProblem } from "../app/problem.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { useWindowTitle } from "../app/useWindowTitle.ts";
import { Button } from "../ui/Button.tsx";
import { Callout } from "../ui/Callout.tsx";
import { ChosenModel } from "./ChosenModel.tsx";
import { CurrentModel } from "./CurrentModel.tsx";
import { FolderBrowser } from "./FolderBrowser.tsx";
import { problemBesideSlot } from "./modelStore.ts";
import styles from "./Models.module.css";

/** The model in memory, and the way to another one. */
export function ModelsScreen() {
  const { models, settings } = useServices();
  const model = useStore(models.state, (state) => state.model);
  const problem = useStore(models.state, problemBesideSlot);
  const shell = useStore(settings.state, (state) => state.info?.shell);
  const offering = useStore(
    models.state,
    (state) => state.model?.kind === "none" && state.chosen.kind === "none",
  );
  const [browsing, setBrowsing] = useState(false);

  const choose = () => {
    if (shell === "desktop") void models.pick();
    else setBrowsing(true);
  };
  const take = (path: string) => {
    setBrowsing(false);
    void models.inspect(path);
  };

  useWindowTitle(text.models.title);
  return (
    <div className={styles.screen}>
      <div className={styles.column}>
        <header>
          <h1 className={styles.heading}>{text.models.title}</h1>
          <p className={styles.lead}>{text.models.lead}</p>
        </header>
        {problem !== null && <Callout tone="danger" alert {...describeProblem(problem)} />}
        {model !== null && <CurrentModel state={model} />}
        <div>
          <Button look={offering ? "primary" : "plain"} onClick={choose}>
            <FolderOpen aria-hidden="true" />
            {model?.kind === "none" ? text.models.choose : text.models.chooseOther}
          </Button>
        </div>
        <ChosenModel />
      </div>
      <FolderBrowser open={browsing} close={() => setBrowsing(false)} take={take} />
    </div>
  );
}
