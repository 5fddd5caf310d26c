import type { FoundModels, ListedModel } from "../../contract/modelFiles.ts";
import { createNews } from "../createNews.ts";
import { Failed, fail } from "../failed.ts";
import type { Ports, StoredModel, Transfers } from "../ports.ts";
import type { Offers } from "./createOffers.ts";
import { demoModelId, isDemoElsewhere } from "./bundledDemo.ts";
import { beginTransfers } from "./beginTransfers.ts";
import { downloadModel, sourceOf, type WantedDownload } from "./downloadModel.ts";
import { findModel } from "./findModel.ts";
import { keepModels } from "./keepModels.ts";
import { watchForChanges } from "./watchForChanges.ts";

/** The models of this computer: where they lie, where they come from and how they stand. */
export type ModelList = {
  /** Newest first. */
  readonly list: () => Promise<readonly ListedModel[]>;
  /** Yields at once, then whenever a model, or what is known of it, changes. */
  readonly watch: (signal?: AbortSignal) => AsyncGenerator<readonly ListedModel[]>;
  /**
   * Adds a file where it lies; the same path stays the same model, and so does the model inPlaceOf, found here, whose size
   * and header it has. Failed as ModelFiles.inspect.
   */
  readonly add: (path: string, inPlaceOf?: string | null) => Promise<ListedModel>;
  /** Adds a file in the background, because it was loaded: a failure is only logged. */
  readonly join: (path: string) => void;
  /** Copies a model into the folder of models, in the background; ids as of download. Failed as ModelFiles.inspect, Transfers.copy. */
  readonly copy: (path: string) => Promise<readonly string[]>;
  /** Failed as ModelFiles.scan. */
  readonly scan: (folder: string) => Promise<FoundModels>;
  readonly locate: (name: string, bytes: number) => Promise<string | null>;
  /**
   * By id, by the beginning of one, by path, or by the name of the file or the model. Failed MODEL_MISSING, and
   * BAD_ARGUMENT when several are named so.
   */
  readonly find: (named: string) => Promise<ListedModel>;
  /**
   * Forgets a linked file, deletes a copied or downloaded one unless another file lies there now; a loaded one leaves the
   * memory first. Failed MODEL_MISSING, FILE_UNREADABLE.
   */
  readonly remove: (modelId: string) => Promise<void>;
  /** The ids of its transfers, one for each part of a split model. Failed as downloadModel. */
  readonly download: (wanted: WantedDownload) => Promise<readonly string[]>;
  /** Where a download would be fetched from; asks no network. Failed as downloadModel for an address. */
  readonly source: (wanted: WantedDownload) => { readonly host: string; readonly name: string };
  readonly transfers: Pick<Transfers, "list" | "watch" | "pause" | "resume" | "cancel" | "dismiss">;
  /** What is shown of a model may have changed: a test of its speed, the measurement of this computer. */
  readonly tell: () => void;
  /** Reads which transfers an earlier run left; nothing is asked of the network. */
  readonly start: () => void;
  /** Everything that is on its way stops and stays. */
  readonly close: () => Promise<void>;
};

type Dependencies = Pick<
  Ports,
  "store" | "modelFiles" | "modelDeaths" | "transfers" | "model" | "clock" | "log"
> & {
  /** Takes the model of this path out of memory and forgets that it was used. */
  readonly letGo: (path: string) => Promise<void>;
  /** The demo model of this package, which cannot be removed; null or absent where there is none. */
  readonly demoModel?: string | null;
  /** How often files are looked at while somebody watches, in milliseconds; three seconds unless told. */
  readonly lookEveryMs?: number;
};

/** A model of the list and how its file stands. */
type Looked = { readonly model: StoredModel; readonly status: ListedModel["status"] };

/** A file that ended its process so often while it was loaded is not loaded again by itself. */
const mostDeaths = 3;

/** A file that somebody deletes or brings back is noticed after so many milliseconds, while somebody watches. */
const lookEvery = 3000;

/** Figures of memory change with every load; a list need not follow each of its steps. */
const tellEvery = 200;

