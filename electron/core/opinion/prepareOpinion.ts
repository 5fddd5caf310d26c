import type { Item } from "../../contract/bank.ts";
import type { LoadedModel } from "../../contract/models.ts";
import { nameWithAdapter } from "../../contract/nameWithAdapter.ts";
import type { OpinionSettings } from "../../contract/opinion.ts";
import { fail } from "../failed.ts";
import type { Model, OpinionKey } from "../ports.ts";
import { drawSeed } from "../prompt/drawSeed.ts";
import { findProfile } from "../prompt/profiles.ts";
import { askedItem } from "./askedItem.ts";
import type { ChooseExamples } from "./chooseExamples.ts";
import type { Asking } from "./giveOpinion.ts";
import { hash } from "./hash.ts";
import { promptVersion } from "./promptVersion.ts";

/** What opinions of a loaded model in one way are found by, but for their items. */
export function keyOf(loaded: LoadedModel, settings: OpinionSettings): Omit<OpinionKey, "itemId"> {
  const { name, quantization } = loaded.file;
  const { profile, contextSize, adapter } = loaded;
  return {
    model: {
      name: nameWithAdapter(name, adapter),
      quantization,
      profile,
      fingerprint: fingerprintOf(loaded),
    },
    settings: withoutIdleSamples(settings),
    promptVersion: promptVersion(findProfile(profile)),
    contextSize,
  };
}

/** Only a vote has samples: what makes no difference must not be asked anew. */
export function withoutIdleSamples(settings: OpinionSettings): OpinionSettings {
  return { ...settings, samples: settings.mode === "vote" ? settings.samples : 1 };
}

/**
 * Tells files of one name apart by all else that their headers say, their size in bytes among it: another
 * chat template, other metadata or other tensors change that. Where the file lies, and what Viva would
 * choose for it, is left out. An adapter is told apart by all its bytes: those of one training have equal headers. How
 * strongly it works is told apart too, unless it is as it was trained.
 */
function fingerprintOf({ file, adapterHash, adapterScale }: LoadedModel): string {
  const { path: _path, profile: _profile, profileReason: _reason, ...lasting } = file;
  const facts = JSON.stringify(Object.entries(lasting).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  if (adapterHash === null) return hash(facts);
  const scale = adapterScale === 1 ? "" : `\n${adapterScale}`;
  return hash(`${facts}\n${adapterHash}${scale}`);
}

/** The loaded model, once it is there again where it rested. Failed NO_MODEL, MODEL_AWAY and as Model.wake. */
export async function loadedModel(model: Pick<Model, "state" | "wake">): Promise<LoadedModel> {
  await model.wake();
  const state = model.state();
  if (state.kind === "ready") return state.model;
  if (state.kind === "away") return fail("MODEL_AWAY", { name: state.name, for: state.for });
  return fail("NO_MODEL", {});
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
    seed: key.settings.mode === "vote" ? (seed ?? drawSeed()) : 0,
  };
}
