import { fail } from "../core/failed.ts";
import type { GgmlType } from "./ggmlTypes.ts";
import { ggmlTypes } from "./ggmlTypes.ts";
import type { GgufReader } from "./ggufReader.ts";

/**
 * Bounds of a header, chosen so that even the most laborious one is decided in a fraction of a second. Real files stay
 * below: Gemma 3's 262,208 tokens and half a million merges make a header of 17 MB; Llama 3.1 405B has 1,138 tensors.
 */
export const headerLimits = {
  headerBytes: 32 * 2 ** 20,
  entries: 4096,
  tensors: 8192,
  keyBytes: 512,
  textBytes: 2 ** 20,
  listLength: 2 ** 20,
  listTextBytes: 2 ** 16,
  vocabulary: 300_000,
  tokenBytes: 1024,
  /** The native library keeps names in 64 bytes with a closing zero. */
  tensorNameBytes: 63,
  dimensions: 4,
  alignment: 65_536,
} as const;

/** How much of each a header may have: headerLimits, or what other parts of the same model left of them. */
export type HeaderBudget = { readonly [K in "headerBytes" | "entries" | "tensors"]: number };

/** How many numbers of a list are kept: one for each layer at most. */
const keptNumbers = 512;

export type GgufScalar = string | number | boolean;

/** A list in the metadata: its element type and length; the numbers themselves only of short lists. */
export type GgufList = {
  readonly type: GgufType;
  readonly length: number;
  readonly numbers: readonly number[];
};

export type GgufTensor = {
  readonly name: string;
  readonly dimensions: readonly number[];
  readonly type: GgmlType;
  readonly elements: number;
};

export type GgufHeader = {
  /** Of the first part, where a model was split. */
  readonly path: string;
  /** Every file of the model, the first part first. */
  readonly paths: readonly string[];
  /** Of all files together, as headerBytes. */
  readonly fileBytes: number;
  readonly headerBytes: number;
  readonly scalars: ReadonlyMap<string, GgufScalar>;
  /** The type in which each scalar is stored. */
  readonly types: ReadonlyMap<string, GgufType>;
  readonly lists: ReadonlyMap<string, GgufList>;
  /** Every token as the native library keeps it, one character for each byte (latin1). */
  readonly tokens: ReadonlySet<string>;
  readonly tensors: ReadonlyMap<string, GgufTensor>;
};

const numberTypes = {
  0: { name: "uint8", bytes: 1, read: (buffer: Buffer, at: number) => buffer.readUInt8(at) },
  1: { name: "int8", bytes: 1, read: (buffer: Buffer, at: number) => buffer.readInt8(at) },
  2: { name: "uint16", bytes: 2, read: (buffer: Buffer, at: number) => buffer.readUInt16LE(at) },
  3: { name: "int16", bytes: 2, read: (buffer: Buffer, at: number) => buffer.readInt16LE(at) },
  4: { name: "uint32", bytes: 4, read: (buffer: Buffer, at: number) => buffer.readUInt32LE(at) },
  5: { name: "int32", bytes: 4, read: (buffer: Buffer, at: number) => buffer.readInt32LE(at) },
  6: { name: "float32", bytes: 4, read: (buffer: Buffer, at: number) => buffer.readFloatLE(at) },
  7: { name: "bool", bytes: 1, read: (buffer: Buffer, at: number) => buffer.readUInt8(at) },
  10: {
    name: "uint64",
    bytes: 8,
    read: (buffer: Buffer, at: number) => Number(buffer.readBigUInt64LE(at)),
  },
  11: {
    name: "int64",
    bytes: 8,
    read: (buffer: Buffer, at: number) => Number(buffer.readBigInt64LE(at)),
  },
  12: { name: "float64", bytes: 8, read: (buffer: Buffer, at: number) => buffer.readDoubleLE(at) },
} as const;

type NumberType = keyof typeof numberTypes;
export type GgufType = (typeof numberTypes)[NumberType]["name"] | "string";

const plainName = /^[\x21-\x7e]+$/;

const stringType = 8;
const listType = 9;
const tokenKey = "tokenizer.ggml.tokens";

