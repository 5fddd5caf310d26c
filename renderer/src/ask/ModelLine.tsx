import type { ModelState } from "../../../electron/contract/models.ts";
import { nameWithAdapter } from "../../../electron/contract/nameWithAdapter.ts";
import { formatRoute } from "../app/routes.ts";
import { text } from "../app/text.ts";
import { Unseen } from "../ui/Unseen.tsx";
import styles from "./Composer.module.css";

/**
 * Says above the composer why there is no model to ask; nothing to see when there is one. Only the states are
 * announced: a percentage that counts up would be read out at every step.
 */
export function ModelLine({ model }: { readonly model: ModelState | null }) {
  if (model === null) return null;
  const ready = model.kind === "ready";
  return (
    <div className={ready ? styles.modelReady : styles.modelLine}>
      <output>{ready ? <Unseen>{words(model)}</Unseen> : words(model)}</output>
      {model.kind === "loading" && <span>{text.settings.percent(Math.floor(model.percent))}</span>}
      {!ready && model.kind !== "away" && model.kind !== "resting" && (
        <a href={formatRoute({ screen: "models" })}>{text.ask.chooseModel}</a>
      )}
    </div>
  );
}

function words(model: ModelState): string {
  switch (model.kind) {
    case "none":
      return text.ask.noModelLine;
    case "loading":
      return text.ask.modelLoading(model.name);
    case "ready":
      return text.ask.modelReady(nameWithAdapter(model.model.file.name, model.model.adapter));
    case "waiting":
      return text.ask.modelWaiting;
    case "failed":
      return text.ask.modelFailed;
    case "away":
      return text.ask.modelAway(model.name, model.for);
    case "resting":
      return text.ask.modelResting(model.name);
  }
}
