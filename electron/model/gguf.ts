import { type FileHandle, open, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { ModelFile } from "../contract/models.ts";
import { fail } from "../core/failed.ts";
import { requiredTensors, supportedArchitectures, type RequiredTensor } from "./architectures.ts";
import { chooseProfile } from "./chooseProfile.ts";
import { type GgufHeader, headerLimits, readGgufHeader } from "./ggufHeader.ts";
import { createGgufReader } from "./ggufReader.ts";
import { checkVocabulary } from "./ggufVocabulary.ts";
import { readModelShape } from "./modelShape.ts";
import { nameQuantization } from "./quantization.ts";

/**
 * What a GGUF file's header says of its model, checked before native code may see the file: the native library
 * aborts its process on many of the faults refused here. Work and memory are bounded by headerLimits, whatever the
 * header claims. Fails with FILE_MISSING, FILE_IS_FOLDER, FILE_EMPTY, FILE_UNREADABLE, NOT_GGUF, GGUF_TRUNCATED,
 * GGUF_INVALID or ARCHITECTURE_UNSUPPORTED.
 */
export async function inspectGguf(path: string): Promise<ModelFile> {
  const fileBytes = await sizeOf(path);
  const file = await orUnreadable(path, () => open(path, "r"));
  try {
    return describeModel(await readHeader(file, path, fileBytes));
  } finally {
    await file.close();
  }
}

async function readHeader(file: FileHandle, path: string, fileBytes: number): Promise<GgufHeader> {
  const reader = createGgufReader(file, path, fileBytes, headerLimits.headerBytes);
  return orUnreadable(path, () => readGgufHeader(reader));
}

async function sizeOf(path: string): Promise<number> {
  const found = await orUnreadable(path, () => stat(path));
  if (found.isDirectory()) fail("FILE_IS_FOLDER", { path });
  // A pipe or device would block the reader for ever.
  if (!found.isFile()) fail("FILE_UNREADABLE", { path, reason: "it is not an ordinary file" });
  if (found.size === 0) fail("FILE_EMPTY", { path });
  return found.size;
}

/** Turns what the file system throws into a failure; other failures pass. */
async function orUnreadable<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
    if (code === undefined || (code.startsWith("ERR_") && !unreadableReasons.has(code)))
      throw error;
    if (code === "ENOENT" || code === "ENOTDIR") return fail("FILE_MISSING", { path });
    return fail("FILE_UNREADABLE", { path, reason: unreadableReasons.get(code) ?? code });
  }
}

const unreadableReasons: ReadonlyMap<string, string> = new Map([
  ["EACCES", "permission is missing"],
  ["EPERM", "permission is missing"],
  ["EIO", "the disk reports an error"],
  ["ENAMETOOLONG", "its name is too long"],
  ["ELOOP", "it is a link to itself"],
  ["ERR_INVALID_ARG_VALUE", "its name is impossible"],
]);

function describeModel(header: GgufHeader): ModelFile {
  const { path, fileBytes, scalars, tensors } = header;
  const architecture = architectureOf(header);
  const shape = readModelShape(header, architecture);
  const vocabularySize = checkVocabulary(header);
  checkTensors(header, requiredTensors(architecture, shape, vocabularySize));

  const chatTemplate = textOf(header, "tokenizer.chat_template");
  const name = textOf(header, "general.name").trim() || basename(path).replace(/\.gguf$/i, "");
  return {
    path,
    name,
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
    hasChatTemplate: chatTemplate !== "",
    ...chooseProfile({
      name: `${name} ${basename(path)}`,
      architecture,
      vocabularySize,
      chatTemplate,
      hasChatmlTokens: header.tokens.has("<|im_start|>"),
    }),
  };
}

function architectureOf(header: GgufHeader): string {
  const { path, scalars } = header;
  const invalid = (reason: string) => fail("GGUF_INVALID", { path, reason });
  const kind = scalars.get("general.type") ?? "model";
  if (kind !== "model") invalid(`it holds no model but a part of one (${kind})`);
  const parts = scalars.get("split.count") ?? 1;
  if (typeof parts !== "number" || parts > 1) {
    invalid(`it is one of ${parts} parts of a model; join them into one file first`);
  }
  const architecture = textOf(header, "general.architecture");
  if (architecture === "") invalid("it does not say which architecture its model has");
  if (!supportedArchitectures.includes(architecture)) {
    fail("ARCHITECTURE_UNSUPPORTED", {
      path,
      architecture,
      supported: [...supportedArchitectures],
    });
  }
  return architecture;
}

function textOf(header: GgufHeader, key: string): string {
  const value = header.scalars.get(key);
  return typeof value === "string" ? value : "";
}

function checkTensors(header: GgufHeader, required: readonly RequiredTensor[]): void {
  const { path, tensors } = header;
  for (const { name, dimensions, or } of required) {
    const tensor = tensors.get(name);
    if (tensor === undefined && or !== undefined) {
      checkTensors(header, or);
      continue;
    }
    if (tensor === undefined) {
      return fail("GGUF_INVALID", { path, reason: `the tensor "${name}" is missing` });
    }
    if (dimensions.join(" × ") !== tensor.dimensions.join(" × ")) {
      const reason = `the tensor "${name}" has ${tensor.dimensions.join(" × ")} numbers, not ${dimensions.join(" × ")}`;
      fail("GGUF_INVALID", { path, reason });
    }
  }
  // The native library multiplies and adds vectors as 32-bit numbers only.
  for (const { name, dimensions, type } of tensors.values()) {
    if (dimensions.length === 1 && type.name !== "F32") {
      fail("GGUF_INVALID", {
        path,
        reason: `the tensor "${name}" is of type ${type.name}, not F32`,
      });
    }
  }
}
