import { useStore } from "zustand";
import icon from "../../../assets/icons/viva.svg";
import { goTo } from "../app/routes.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Button } from "../ui/Button.tsx";
import { SampleQuestions } from "../welcome/SampleQuestions.tsx";
import { TourOffer } from "../welcome/TourOffer.tsx";
import { useHasPack } from "../welcome/useHasPack.ts";
import styles from "./AskScreen.module.css";

/** A conversation before its first question; without a model it leads to choosing one. */
export function EmptyConversation() {
  const { models } = useServices();
  const kind = useStore(models.state, (state) => state.model?.kind);
  const noModel = kind === "none";
  const hasPack = useHasPack();
  return (
    <div className={styles.empty}>
      <img src={icon} alt="" />
      <h2 className={styles.emptyTitle}>{noModel ? text.ask.noModelTitle : text.ask.emptyTitle}</h2>
      <p className={styles.emptyDetail}>
        {noModel ? text.ask.noModelDetail : text.ask.emptyDetail}
      </p>
      {noModel && (
        <Button look="primary" onClick={() => goTo({ screen: "models" })}>
          {text.ask.chooseModel}
        </Button>
      )}
      {hasPack && !noModel && kind !== "failed" && <SampleQuestions />}
      <TourOffer />
    </div>
  );
}
