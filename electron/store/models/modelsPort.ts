import type { ModelStore } from "../../core/ports.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { listModels, modelById, putModel, removeModel } from "./models.ts";
import { lastProbe, saveProbe } from "./probe.ts";
import { addSpeed, speedsOf } from "./speeds.ts";

/** The list of models over a database; run turns what the disk refuses into failures. */
export function modelsPort(
  reader: ReadDatabase,
  writer: WriteDatabase,
  run: <T>(work: () => T) => T,
): ModelStore {
  return {
    list: () => run(() => listModels(reader)),
    get: (id) => run(() => modelById(reader, id)),
    put: (model) => run(() => putModel(writer, model)),
    remove: (id) => run(() => removeModel(writer, id)),
    addSpeed: (modelId, speed) => run(() => addSpeed(writer, modelId, speed)),
    speeds: (modelId, limit) => run(() => speedsOf(reader, modelId, limit)),
    probe: () => run(() => lastProbe(reader)),
    saveProbe: (measured) => run(() => saveProbe(writer, measured)),
  };
}
