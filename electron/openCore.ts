import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import type { Connections } from "./core/connectionPorts.ts";
import { createCore, type Core } from "./core/createCore.ts";
import { fail } from "./core/failed.ts";
import { createConnections } from "./core/privacy/createConnections.ts";
import type { DataHost, Host, Log, Model, Preferences, ServerKeyStore } from "./core/ports.ts";
import { createBankReader } from "./documents/createBankReader.ts";
import { createDocuments } from "./documents/createDocuments.ts";
import { createOriginals } from "./documents/originals.ts";
import { createOwnFiles } from "./documents/createOwnFiles.ts";
import { createAbout } from "./host/createAbout.ts";
import { browseFolders } from "./host/browseFolders.ts";
import { demoModelPath } from "./host/demoModelPath.ts";
import { readPackFiles } from "./host/readPackFiles.ts";
import { resolvePath } from "./host/resolvePath.ts";
import { studyPackFolder } from "./host/studyPackFolder.ts";
import { isBare } from "./isBare.ts";
import { createEmbedder } from "./model/createEmbedder.ts";
import { createLocalEngines } from "./model/createLocalEngines.ts";
import { createModel } from "./model/createModel.ts";
import { createModelFiles } from "./model/files/createModelFiles.ts";
import { createMachine } from "./model/machine/createMachine.ts";
import { openLog } from "./openLog.ts";
import { forOneCommand, type OneCommand } from "./oneCommand.ts";
import { createMemoryKey } from "./remote/memoryKey.ts";
import { createServer } from "./remote/createServer.ts";
import { createTransfers } from "./remote/download/createTransfers.ts";
import { lockFolder } from "./store/lockFolder.ts";
import { openFolder } from "./store/data/openFolder.ts";
import { openKeeper } from "./store/data/openKeeper.ts";
import { openStore } from "./store/openStore.ts";
import { recoverStore, type Recovery } from "./store/recoverStore.ts";
import { openConf, openPreferences } from "./store/preferences.ts";
import { version } from "./version.ts";
import { withoutWindow } from "./withoutWindow.ts";

export type OpenedCore = {
  readonly core: Core;
  readonly model: Model;
  readonly preferences: Preferences;
  readonly log: Log;
  /** Saves what is running, ends the worker and lets the folder go. */
  readonly close: () => Promise<void>;
};

/**
 * Opens the core on a data folder, alone: one writer per folder.
 * Throws Failed: ALREADY_RUNNING, DATA_READ_ONLY, DATA_DAMAGED, DATA_TOO_NEW, DISK_FULL.
 */
export function openCore(options: {
  readonly dataFolder: string;
  readonly shell: Host["shell"];
  /** The system's file dialog, where there is one. */
  readonly pickModel?: Host["pickModel"];
  /** Where the key of the student's server is kept; in memory unless the shell knows a keychain. */
  readonly serverKey?: ServerKeyStore;
  /** A command of the terminal, which is no run of the app. */
  readonly oneCommand?: OneCommand;
  /** What the student chose after DATA_DAMAGED; done before the store is opened. */
  readonly recover?: Recovery | null;
  /** Without the study pack and the demo model; as isBare says unless told. */
  readonly bare?: boolean;
  /** What was opened before by a core that this one follows. */
  readonly connections?: Connections;
  /** What the shell does for the data as a whole; without one nothing can be replaced. */
  readonly dataHost?: DataHost;
}): OpenedCore {
  const { dataFolder, shell, serverKey = createMemoryKey() } = options;
  const lock = lockFolder(dataFolder);
  try {
    const log = openLog(join(dataFolder, "logs"));
    const clock = { now: () => Date.now() };
    openFolder(dataFolder);
    const from = options.recover ?? null;
    if (from !== null) recoverStore({ folder: dataFolder, from, clock });
    const saved = openPreferences(openConf(dataFolder));
    const { modelDeaths, ...opened } = openStore({ folder: dataFolder, clock, log });
    const data = openKeeper(dataFolder, clock);
    const kept = { store: opened.store, preferences: saved };
    const { store, preferences } =
      options.oneCommand === undefined ? kept : forOneCommand(kept, options.oneCommand);
    const model = createModel({ modelDeaths, log, clock, headFolder: join(dataFolder, "heads") });
    // Two workers must not tidy up each other's files.
    const second = createModel({
      modelDeaths,
      log,
      clock,
      headFolder: join(dataFolder, "secondHeads"),
    });
    const engines = createLocalEngines({ main: model, second, log });
    const modelsFolder = () => preferences.get().modelsFolder ?? join(dataFolder, "models");
    const connections = options.connections ?? createConnections(clock);
    const transfers = createTransfers({
      folder: modelsFolder,
      connections,
      clock,
      log,
      // The variable with which Hugging Face's own tools are told of a mirror.
      endpoint: process.env["HF_ENDPOINT"] ?? null,
      proxyEnv: process.env,
    });
    const server = createServer({ keys: serverKey, connections });
    const embedder = createEmbedder({ modelDeaths, log, clock });
    const documents = createDocuments({ log });
    const bankReader = createBankReader({ log });
    const originals = createOriginals(dataFolder);
    const bare = options.bare ?? isBare();
    const packFolder = bare ? null : studyPackFolder();
    const host: Host = {
      shell,
      platform: process.platform,
      version,
      dataFolder,
      user: userName(),
      resolvePath: (typed) => resolvePath(typed),
      browse: browseFolders,
      pickModel: options.pickModel ?? (async () => fail("HOST_ONLY", {})),
    };
    const core = createCore({
      store,
      data: data.keeper,
      dataHost: options.dataHost ?? withoutShell,
      model,
      engines,
      loadedModels: () =>
        [model, second].flatMap((one) => {
          const state = one.state();
          return state.kind === "ready" ? [state.model] : [];
        }),
      modelFiles: createModelFiles(),
      modelDeaths,
      transfers,
      modelsFolder,
      machine: createMachine({ log, probeFolders: () => [modelsFolder(), dataFolder, tmpdir()] }),
      server,
      serverKey,
      connections,
      embedder,
      documents,
      bankReader,
      originals,
      ownFiles: createOwnFiles({ log }),
      packFiles: packFolder === null ? null : readPackFiles(packFolder),
      demoModel: bare ? null : demoModelPath(),
      preferences,
      clock,
      log,
      host,
      about: createAbout(),
    });
    return {
      core,
      model,
      preferences,
      log,
      async close() {
        await core.close();
        data.close();
        store.close();
        lock.release();
      },
    };
  } catch (cause) {
    lock.release();
    throw cause;
  }
}

/** For tests and programs that keep one core open from beginning to end. */
const withoutShell: DataHost = {
  reopen: () => fail("HOST_ONLY", {}),
  replaced: null,
  fixedBy: null,
  ...withoutWindow,
};

/** Some systems have accounts without a name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "you";
  }
}
