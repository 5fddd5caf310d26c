import type {
  CatalogueFile,
  CatalogueModel,
  ModelShape,
  OfferedModel,
} from "../../contract/catalogue.ts";
import type { Fit, Machine, Probe, ProbeEvent } from "../../contract/machine.ts";
import type { SpeedRun } from "../../contract/modelFiles.ts";
import type { LoadOptions, ModelFile } from "../../contract/models.ts";
import type { Ports } from "../ports.ts";
import { catalogue } from "./catalogue.ts";
import type { Quiet } from "./createQuiet.ts";
import { expectedSpeed } from "./expectedSpeed.ts";
import { fitModel } from "./fitModel.ts";
import { recommend } from "./recommend.ts";
import { withLoadedAsFree } from "./withLoadedAsFree.ts";

/** What this computer has, and which models it is enough for. */
export type Offers = {
  /** Memory that loaded models hold counts as free. */
  readonly machine: () => Promise<{ readonly machine: Machine; readonly probe: Probe | null }>;
  /** Measures this computer and keeps the result. Failed MODEL_BUSY, and as MachinePort.probe. */
  readonly probe: (signal: AbortSignal) => AsyncIterable<ProbeEvent>;
  /** The whole catalogue, measured against this computer with this context; one file at most is recommended. */
  readonly offers: (contextSize: LoadOptions["contextSize"]) => Promise<readonly OfferedModel[]>;
  /** A file against this computer with the options of the last load; speed is its last test. */
  readonly fit: (file: ModelFile, speed: SpeedRun | null) => Promise<Fit>;
};

/** The rest of a model's size, beside its shape. */
type Sized = ModelShape &
  Pick<ModelFile, "quantization" | "fileBytes" | "parameters" | "trainedContext">;

/** A disk is full enough that a tenth of a file is kept free beside it. */
const spare = 1.1;

/** Judges models by this computer. */
export function createOffers(
  ports: Pick<Ports, "machine" | "store" | "preferences" | "modelsFolder" | "loadedModels">,
  quiet: Quiet,
  /** This computer was measured. */
  tell: () => void,
): Offers {
  const { store, preferences } = ports;
  let describing: Promise<Machine> | null = null;

  /** Many who ask at once get one answer: looking takes the system a moment. */
  async function look(): Promise<Machine> {
    describing ??= ports.machine.describe(ports.modelsFolder()).finally(() => (describing = null));
    return withLoadedAsFree(await describing, ports.loadedModels());
  }

  function judge(
    model: Sized,
    options: Pick<LoadOptions, "contextSize" | "gpuLayers">,
    { machine, probe }: { readonly machine: Machine; readonly probe: Probe | null },
    run: SpeedRun | null,
  ): Fit {
    const fit = fitModel(model, options, machine);
    return { ...fit, speed: measured(run) ?? expected(model, fit, probe) };
  }

  function offered(
    model: CatalogueModel,
    contextSize: LoadOptions["contextSize"],
    here: { readonly machine: Machine; readonly probe: Probe | null },
  ): OfferedModel {
    const { gpuLayers } = preferences.get().load;
    const { diskFreeBytes } = here.machine;
    const known = store.models.list();
    const files = model.files.map((file) => {
      const mine = known.find(({ catalogueId }) => catalogueId === file.id) ?? null;
      const sized = sizedFile(model, file);
      const run = mine === null ? null : (store.models.speeds(mine.id, 1)[0] ?? null);
      return {
        ...file,
        fit: sized === null ? null : judge(sized, { contextSize, gpuLayers }, here, run),
        enoughDisk: mine !== null || diskFreeBytes === null || file.bytes * spare <= diskFreeBytes,
        recommended: false,
        modelId: mine?.id ?? null,
      };
    });
    return { ...model, files };
  }

  async function machine(): Promise<{ machine: Machine; probe: Probe | null }> {
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
      const models = catalogue.map((model) => offered(model, contextSize, here));
      const first = recommend(models);
      return models.map((model) => ({
        ...model,
        files: model.files.map((file) => ({ ...file, recommended: file.id === first })),
      }));
    },
    async fit(file, speed) {
      return judge(file, preferences.get().load, await machine(), speed);
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
