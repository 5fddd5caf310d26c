import { basename } from "node:path";
import type { ModelFile } from "../contract/models.ts";
import { readSplitName } from "../contract/splitModelName.ts";
import { fail } from "../core/failed.ts";
import type { GgufHeader } from "./ggufHeader.ts";
import type { ModelShape } from "./modelShape.ts";
import { nameQuantization } from "./quantization.ts";

/** What a checked header says of its model, whatever the model is for. */
export function describeFile(
  header: GgufHeader,
  architecture: string,
  shape: ModelShape,
  vocabularySize: number,
): Omit<ModelFile, "profile" | "profileReason"> {
  const { path, fileBytes, scalars, tensors } = header;
  return {
    path,
    name: plainText(textOf(header, "general.name")) || nameOfFile(path),
    architecture,
    quantization: nameQuantization(scalars.get("general.file_type"), tensors.values()),
    parameters: [...tensors.values()].reduce((sum, tensor) => sum + tensor.elements, 0),
    fileBytes,
    layers: shape.layers,
    embeddingLength: shape.embeddingLength,
    feedForwardLength: shape.feedForwardLength,
    headCount: shape.headCount,
    kvHeadCount: shape.kvHeadCount,
    headLength: shape.headLength,
    trainedContext: shape.trainedContext,
    vocabularySize,
    hasChatTemplate: textOf(header, "tokenizer.chat_template") !== "",
  };
}

function nameOfFile(path: string): string {
  const name = basename(path);
  return readSplitName(name)?.stem ?? name.replace(/\.gguf$/i, "");
}

/** The architecture of what holds one whole model; fails with GGUF_INVALID otherwise. */
export function wholeModelArchitecture(header: GgufHeader): string {
  const { path, scalars } = header;
  const invalid = (reason: string) => fail("GGUF_INVALID", { path, reason });
  const kind = scalars.get("general.type") ?? "model";
  if (kind === "adapter") {
    const reason = "it holds a LoRA adapter, not a model";
    fail("GGUF_INVALID", { path, reason, isAdapter: true });
  }
  if (kind !== "model") invalid(`it holds no model but a part of one (${kind})`);
  const architecture = textOf(header, "general.architecture");
  if (architecture === "") invalid("it does not say which architecture its model has");
  return architecture;
}

/** A text of the metadata; empty when there is none. */
export function textOf(header: GgufHeader, key: string): string {
  const value = header.scalars.get(key);
  return typeof value === "string" ? value : "";
}

/** Without control, bidi and other invisible characters, with which a name could pass for another. */
function plainText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, "").trim();
}
