import { Failed } from "../../core/failed.ts";
import type { InspectedModel } from "../../core/ports.ts";
import { describeModel } from "../gguf.ts";
import type { GgufHeader } from "../ggufHeader.ts";
import { describeEmbeddingModel } from "../inspectEmbeddingGguf.ts";
import { openGguf } from "../openGguf.ts";
import { fileKeyOf } from "../fileKey.ts";
import { keyOfFile } from "./keyOfFile.ts";

/** Reads the headers of a model, whatever it is for. Fails as inspectGguf does. */
export async function inspectModel(path: string): Promise<InspectedModel> {
  // Before the header: a file that changes meanwhile must not pass for the one that was read.
  const key = await keyOfFile(path);
  const header = await openGguf(path);
  const fileKey = key ?? (await fileKeyOf(path));
  return { ...describe(header), paths: header.paths, fileKey };
}

function describe(header: GgufHeader): Pick<InspectedModel, "use" | "file"> {
  const answering = attempt(() => describeModel(header));
  if (!(answering instanceof Failed)) return { use: "answers", file: answering };
  const { failure } = answering;
  if (failure.code === "GGUF_INVALID" && failure.data.isAdapter === true) throw answering;
  const embedding = attempt(() => describeEmbeddingModel(header));
  if (!(embedding instanceof Failed)) return { use: "embeddings", file: embedding };
  // One that means to make embeddings is told what is wrong with that; every other one why it does not answer.
  throw embedding.failure.code === "GGUF_INVALID" ? embedding : answering;
}

function attempt<T>(action: () => T): T | Failed {
  try {
    return action();
  } catch (error) {
    if (error instanceof Failed) return error;
    throw error;
  }
}
