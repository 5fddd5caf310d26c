import { useStore } from "zustand";
import { isDemo } from "../../../electron/contract/demo.ts";
import type { LoadedModel, ModelState } from "../../../electron/contract/models.ts";
import { formatRoute } from "../app/routes.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { classes } from "../ui/classes.ts";
import styles from "./Models.module.css";

/** The model slot in a few words, always in sight; leads to the models. */
export function ModelBadge() {
  const { models, connection } = useServices();
  const model = useStore(models.state, (state) => state.model);
  const connected = useStore(connection, ({ kind }) => kind === "open");
  if (model === null || !connected) return null;
  const whole = isDemoReady(model) ? text.welcome.demoBadgeOf(model.model.file.name) : words(model);
  return (
    <a
      className={styles.badge}
      aria-label={text.models.badge(whole)}
      title={whole}
      href={formatRoute({ screen: "models" })}
    >
      <span className={classes(styles.dot, styles[model.kind])} aria-hidden="true" />
      <span className={styles.badgeWords}>{words(model)}</span>
    </a>
  );
}

function words(model: ModelState): string {
  switch (model.kind) {
    case "none":
      return text.models.badgeNone;
    case "loading":
      return text.models.badgeLoading(model.name, model.percent);
    case "ready":
      return readyWords(model.model);
    case "waiting":
      return text.models.badgeWaiting;
    case "failed":
      return text.models.failed;
    case "away":
      return text.models.badgeAway(model.name);
    case "resting":
      return text.models.badgeResting(model.name);
  }
}

type Ready = Extract<ModelState, { readonly kind: "ready" }>;

function isDemoReady(model: ModelState): model is Ready {
  return model.kind === "ready" && isDemo(model.model.file);
}

function readyWords({ file, adapter }: LoadedModel): string {
  if (isDemo(file)) return text.welcome.demoBadge;
  const loaded = `${file.name} · ${file.quantization}`;
  return adapter === null ? loaded : `${loaded} + ${adapter}`;
}