/**
 * Reads metadata and tensor table of a GGUF file (version 2 or 3, little-endian) within headerLimits and these, and checks that
 * every tensor lies inside the file. Fails with NOT_GGUF, GGUF_TRUNCATED or GGUF_INVALID.
 */
export async function readGgufHeader(
  reader: GgufReader,
  limits: HeaderBudget,
): Promise<GgufHeader> {
  const { path, fileBytes } = reader;
  const invalid = (reason: string) => fail("GGUF_INVALID", { path, reason });
  await readVersion(reader);

  const tensorCount = await reader.uint64();
  const entryCount = await reader.uint64();
  if (tensorCount > BigInt(limits.tensors)) invalid(`it claims ${tensorCount} tensors`);
  if (entryCount > BigInt(limits.entries)) invalid(`it claims ${entryCount} properties`);

  const scalars = new Map<string, GgufScalar>();
  const types = new Map<string, GgufType>();
  const lists = new Map<string, GgufList>();
  const tokens = new Set<string>();
  for (let entry = 0; entry < Number(entryCount); entry++) {
    const key = await reader.text(headerLimits.keyBytes);
    // The native library ends keys and names at a zero byte, and aborts when nothing is left.
    if (!plainName.test(key)) invalid("a property in its header has no proper name");
    if (scalars.has(key) || lists.has(key)) invalid(`the property "${key}" occurs twice`);
    const type = await reader.uint32();
    if (type === listType) {
      lists.set(key, await readList(reader, key, tokens));
      continue;
    }
    const scalar = await readScalar(reader, key, type);
    scalars.set(key, scalar.value);
    types.set(key, scalar.type);
  }

  // The first part of a split model may hold the metadata alone.
  if (tensorCount === 0n && !scalars.has("split.count")) invalid("it holds no weights");
  const alignment = scalars.get("general.alignment") ?? 32;
  if (!isAlignment(alignment)) return invalid(`its alignment is ${alignment}`);
  const tensors = await readTensors(reader, Number(tensorCount), alignment);
  const headerBytes = reader.position();
  return { path, paths: [path], fileBytes, headerBytes, scalars, types, lists, tokens, tensors };
}

/** What claims a higher version is no file of a later format. */
const newestThinkable = 99;

async function readVersion(reader: GgufReader): Promise<void> {
  const { path, fileBytes } = reader;
  const invalid = (reason: string) => fail("GGUF_INVALID", { path, reason });
  // A file shorter than its own magic is no GGUF file, whatever it begins with.
  if (fileBytes < 4 || (await reader.bytes(4)).toString("latin1") !== "GGUF") {
    fail("NOT_GGUF", { path });
  }
  const version = await reader.uint32();
  if (version >>> 0 !== 0 && (version & 0xffff) === 0) {
    invalid("it was written for big-endian computers");
  }
  if (version !== 2 && version !== 3) {
    invalid(
      version === 1 || (version > 3 && version <= newestThinkable)
        ? `it has GGUF version ${version}; versions 2 and 3 are supported`
        : "it begins like a GGUF file, but is damaged or none",
    );
  }
}

async function readScalar(
  reader: GgufReader,
  key: string,
  type: number,
): Promise<{ readonly value: GgufScalar; readonly type: GgufType }> {
  if (type === stringType) {
    const text = await reader.text(headerLimits.textBytes);
    return { value: Buffer.from(text, "latin1").toString("utf8"), type: "string" };
  }
  const number = await numberType(reader, key, type);
  const value = number.read(await reader.bytes(number.bytes), 0);
  return { value: number.name === "bool" ? value !== 0 : value, type: number.name };
}

