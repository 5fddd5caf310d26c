import { automaticLoad, type LoadedModel, type LoadOptions } from "../../contract/models.ts";
import type { Ask } from "../ask/createAsk.ts";
import type { Ports } from "../ports.ts";
import { presentOptions } from "./presentOptions.ts";
import { findProfile } from "../prompt/profiles.ts";

export type Models = {
  /** Loads a file and remembers it for the next start. */
  readonly load: (
    path: string,
    options: Partial<LoadOptions>,
    despiteQuarantine: boolean,
  ) => Promise<LoadedModel>;
  readonly cancelLoad: () => void;
  readonly unload: () => Promise<void>;
  /** Loads the model of the last time, or the demo, in the background; a failure shows in the model's state. */
  readonly loadLast: () => void;
  /** The path of the model of the last time, or of the demo, and how it is loaded; null without one. */
  readonly last: () => { readonly path: string; readonly options: LoadOptions } | null;
};

/** The student's choice of model, on top of the one model slot. */
export function createModels(
  { model, preferences, log }: Pick<Ports, "model" | "preferences" | "log">,
  ask: Pick<Ask, "warm">,
  {
    stopAll,
    loaded: tellLoaded,
    lastPath,
  }: {
    /** Ends everything that the model writes. */
    readonly stopAll: () => Promise<void>;
    /** The file of this path was loaded. */
    readonly loaded: (path: string) => void;
    /** As lastModelPath. */
    readonly lastPath: () => string | null;
  },
): Models {
  let loading = new AbortController();

  async function load(path: string, partial: Partial<LoadOptions>, despiteQuarantine: boolean) {
    const options = { ...automaticLoad, ...partial };
    if (options.profile !== "auto") findProfile(options.profile);
    loading.abort();
    loading = new AbortController();
    // An answer ends as stopped, not as broken by the change of model.
    await stopAll();
    const loaded = await model.load(path, options, despiteQuarantine, loading.signal);
    // Of a split model any part may have been named; the list knows it by the first.
    preferences.update({ lastModel: loaded.file.path, load: options });
    tellLoaded(loaded.file.path);
    ask.warm().catch((cause: unknown) => log.error("the prompt's head was not read ahead", cause));
    return loaded;
  }

  function last() {
    const path = lastPath();
    const settings = preferences.get();
    return path === null ? null : { path, options: presentOptions(path, settings) };
  }

  return {
    load,
    cancelLoad() {
      loading.abort();
      // A model that loads again by itself after a crash belongs to no call.
      model.cancelLoad();
    },
    async unload() {
      loading.abort();
      await stopAll();
      await model.unload();
      preferences.update({ lastModel: null });
    },
    last,
    loadLast() {
      const found = last();
      if (found === null) return;
      load(found.path, found.options, false).catch((cause: unknown) =>
        log.error("the last model was not loaded again", cause),
      );
    },
  };
}
