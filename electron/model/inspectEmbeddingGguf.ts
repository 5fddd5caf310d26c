import type { ModelFile } from "../contract/models.ts";
import { fail } from "../core/failed.ts";
import { requiredTensors, supportedArchitectures } from "./architectures.ts";
import { checkTensors } from "./checkTensors.ts";
import { describeFile, wholeModelArchitecture } from "./describeFile.ts";
import { encoderArchitectures, encoderTensors } from "./embeddingArchitectures.ts";
import type { GgufHeader } from "./ggufHeader.ts";
import { checkVocabulary } from "./ggufVocabulary.ts";
import { readModelShape } from "./modelShape.ts";
import { openGguf } from "./openGguf.ts";

/** llama.cpp's numbers of the ways in which the vectors of tokens become one: mean, first, last. */
const poolings = new Set([1, 2, 3]);
const noPooling = 0;

/**
 * The header of an embedding model, checked as inspectGguf checks that of an answering model: an encoder, or a
 * text-generating architecture whose metadata says how it makes one vector of a text. Fails as inspectGguf does, and
 * with NO_EMBEDDING_MODEL for a model that makes no embeddings.
 */
export async function inspectEmbeddingGguf(path: string): Promise<ModelFile> {
  return describeEmbeddingModel(await openGguf(path));
}

/** What a header says of an embedding model, checked. Fails as inspectEmbeddingGguf. */
export function describeEmbeddingModel(header: GgufHeader): ModelFile {
  const { path, scalars } = header;
  const architecture = wholeModelArchitecture(header);
  const isEncoder = encoderArchitectures.includes(architecture);
  if (!isEncoder && !supportedArchitectures.includes(architecture)) {
    const supported = [...encoderArchitectures];
    fail("ARCHITECTURE_UNSUPPORTED", { path, architecture, supported });
  }
  const pooling = scalars.get(`${architecture}.pooling_type`) ?? noPooling;
  if (isEncoder && pooling === noPooling) {
    const reason = "it does not say how the vectors of its tokens become one";
    fail("GGUF_INVALID", { path, reason });
  }
  // A text-generating model, or one that ranks or classifies.
  if (typeof pooling !== "number" || !poolings.has(pooling)) fail("NO_EMBEDDING_MODEL", {});

  const shape = readModelShape(header, architecture, isEncoder ? "encoder" : "embeddings");
  if (isEncoder && shape.experts > 0) {
    fail("GGUF_INVALID", { path, reason: "it is an encoder with experts, which Viva cannot use" });
  }
  const vocabularySize = checkVocabulary(
    header,
    isEncoder ? ["bert", "t5", "gpt2"] : ["llama", "gpt2"],
  );
  const tokenTypes = header.tensors.get("token_types.weight");
  // The native library adds its rows as they are stored.
  if (tokenTypes !== undefined && tokenTypes.type.name !== "F32") {
    const reason = `the tensor "${tokenTypes.name}" is of type ${tokenTypes.type.name}, not F32`;
    fail("GGUF_INVALID", { path, reason });
  }
  const tensors = isEncoder ? encoderTensors : requiredTensors;
  checkTensors(header, tensors(architecture, shape, vocabularySize));
  return {
    ...describeFile(header, architecture, shape, vocabularySize),
    profile: "raw",
    profileReason: "it makes embeddings and does not write text",
  };
}