async function readList(reader: GgufReader, key: string, tokens: Set<string>): Promise<GgufList> {
  const { path } = reader;
  const type = await reader.uint32();
  const claimed = await reader.uint64();
  const limit = key === tokenKey ? headerLimits.vocabulary : headerLimits.listLength;
  if (claimed > BigInt(limit)) {
    fail("GGUF_INVALID", { path, reason: `the list "${key}" claims ${claimed} entries` });
  }
  const length = Number(claimed);
  if (type === stringType) {
    if (key === tokenKey) {
      await reader.texts(length, headerLimits.tokenBytes, (token) =>
        tokens.add(nativeToken(token, tokens.size)),
      );
    } else {
      await reader.texts(length, headerLimits.listTextBytes);
    }
    return { type: "string", length, numbers: [] };
  }
  const number = await numberType(reader, key, type);
  if (length > keptNumbers) {
    reader.skip(length * number.bytes);
    return { type: number.name, length, numbers: [] };
  }
  const bytes = await reader.bytes(length * number.bytes);
  const numbers = Array.from({ length }, (_, index) => number.read(bytes, index * number.bytes));
  return { type: number.name, length, numbers };
}

/** A token as the native library keeps it: it ends at a zero byte, and an empty one is given a name. */
function nativeToken(token: string, index: number): string {
  const end = token.indexOf("\0");
  return (end === -1 ? token : token.slice(0, end)) || `[EMPTY_${index}]`;
}

async function numberType({ path }: GgufReader, key: string, type: number) {
  const isNumber = (type: number): type is NumberType => Object.hasOwn(numberTypes, type);
  if (isNumber(type)) return numberTypes[type];
  return fail("GGUF_INVALID", {
    path,
    reason: `the property "${key}" has the unknown type ${type}`,
  });
}

async function readTensors(
  reader: GgufReader,
  count: number,
  alignment: number,
): Promise<Map<string, GgufTensor>> {
  const { path, fileBytes } = reader;
  const tensors = new Map<string, GgufTensor>();
  let end = 0;
  for (let index = 0; index < count; index++) {
    const tensor = await readTensor(reader);
    const { name, type, elements } = tensor;
    if (tensors.has(name)) {
      fail("GGUF_INVALID", { path, reason: `the tensor "${name}" occurs twice` });
    }
    // As the native library demands: one after the other, without gaps but for the alignment.
    const offset = Math.ceil(end / alignment) * alignment;
    if ((await reader.uint64()) !== BigInt(offset)) {
      fail("GGUF_INVALID", { path, reason: `the tensor "${name}" is not where it should be` });
    }
    end = offset + (elements / type.blockElements) * type.blockBytes;
    if (!Number.isSafeInteger(end)) {
      fail("GGUF_INVALID", { path, reason: `the tensor "${name}" has an impossible size` });
    }
    tensors.set(name, tensor);
  }
  if (count === 0) return tensors;
  const needBytes = Math.ceil(reader.position() / alignment) * alignment + end;
  if (needBytes > fileBytes) fail("GGUF_TRUNCATED", { path, needBytes, haveBytes: fileBytes });
  return tensors;
}

async function readTensor(reader: GgufReader): Promise<GgufTensor> {
  const invalid = (reason: string) => fail("GGUF_INVALID", { path: reader.path, reason });
  const name = await reader.text(headerLimits.tensorNameBytes);
  if (!plainName.test(name)) invalid("a tensor in its header has no proper name");
  const rank = await reader.uint32();
  if (rank < 1 || rank > headerLimits.dimensions) {
    invalid(`the tensor "${name}" claims ${rank} dimensions`);
  }
  const dimensions: number[] = [];
  for (let axis = 0; axis < rank; axis++) dimensions.push(Number(await reader.uint64()));
  const elements = dimensions.reduce((product, length) => product * length, 1);
  if (elements === 0 || !Number.isSafeInteger(elements)) {
    invalid(`the tensor "${name}" claims ${dimensions.join(" × ")} numbers`);
  }
  const typeId = await reader.uint32();
  const type = ggmlTypes.get(typeId);
  if (type === undefined) return invalid(`the tensor "${name}" has the unknown type ${typeId}`);
  if ((dimensions[0] ?? 0) % type.blockElements !== 0) {
    invalid(`the rows of "${name}" do not fill whole blocks of ${type.name}`);
  }
  return { name, dimensions, type, elements };
}

function isAlignment(value: GgufScalar): value is number {
  if (typeof value !== "number" || !Number.isInteger(value)) return false;
  return value >= 8 && value <= headerLimits.alignment && (value & (value - 1)) === 0;
}
