import { open } from "node:fs/promises";

type GgufScalar =
  | { readonly type: "uint16"; readonly value: number }
  | { readonly type: "uint32"; readonly value: number }
  | { readonly type: "int32"; readonly value: number }
  | { readonly type: "float32"; readonly value: number }
  | { readonly type: "uint64"; readonly value: bigint }
  | { readonly type: "bool"; readonly value: boolean }
  | { readonly type: "string"; readonly value: string };
type GgufList =
  | { readonly type: "strings"; readonly value: readonly string[] }
  | { readonly type: "int32s"; readonly value: readonly number[] }
  | { readonly type: "float32s"; readonly value: readonly number[] };

/** A metadata value with its GGUF type; lists hold one type. */
export type GgufValue = GgufScalar | GgufList;

const tensorTypes = {
  F32: { id: 0, blockElements: 1, blockBytes: 4 },
  F16: { id: 1, blockElements: 1, blockBytes: 2 },
  Q8_0: { id: 8, blockElements: 32, blockBytes: 34 },
  Q4_K: { id: 12, blockElements: 256, blockBytes: 144 },
  Q6_K: { id: 14, blockElements: 256, blockBytes: 210 },
} as const;

export type TensorType = keyof typeof tensorTypes;

/** A tensor to write: dimensions as GGUF orders them (row length first), contents in chunks of any size. */
export type GgufTensor = {
  readonly name: string;
  readonly dimensions: readonly number[];
  readonly type: TensorType;
  readonly contents: () => Iterable<Uint8Array>;
};

export type GgufContents = {
  readonly metadata: ReadonlyMap<string, GgufValue>;
  readonly tensors: readonly GgufTensor[];
};

const alignment = 32;
const valueTypeIds = {
  uint16: 2,
  uint32: 4,
  int32: 5,
  float32: 6,
  bool: 7,
  string: 8,
  array: 9,
  uint64: 10,
};

/** Bytes that a tensor's contents must have. */
export function tensorBytes(tensor: Pick<GgufTensor, "dimensions" | "type">): number {
  const elements = tensor.dimensions.reduce((product, length) => product * length, 1);
  const { blockElements, blockBytes } = tensorTypes[tensor.type];
  return (elements / blockElements) * blockBytes;
}

/** Everything before the first tensor's contents: magic, version 3, metadata, tensor table, padding. */
export function encodeHeader({ metadata, tensors }: GgufContents): Buffer {
  const parts: Buffer[] = [
    Buffer.from("GGUF"),
    uint32(3),
    uint64(tensors.length),
    uint64(metadata.size),
  ];
  for (const [key, value] of metadata) parts.push(string(key), encodeValue(value));

  let offset = 0;
  for (const tensor of tensors) {
    parts.push(string(tensor.name), uint32(tensor.dimensions.length));
    for (const length of tensor.dimensions) parts.push(uint64(length));
    parts.push(uint32(tensorTypes[tensor.type].id), uint64(offset));
    offset += padded(tensorBytes(tensor));
  }
  const header = Buffer.concat(parts);
  return Buffer.concat([header, Buffer.alloc(padded(header.length) - header.length)]);
}

/**
 * Writes a GGUF file in constant memory; throws when a tensor's contents have another size than its dimensions say, and
 * the signal's reason once it aborts.
 */
export async function writeGguf(
  path: string,
  contents: GgufContents,
  signal?: AbortSignal,
): Promise<void> {
  await using file = await open(path, "w");
  await file.writeFile(encodeHeader(contents));
  for (const tensor of contents.tensors) {
    let written = 0;
    for (const chunk of tensor.contents()) {
      signal?.throwIfAborted();
      await file.writeFile(chunk);
      written += chunk.byteLength;
    }
    const expected = tensorBytes(tensor);
    if (written !== expected) {
      throw new Error(`${tensor.name}: ${written} bytes written, ${expected} expected`);
    }
    await file.writeFile(Buffer.alloc(padded(expected) - expected));
  }
}

function encodeValue(value: GgufValue): Buffer {
  if (value.type === "strings" || value.type === "int32s" || value.type === "float32s") {
    return Buffer.concat([uint32(valueTypeIds.array), encodeList(value)]);
  }
  return Buffer.concat([uint32(valueTypeIds[value.type]), encodeScalar(value)]);
}

function encodeList(list: GgufList): Buffer {
  const length = uint64(list.value.length);
  if (list.type === "strings") {
    return Buffer.concat([uint32(valueTypeIds.string), length, ...list.value.map(string)]);
  }
  const elementType = list.type === "int32s" ? valueTypeIds.int32 : valueTypeIds.float32;
  return Buffer.concat([uint32(elementType), length, numbers(list.type, list.value)]);
}

function encodeScalar(scalar: GgufScalar): Buffer {
  if (scalar.type === "string") return string(scalar.value);
  if (scalar.type === "bool") return Buffer.from([scalar.value ? 1 : 0]);
  if (scalar.type === "uint64") return uint64(scalar.value);
  if (scalar.type === "uint32") return uint32(scalar.value);
  if (scalar.type === "uint16") return uint32(scalar.value).subarray(0, 2);
  return numbers(scalar.type === "int32" ? "int32s" : "float32s", [scalar.value]);
}

function numbers(type: "int32s" | "float32s", values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, index) =>
    type === "int32s"
      ? buffer.writeInt32LE(value, index * 4)
      : buffer.writeFloatLE(value, index * 4),
  );
  return buffer;
}

function string(text: string): Buffer {
  const utf8 = Buffer.from(text);
  return Buffer.concat([uint64(utf8.length), utf8]);
}

function uint32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}

function uint64(value: number | bigint): Buffer {
  const buffer = Buffer.alloc(8);
  buffer.writeBigUInt64LE(BigInt(value));
  return buffer;
}

function padded(bytes: number): number {
  return Math.ceil(bytes / alignment) * alignment;
}
