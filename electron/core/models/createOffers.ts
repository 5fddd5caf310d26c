import type {
  CatalogueFile,
  CatalogueModel,
  ModelShape,
  OfferedModel,
} from "../../contract/catalogue.ts";
import type { Fit, Machine, Probe, ProbeEvent } from "../../contract/machine.ts";
import type { SpeedRun } from "../../contract/modelFiles.ts";
import type { LoadOptions, ModelFile } from "../../contract/models.ts";
import type { Ports, StoredModel } from "../ports.ts";
import { catalogue } from "./catalogue.ts";
import type { Quiet } from "./createQuiet.ts";
import { expectedSpeed } from "./expectedSpeed.ts";
import { fitModel } from "./fitModel.ts";
import { isLoadedAlike } from "./isLoadedAlike.ts";
import { presentOptions } from "./presentOptions.ts";
import { recommend } from "./recommend.ts";
import { withLoadedAsFree } from "./withLoadedAsFree.ts";

type Here = { readonly machine: Machine; readonly probe: Probe | null };

/** What this computer has, and which models it is enough for. */
export type Offers = {
  /** Memory that loaded models hold counts as free. */
  readonly machine: () => Promise<Here>;
  /** Measures this computer and keeps the result. Failed MODEL_BUSY, and as MachinePort.probe. */
  readonly probe: (signal: AbortSignal) => AsyncIterable<ProbeEvent>;
  /** The whole catalogue, measured against this computer with this context; one file at most is recommended. */
  readonly offers: (contextSize: LoadOptions["contextSize"]) => Promise<readonly OfferedModel[]>;
  /**
   * A file against this computer with the options of the last load. Its last test tells its speed where it was loaded as
   * it would be now.
   */
  readonly fit: (file: ModelFile, lastRun: SpeedRun | null) => Promise<Fit>;
};

/** The rest of a model's size, beside its shape. */
type Sized = ModelShape &
  Pick<ModelFile, "quantization" | "fileBytes" | "parameters" | "trainedContext">;

/** A tenth of a file more than the file itself, as for a download. */
const spare = 1.1;

/** Judges models by this computer. */
export function createOffers(
  ports: Pick<
    Ports,
    "machine" | "store" | "modelFiles" | "preferences" | "modelsFolder" | "loadedModels"
  >,
  quiet: Quiet,
  /** This computer was measured. */
  tell: () => void,
): Offers {
  const { store, modelFiles, preferences } = ports;
  let describing: Promise<Machine> | null = null;

  /** Many who ask at once get one answer: looking takes the system a moment. */
  async function look(): Promise<Machine> {
    describing ??= ports.machine.describe(ports.modelsFolder()).finally(() => (describing = null));
    return withLoadedAsFree(await describing, ports.loadedModels());
  }

  /** With the options that it would be loaded with. */
  function judge(
    model: Sized,
    options: LoadOptions,
    { machine, probe }: Here,
    run: SpeedRun | null,
  ): Fit {
    const fit = fitModel(model, options, machine);
    const speed = run === null || !isLoadedAlike(run, options, fit) ? null : measured(run);
    return { ...fit, speed: speed ?? expected(model, fit, probe) };
  }

  /** By their place in the catalogue, the models of the list whose files still are what they were. */
  async function keptFiles(): Promise<ReadonlyMap<string, StoredModel>> {
    const kept = new Map<string, StoredModel>();
    for (const model of store.models.list()) {
      const { catalogueId, file, fileKey } = model;
      if (catalogueId === null || kept.has(catalogueId)) continue;
      if ((await modelFiles.fileKey(file.path)) === fileKey) kept.set(catalogueId, model);
    }
    return kept;
  }

  function offered(
    model: CatalogueModel,
    contextSize: LoadOptions["contextSize"],
    here: Here,
    kept: ReadonlyMap<string, StoredModel>,
  ): OfferedModel {
    const { diskFreeBytes } = here.machine;
    const files = model.files.map((file) => {
      const mine = kept.get(file.id) ?? null;
      const sized = sizedFile(model, file);
      const options = {
        ...presentOptions(mine?.file.path ?? null, preferences.get()),
        contextSize,
      };
      const run = mine === null ? null : (store.models.speeds(mine.id, 1)[0] ?? null);
      return {
        ...file,
        fit: sized === null ? null : judge(sized, options, here, run),
        enoughDisk: mine !== null || diskFreeBytes === null || file.bytes * spare <= diskFreeBytes,
        recommended: null,
        modelId: mine?.id ?? null,
      };
    });
    return { ...model, files };
  }

  async function machine(): Promise<Here> {
    return { machine: await look(), probe: store.models.probe() };
  }

  return {
    machine,
    async *probe(signal) {
      const end = quiet.begin();
      try {
        for await (const event of ports.machine.probe(signal)) {
          if (event.type === "done") {
            store.models.saveProbe(event.probe);
            tell();
          }
          yield event;
        }
      } finally {
        end();
      }
    },
    async offers(contextSize) {
      const here = await machine();
      const kept = await keptFiles();
      const models = catalogue.map((model) => offered(model, contextSize, here, kept));
      const first = recommend(models);
      return models.map((model) => ({
        ...model,
        files: model.files.map((file) => ({
          ...file,
          recommended: file.id === first?.fileId ? first.reason : null,
        })),
      }));
    },
    async fit(file, lastRun) {
      return judge(file, presentOptions(file.path, preferences.get()), await machine(), lastRun);
    },
  };
}

/** Null for what Viva does not run. */
function sizedFile(model: CatalogueModel, file: CatalogueFile): Sized | null {
  const { shape, runsOn, use, parameters, contextSize } = model;
  if (shape === null || runsOn !== "llamaCpp" || use === "reranking") return null;
  const { quantization, bytes: fileBytes } = file;
  return { ...shape, quantization, fileBytes, parameters, trainedContext: contextSize };
}

function measured(run: SpeedRun | null): Fit["speed"] {
  if (run === null || run.promptPerSecond <= 0 || run.generatePerSecond <= 0) return null;
  const { promptPerSecond, generatePerSecond } = run;
  return { promptPerSecond, generatePerSecond, basis: "measured" };
}

function expected(model: Sized, fit: Omit<Fit, "speed">, probe: Probe | null): Fit["speed"] {
  if (probe === null) return null;
  return { ...expectedSpeed(model, fit, probe), basis: "expected" };
}
