import { join } from "node:path";
import {
  type GgufContents,
  type GgufValue,
  writeGguf,
} from "../../electron/model/synthetic/ggufWriter.ts";

/**
 * What llama.cpp's gguf-split makes of a model: all metadata in the first part, tensors in their order in all of them;
 * with bareFirst the first holds none, as its option --no-tensor-first-split writes it.
 */
export function splitModel(
  { metadata, tensors }: GgufContents,
  parts: number,
  bareFirst = false,
): GgufContents[] {
  const holders = bareFirst ? parts - 1 : parts;
  const each = Math.ceil(tensors.length / holders);
  return Array.from({ length: parts }, (_, part): GgufContents => {
    const holder = bareFirst ? part - 1 : part;
    return {
      metadata: new Map<string, GgufValue>([
        ...(part === 0 ? metadata : []),
        ["split.no", { type: "uint16", value: part }],
        ["split.count", { type: "uint16", value: parts }],
        ["split.tensors.count", { type: "int32", value: tensors.length }],
      ]),
      tensors: holder < 0 ? [] : tensors.slice(holder * each, (holder + 1) * each),
    };
  });
}

/** The names of a model's parts: "name-00001-of-00003.gguf" and so on. */
export function partNames(name: string, parts: number): string[] {
  const number = (value: number) => String(value).padStart(5, "0");
  return Array.from(
    { length: parts },
    (_, index) => `${name}-${number(index + 1)}-of-${number(parts)}.gguf`,
  );
}

/** Writes the parts of a model beside each other; their paths in order. */
export async function writeParts(
  folder: string,
  name: string,
  parts: readonly GgufContents[],
): Promise<string[]> {
  const paths = partNames(name, parts.length).map((part) => join(folder, part));
  for (const [index, path] of paths.entries()) {
    const contents = parts[index];
    if (contents !== undefined) await writeGguf(path, contents);
  }
  return paths;
}
