import { fail } from "../../core/failed.ts";
import type { GgufHeader, GgufTensor } from "../ggufHeader.ts";
import { type Split, splitOf } from "./splitOf.ts";

/**
 * One header of all parts of a split model, given in their order: the metadata of the first, which llama.cpp reads alone,
 * and the tensors of all. Refuses (GGUF_INVALID) parts that do not belong together.
 */
export function joinParts(parts: readonly [GgufHeader, ...GgufHeader[]]): GgufHeader {
  const [first] = parts;
  const { path } = first;
  const tensors = new Map<string, GgufTensor>();
  const split = splitOf(first);
  for (const [index, header] of parts.entries()) {
    checkPlace(header, index + 1, split);
    checkMetadata(header, first);
    for (const [name, tensor] of header.tensors) {
      if (tensors.has(name)) {
        const reason = `the tensor "${name}" occurs twice, in two of its ${parts.length} parts`;
        fail("GGUF_INVALID", { path, reason });
      }
      tensors.set(name, tensor);
    }
  }
  if (split !== null && tensors.size !== split.tensors) {
    const reason = `its parts should hold ${split.tensors} tensors together, but hold ${tensors.size}`;
    fail("GGUF_INVALID", { path, reason });
  }
  return {
    ...first,
    tensors,
    paths: parts.map((part) => part.path),
    fileBytes: parts.reduce((sum, part) => sum + part.fileBytes, 0),
    headerBytes: parts.reduce((sum, part) => sum + part.headerBytes, 0),
  };
}

function checkPlace(header: GgufHeader, place: number, first: Split | null): void {
  const split = splitOf(header);
  const isNext = split?.part === place && split.parts === first?.parts;
  if (isNext && split.tensors === first.tensors) return;
  const reason = "it is no part of the same model as the first part beside it";
  fail("GGUF_INVALID", { path: header.path, reason });
}

/** Later parts say nothing of the model, or the same as the first. */
function checkMetadata({ path, scalars }: GgufHeader, first: GgufHeader): void {
  for (const [key, value] of scalars) {
    // Those of its place and of its own layout.
    if (key.startsWith("split.") || key === "general.alignment") continue;
    if (Object.is(first.scalars.get(key), value)) continue;
    const reason = `it belongs to another model than the first part: their property ${key} differs`;
    fail("GGUF_INVALID", { path, reason });
  }
}
