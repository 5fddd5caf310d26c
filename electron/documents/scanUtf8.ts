/** What of a text's bytes beyond ASCII is UTF-8: whole characters, and bytes that belong to none. */
export type Utf8Scan = { readonly characters: number; readonly strayBytes: number };

/** Counts well-formed sequences (Unicode 17, table 3-7) and the bytes outside of them. */
export function scanUtf8(data: Uint8Array): Utf8Scan {
  let characters = 0;
  let strayBytes = 0;
  let at = 0;
  while (at < data.length) {
    const length = sequenceLength(data, at);
    if (length === 0) strayBytes++;
    if (length > 1) characters++;
    at += Math.max(1, length);
  }
  return { characters, strayBytes };
}

/** 1 for ASCII, 2 to 4 for a whole sequence that begins here, else 0. */
function sequenceLength(data: Uint8Array, at: number): number {
  const lead = data[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  for (let index = 1; index < length; index++) {
    const byte = data[at + index] ?? 0;
    const [least, most] = index === 1 ? secondByte(lead) : [0x80, 0xbf];
    if (byte < least || byte > most) return 0;
  }
  return length;
}

/** Neither overlong forms nor surrogates nor what lies beyond Unicode. */
function secondByte(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}
