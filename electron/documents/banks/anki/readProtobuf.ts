export type ProtobufField = {
  readonly number: number;
  /** A number, or the bytes of text or of a message within. */
  readonly value: number | Uint8Array;
};

/**
 * The fields of a message in their order, as Protocol Buffers encode them
 * (protobuf.dev/programming-guides/encoding). Null when the bytes are no such message.
 */
export function readProtobuf(data: Uint8Array): readonly ProtobufField[] | null {
  const fields: ProtobufField[] = [];
  let at = 0;
  const number = (): number | null => {
    let value = 0;
    for (let factor = 1, bytes = 0; bytes < 10; bytes++, factor *= 128) {
      const byte = data[at++];
      if (byte === undefined) return null;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
    return null;
  };
  while (at < data.length) {
    const key = number();
    if (key === null) return null;
    const wireType = key % 8;
    const length = wireType === 2 ? number() : fixedLengths[wireType];
    if (length === null || length === undefined) return null;
    const value = wireType === 0 ? number() : data.subarray(at, at + length);
    if (value === null || at + length > data.length) return null;
    at += length;
    fields.push({ number: Math.floor(key / 8), value });
  }
  return fields;
}

/** By wire type; of a number, nothing follows what it is itself. */
const fixedLengths: Readonly<Record<number, number>> = { 0: 0, 1: 8, 5: 4 };