/** Keeps the list of this computer's models. */
export function createModelList(
  dependencies: Dependencies,
  offers: Pick<Offers, "fit">,
): ModelList {
  const { store, modelFiles, modelDeaths, transfers, model, log, demoModel = null } = dependencies;
  const news = createNews(() => tellEvery);
  const closing = new AbortController();
  const keeping = keepModels(dependencies);
  const joining = new Set<Promise<void>>();
  const watching = watchForChanges({
    everyMs: dependencies.lookEveryMs ?? lookEvery,
    look: async () => statuses((await look()).map(({ model, status }) => ({ ...model, status }))),
    tell: news.tell,
    failed: (cause) => log.error("the files of the list of models cannot be looked at", cause),
  });
  let following: Promise<void> | null = null;
  let demoListed: Promise<void> = Promise.resolve();

  transfers.whenArrived(async (arrived) => {
    const id = await keeping.take(arrived);
    news.tell();
    return id;
  });

  transfers.whoseIs(async (path) => {
    const model = store.models.list().find(({ file }) => file.path === path);
    if (model === undefined || (await modelFiles.fileKey(path)) !== model.fileKey) return null;
    return model.address;
  });

  async function present(model: StoredModel, status: ListedModel["status"]): Promise<ListedModel> {
    const { id, use, file, catalogueId, addedAt } = model;
    const [lastSpeed = null] = store.models.speeds(id, 1);
    const fit = status === "ready" ? await offers.fit(file, lastSpeed) : null;
    const same = { id, use, file, catalogueId, addedAt };
    const owner = model.file.path === demoModel ? builtIn : ownerOf(model, status);
    return { ...same, ...owner, status, fit, lastSpeed };
  }

  /** The models that can be shown: the demo of another package is none of them. */
  const stored = (): readonly StoredModel[] =>
    store.models.list().filter((model) => !isDemoElsewhere(model, demoModel));

  async function listDemo(path: string): Promise<void> {
    try {
      await keeping.keepAs(path, demoModelId);
      news.tell();
    } catch (cause) {
      log.error("the demo model cannot be listed", cause);
    }
  }

  async function statusOf({
    file,
    fileKey,
  }: Pick<StoredModel, "file" | "fileKey">): Promise<ListedModel["status"]> {
    const found = await modelFiles.fileKey(file.path);
    if (found === null) return "missing";
    if (found !== fileKey) return "changed";
    return modelDeaths.count(fileKey) >= mostDeaths ? "quarantined" : "ready";
  }

  async function look(): Promise<readonly Looked[]> {
    await demoListed;
    return Promise.all(stored().map(async (model) => ({ model, status: await statusOf(model) })));
  }

  async function list(): Promise<readonly ListedModel[]> {
    const models = await look();
    // All at the same moment, so that this computer is looked at once.
    return Promise.all(models.map(({ model, status }) => present(model, status)));
  }

  /** What is loaded, or could not be, changes what is free and what is in quarantine. */
  async function follow(): Promise<void> {
    for await (const { kind } of model.watch(closing.signal)) if (kind !== "loading") news.tell();
  }

  async function inspectAll(paths: readonly string[]): Promise<Omit<FoundModels, "cut">> {
    const found: Omit<FoundModels, "cut"> = { models: [], refused: [] };
    const known = store.models.list();
    for (const path of paths) {
      try {
        const { use, file } = await modelFiles.inspect(path);
        const mine = known.find((one) => one.file.path === file.path);
        found.models.push({ use, file, modelId: mine?.id ?? null });
      } catch (cause) {
        if (!(cause instanceof Failed)) throw cause;
        found.refused.push({ path, failure: cause.failure });
      }
    }
    return found;
  }

  return {
    list,
    async *watch(signal) {
      const end = watching.begin();
      try {
        for await (const _ of news.read(signal)) {
          const listed = await list();
          watching.shown(statuses(listed));
          yield listed;
        }
      } finally {
        end();
      }
    },
    async add(path, inPlaceOf) {
      const added = await keeping.add(path, inPlaceOf);
      news.tell();
      return present(added, await statusOf(added));
    },
    join(path) {
      const joined = keeping
        .add(path)
        .then(news.tell, (cause: unknown) =>
          log.error("a loaded model did not join the list", cause),
        )
        .finally(() => joining.delete(joined));
      joining.add(joined);
    },
    async copy(path) {
      const { paths } = await modelFiles.inspect(path);
      return beginTransfers(transfers, paths, transfers.copy);
    },
    async scan(folder) {
      const { paths, cut } = await modelFiles.scan(folder);
      return { ...(await inspectAll(paths)), cut };
    },
    locate: modelFiles.locate,
    find: async (named) => findModel(await list(), named),
    async remove(modelId) {
      const model = store.models.get(modelId);
      const { path } = model.file;
      if (path === demoModel) {
        fail("BAD_ARGUMENT", { argument: "model", reason: "The demo comes with Viva and stays" });
      }
      await dependencies.letGo(path);
      const { origin } = ownerOf(model, await statusOf(model));
      if (origin !== "linked") await modelFiles.remove(path);
      store.models.remove(modelId);
      news.tell();
    },
    download: (wanted) => downloadModel(transfers, wanted),
    source: (wanted) => sourceOf(transfers, wanted),
    transfers,
    tell: news.tell,
    start() {
      transfers.start();
      if (demoModel !== null) demoListed = listDemo(demoModel);
      following ??= follow().catch((cause: unknown) =>
        log.error("the list of models does not follow the model", cause),
      );
    },
    async close() {
      closing.abort();
      await transfers.close();
      news.end();
      await Promise.all([following, watching.close(), ...joining]);
    },
  };
}

const builtIn = { origin: "builtIn", sha256: null } as const;

function statuses(models: readonly Pick<ListedModel, "id" | "status">[]): string {
  return JSON.stringify(models.map(({ id, status }) => [id, status]));
}

/** Another file than the one that Viva put there is the student's own, and was compared with nothing. */
function ownerOf(
  { origin, sha256 }: Pick<StoredModel, "origin" | "sha256">,
  status: ListedModel["status"],
): Pick<ListedModel, "origin" | "sha256"> {
  return status === "changed" ? { origin: "linked", sha256: null } : { origin, sha256 };
}
