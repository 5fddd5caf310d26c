import { Cpu, FileUp, Sparkles } from "lucide-react";
import { useEffect, useEffectEvent } from "react";
import { useStore } from "zustand";
import icon from "../../../assets/icons/viva.svg";
import { isDemo } from "../../../electron/contract/demo.ts";
import { describeProblem } from "../app/problem.ts";
import { goTo, type Route } from "../app/routes.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { useWindowTitle } from "../app/useWindowTitle.ts";
import { chooseId } from "../models/chooseId.ts";
import { firstModelId } from "../models/offers/firstModelId.ts";
import { Button } from "../ui/Button.tsx";
import { Callout } from "../ui/Callout.tsx";
import { Choice } from "./Choice.tsx";
import { focusWhenThere } from "./focusWhenThere.ts";
import { RecommendedFacts } from "./RecommendedFacts.tsx";
import styles from "./Welcome.module.css";

const ask: Route = { screen: "ask", conversationId: null };
const models: Route = { screen: "models" };

/** The one page between the notice and the first question: how to begin. */
export function WelcomePage() {
  const { modelFiles, models: slot, settings } = useServices();
  const hasDemo = useStore(settings.state, ({ info }) => info?.demo ?? false);
  const problem = useStore(settings.state, (state) => state.problem);
  const words = text.welcome;
  useWindowTitle(words.title);
  const begin = (route: Route, focused?: string) => {
    goTo(route, "replace");
    void settings.update({ welcomed: true });
    if (focused !== undefined) focusWhenThere(() => document.getElementById(focused));
  };
  const tryDemo = () => {
    // It is loaded at the start, but it may have been unloaded, or have failed to load.
    const demo = modelFiles.state.getState().models?.find(({ file }) => isDemo(file));
    const empty = slot.state.getState().model?.kind === "none";
    if (demo !== undefined && empty) void slot.load(demo.file.path, {}, false);
    begin(ask);
  };
  const skip = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
    begin(ask);
  });
  useEffect(() => {
    document.addEventListener("keydown", skip);
    return () => document.removeEventListener("keydown", skip);
  }, []);

  return (
    <main className={styles.page}>
      <div className={styles.sheet}>
        <header className={styles.heading}>
          <img src={icon} alt="" />
          <div>
            <h1>{words.title}</h1>
            <p>{words.lead}</p>
          </div>
        </header>
        {problem !== null && <Callout tone="danger" alert {...describeProblem(problem)} />}
        <ul className={styles.choices}>
          {hasDemo && (
            <Choice
              icon={<Sparkles aria-hidden="true" />}
              {...words.demo}
              choose={tryDemo}
              takesFocus
            />
          )}
          <Choice
            icon={<FileUp aria-hidden="true" />}
            {...words.file}
            choose={() => begin(models, chooseId)}
            takesFocus={!hasDemo}
          />
          <Choice
            icon={<Cpu aria-hidden="true" />}
            title={words.fits.title}
            detail={words.fits.detail}
            choose={() => begin(models, firstModelId)}
          >
            <RecommendedFacts />
          </Choice>
        </ul>
        <div className={styles.skip}>
          <Button look="quiet" onClick={() => begin(ask)}>
            {words.skip}
          </Button>
        </div>
      </div>
    </main>
  );
}
