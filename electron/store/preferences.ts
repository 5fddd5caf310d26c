import { copyFileSync, readFileSync, renameSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import Conf from "conf";
import { z } from "zod";
import { settings, type Settings } from "../contract/app.ts";
import { decoding } from "../contract/conversation.ts";
import { localEngine, serverSettings } from "../contract/engine.ts";
import { automaticLoad, loadOptions } from "../contract/models.ts";
import { usualOpinion } from "../contract/opinion.ts";
import type { Preferences } from "../core/ports.ts";
import { dateForName, makeFolder } from "./dataFolder.ts";
import { withStorageFailures } from "./storageFailure.ts";

/** What conf and electron-store have in common; both read the file at every access and replace it whole. */
export type ConfLike = {
  readonly path: string;
  readonly store: Record<string, unknown>;
  set(values: Record<string, unknown>): void;
};

export const defaultSettings: Settings = {
  theme: "system",
  textSize: 100,
  singleKeys: true,
  decoding: { temperature: 0.2, topP: 0.9, maxTokens: 512, seed: null },
  lastModel: null,
  restAfterMinutes: 30,
  modelsFolder: null,
  embeddingModel: null,
  load: automaticLoad,
  desiredRetention: 0.9,
  opinion: usualOpinion.letter,
  server: {
    enabled: false,
    baseUrl: "",
    model: "",
    api: "chat",
    profile: "meditron-7b",
    contextSize: 4096,
  },
  secondModel: null,
  welcomed: false,
  tourSeen: false,
};

const preferencesFile = { configName: "preferences", configFileMode: 0o600 } as const;

/** Opens preferences.json of a data folder; Failed DATA_READ_ONLY where the folder cannot be made. */
export function openConf(folder: string): ConfLike {
  const root = resolve(folder);
  return withStorageFailures(root, () => {
    makeFolder(root);
    moveUnreadableAside(join(root, `${preferencesFile.configName}.json`));
    return new Conf({ ...preferencesFile, cwd: root });
  });
}

/**
 * Preferences over a conf or electron-store; keys of others in the same file are left as they are.
 * A wrong value counts as its default, and a file that had one is kept beside its mended successor.
 * Failed: DISK_FULL, DATA_READ_ONLY.
 */
export function openPreferences(conf: ConfLike): Preferences {
  const run = <T>(work: () => T) => withStorageFailures(dirname(conf.path), work);
  const read = () => {
    moveUnreadableAside(conf.path);
    return conf.store;
  };
  run(() => {
    const found = read();
    if (someOfSettings.safeParse(found).success) return;
    copyFileSync(conf.path, asideOf(conf.path));
    conf.set(mendedSettings.parse(found));
  });
  const get = () => run(() => mendedSettings.parse(read()));
  return {
    get,
    update(change) {
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      run(() => {
        moveUnreadableAside(conf.path);
        conf.set(Object.fromEntries(given));
      });
      return get();
    },
  };
}

/** What a file may hold: any of the settings, none of them wrong. */
const someOfSettings = settings
  .extend({
    decoding: decoding.partial(),
    load: loadOptions.partial(),
    server: serverSettings.partial(),
  })
  .partial();

const byDefault = defaultSettings;

/** Reads any object as settings; each missing or wrong value by itself becomes its default. */
const mendedSettings: z.ZodType<Settings> = z.object({
  theme: settings.shape.theme.catch(byDefault.theme),
  textSize: settings.shape.textSize.catch(byDefault.textSize),
  singleKeys: settings.shape.singleKeys.catch(byDefault.singleKeys),
  decoding: z
    .object({
      temperature: decoding.shape.temperature.catch(byDefault.decoding.temperature),
      topP: decoding.shape.topP.catch(byDefault.decoding.topP),
      maxTokens: decoding.shape.maxTokens.catch(byDefault.decoding.maxTokens),
      seed: decoding.shape.seed.catch(byDefault.decoding.seed),
    })
    .catch(byDefault.decoding),
  lastModel: settings.shape.lastModel.catch(byDefault.lastModel),
  restAfterMinutes: settings.shape.restAfterMinutes.catch(byDefault.restAfterMinutes),
  modelsFolder: settings.shape.modelsFolder.catch(byDefault.modelsFolder),
  embeddingModel: settings.shape.embeddingModel.catch(byDefault.embeddingModel),
  load: z
    .object({
      profile: loadOptions.shape.profile.catch(byDefault.load.profile),
      gpuLayers: loadOptions.shape.gpuLayers.catch(byDefault.load.gpuLayers),
      threads: loadOptions.shape.threads.catch(byDefault.load.threads),
      contextSize: loadOptions.shape.contextSize.catch(byDefault.load.contextSize),
      adapter: loadOptions.shape.adapter.catch(byDefault.load.adapter),
      adapterScale: loadOptions.shape.adapterScale.catch(byDefault.load.adapterScale),
      flashAttention: loadOptions.shape.flashAttention.catch(byDefault.load.flashAttention),
    })
    .catch(byDefault.load),
  desiredRetention: settings.shape.desiredRetention.catch(byDefault.desiredRetention),
  opinion: settings.shape.opinion.catch(byDefault.opinion),
  server: z
    .object({
      enabled: serverSettings.shape.enabled.catch(byDefault.server.enabled),
      baseUrl: serverSettings.shape.baseUrl.catch(byDefault.server.baseUrl),
      model: serverSettings.shape.model.catch(byDefault.server.model),
      api: serverSettings.shape.api.catch(byDefault.server.api),
      profile: serverSettings.shape.profile.catch(byDefault.server.profile),
      contextSize: serverSettings.shape.contextSize.catch(byDefault.server.contextSize),
    })
    .catch(byDefault.server),
  secondModel: localEngine.nullable().catch(byDefault.secondModel),
  welcomed: settings.shape.welcomed.catch(byDefault.welcomed),
  tourSeen: settings.shape.tourSeen.catch(byDefault.tourSeen),
});

/** Conf and electron-store throw at every access to a file that is no JSON object; it makes room for a new one. */
function moveUnreadableAside(path: string): void {
  try {
    if (z.record(z.string(), z.unknown()).safeParse(JSON.parse(readFileSync(path, "utf8"))).success)
      return;
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    if (code === "ENOENT") return;
    if (code !== "EISDIR" && !(cause instanceof SyntaxError)) throw cause;
  }
  renameSync(path, asideOf(path));
}

/** Dated by the file's own last change, so that the same file is kept once. */
function asideOf(path: string): string {
  return path.replace(/\.json$/, `.damaged-${dateForName(statSync(path).mtimeMs)}.json`);
}
