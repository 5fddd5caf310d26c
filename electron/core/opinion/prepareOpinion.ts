import type { Item } from "../../contract/bank.ts";
import type { LoadedModel } from "../../contract/models.ts";
import type { OpinionSettings } from "../../contract/opinion.ts";
import { fail } from "../failed.ts";
import type { Model, OpinionKey } from "../ports.ts";
import { findProfile } from "../prompt/profiles.ts";
import { askedItem } from "./askedItem.ts";
import type { ChooseExamples } from "./chooseExamples.ts";
import type { Asking } from "./giveOpinion.ts";
import { promptVersion } from "./promptVersion.ts";

/** What opinions of a loaded model in one way are found by, but for their items. */
export function keyOf(loaded: LoadedModel, settings: OpinionSettings): Omit<OpinionKey, "itemId"> {
  const { name, quantization } = loaded.file;
  const { profile } = loaded;
  return {
    model: { name, quantization, profile },
    // Only a vote has samples: what makes no difference must not be asked anew.
    settings: { ...settings, samples: settings.mode === "vote" ? settings.samples : 1 },
    promptVersion: promptVersion(findProfile(profile)),
  };
}

/** The loaded model, or Failed NO_MODEL. */
export function loadedModel(model: Pick<Model, "state">): LoadedModel {
  const state = model.state();
  return state.kind === "ready" ? state.model : fail("NO_MODEL", {});
}

/** All that the opinion on an item follows from. The seed of a vote is drawn where none is given. Failed BAD_ARGUMENT for a card. */
export function prepareOpinion(
  item: Item,
  loaded: LoadedModel,
  settings: OpinionSettings,
  examplesFor: ChooseExamples,
  seed: number | null,
): Asking {
  const { content } = item;
  if (content.kind === "card") {
    return fail("BAD_ARGUMENT", { argument: "place", reason: "a card has no options" });
  }
  const asked = askedItem(content);
  const key = { itemId: item.id, ...keyOf(loaded, settings) };
  return {
    key,
    asked,
    examples: examplesFor(item, asked),
    profile: findProfile(loaded.profile),
    contextSize: loaded.contextSize,
    seed: key.settings.mode === "vote" ? (seed ?? drawSeed()) : 0,
  };
}

function drawSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
