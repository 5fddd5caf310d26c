import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { offeredModel } from "./catalogue.ts";
import { id } from "./id.ts";
import { machine, probe, probeEvent } from "./machine.ts";
import { foundModels, listedModel, speedEvent, speedRun, transfer } from "./modelFiles.ts";
import {
  folderListing,
  loadOptions,
  loadedModel,
  modelFile,
  modelState,
  profileSummary,
} from "./models.ts";
import { procedure } from "./procedure.ts";

const done = z.object({});
const path = z.object({ path: z.string().min(1) });
const model = z.object({ modelId: id });
const transferId = z.object({ transferId: id });
/** A file of the catalogue, or the https address of a GGUF file. */
const wantedDownload = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("catalogue"), fileId: z.string() }),
  z.object({ kind: z.literal("address"), address: z.string().trim().min(1).max(4000) }),
]);
/** One for each part of a split model. */
const transferIds = z.object({ transferIds: z.array(id).min(1) });

/** What a screen can ask about models. */
export const modelProcedures = {
  watch: procedure.output(eventIterator(modelState)),
  inspect: procedure.input(z.object({ path: z.string() })).output(modelFile),
  load: procedure
    .input(
      z.object({
        path: z.string(),
        options: loadOptions.partial(),
        /** True clears a quarantine: the student insists. */
        despiteQuarantine: z.boolean(),
      }),
    )
    .output(loadedModel),
  cancelLoad: procedure.output(done),
  unload: procedure.output(done),
  profiles: procedure.output(z.array(profileSummary)),
  browse: procedure.input(z.object({ path: z.string().nullable() })).output(folderListing),
  /** Desktop only: the system's file dialog; null when the student cancels. */
  pick: procedure.output(z.object({ path: z.string().nullable() })),

  machine: procedure.output(z.object({ machine, probe: probe.nullable() })),
  /** Measures this computer, which takes about ten seconds; MODEL_BUSY while a model works. */
  probe: procedure.output(eventIterator(probeEvent)),
  /** Every model that Viva knows of, each file measured against this computer with this context (null: the usual one). */
  catalogue: procedure
    .input(z.object({ contextSize: loadOptions.shape.contextSize }))
    .output(z.object({ models: z.array(offeredModel) })),

  /** The models of this computer: all at once, then whenever one changes, newest first. */
  list: procedure.output(eventIterator(z.object({ models: z.array(listedModel) }))),
  /**
   * Adds a file where it lies. Of a split model any part may be named. inPlaceOf: the model that this file is, found in
   * another place, which keeps its id and speeds; what is another file by its header becomes a model of its own.
   */
  add: procedure.input(path.extend({ inPlaceOf: id.nullable().default(null) })).output(listedModel),
  /** Copies a file into the folder of models, in the background; of a split model any part may be named. */
  copy: procedure.input(path).output(transferIds),
  /** Looks through a folder and all below it. */
  scan: procedure.input(path).output(foundModels),
  /** The path of a file of this name and size in one of the usual places; a browser does not tell where a dropped file lies. */
  locate: procedure
    .input(z.object({ name: z.string().min(1).max(500), bytes: z.number().int().nonnegative() }))
    .output(z.object({ path: z.string().nullable() })),
  /** Forgets a linked file; deletes a copied or downloaded one from the disk. */
  remove: procedure.input(model).output(done),

  /** Yields all at once, then whenever one changes, newest first. */
  transfers: procedure.output(eventIterator(z.object({ transfers: z.array(transfer) }))),
  /** One transfer for each part of a split model. */
  download: procedure.input(wantedDownload).output(transferIds),
  /** Where a download would be fetched from, a mirror's host where one is set, and the file's name; asks no network. Fails as download for an address. */
  source: procedure.input(wantedDownload).output(z.object({ host: z.string(), name: z.string() })),
  pause: procedure.input(transferId).output(done),
  resume: procedure.input(transferId).output(done),
  /** Ends it and deletes what has come so far. */
  cancel: procedure.input(transferId).output(done),
  /** Takes those that are done, or have failed for good, out of the list. */
  dismissTransfers: procedure.output(done),

  /** Tests a model of the list, which is loaded with the present options if it is not; the student's model comes back after it. */
  testSpeed: procedure.input(model).output(eventIterator(speedEvent)),
  /** Newest first. */
  speeds: procedure.input(model).output(z.object({ runs: z.array(speedRun) })),
};
