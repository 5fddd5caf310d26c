import { basename } from "node:path";
import { nameOfPart, readSplitName } from "../../contract/splitModelName.ts";
import { fail } from "../../core/failed.ts";
import { type GgufHeader, headerLimits } from "../ggufHeader.ts";
import { mostParts } from "./partPaths.ts";

/** Which part of a split model a header is of. */
export type Split = {
  /** From 1. */
  readonly part: number;
  readonly parts: number;
  /** In all parts together. */
  readonly tensors: number;
};

/** How llama.cpp stores them: it aborts on a count or number of another type, and does not load another total. */
const types = {
  "split.no": "uint16",
  "split.count": "uint16",
  "split.tensors.count": "int32",
} as const;

/**
 * What the metadata of one file says of its place in a split model; null for a whole one. Refuses (GGUF_INVALID) impossible
 * figures, and a name that says something else: the native library finds the other parts by the name alone.
 */
export function splitOf(header: GgufHeader): Split | null {
  const { path, scalars, lists } = header;
  const invalid = (reason: string) => fail("GGUF_INVALID", { path, reason });
  const isSplit = scalars.has("split.count") || lists.has("split.count");
  const parts = isSplit ? numberOf(header, "split.count") : 1;
  if (parts > mostParts) invalid(`it claims ${parts} parts`);
  const name = readSplitName(path);
  if (parts <= 1) {
    if (name === null) return null;
    return invalid(
      `its name says that it is one of ${name.parts} parts of a model, but it holds a whole one; give it another name`,
    );
  }
  const part = numberOf(header, "split.no") + 1;
  const tensors = numberOf(header, "split.tensors.count");
  if (part > parts) invalid(`it claims to be part ${part} of ${parts}`);
  if (tensors < 1 || tensors > headerLimits.tensors) invalid(`it claims ${tensors} tensors`);
  if (name?.part !== part || name.parts !== parts) {
    const ending = nameOfPart({ stem: "", parts }, part);
    invalid(
      `it is part ${part} of ${parts} of a model, but its name, ${basename(path)}, does not end with ${ending}; all parts must keep their names`,
    );
  }
  return { part, parts, tensors };
}

function numberOf({ path, scalars, types: stored }: GgufHeader, key: keyof typeof types): number {
  const value = scalars.get(key);
  if (typeof value !== "number") {
    return fail("GGUF_INVALID", { path, reason: `its property ${key} is missing` });
  }
  if (stored.get(key) !== types[key]) {
    const reason = `its property ${key} is ${value} and of type ${stored.get(key)}, not ${types[key]}`;
    return fail("GGUF_INVALID", { path, reason });
  }
  return value;
}
