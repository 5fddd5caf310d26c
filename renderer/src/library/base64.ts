/** How many bytes become one argument list; engines limit its length. */
const stride = 0x2000;

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += stride) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + stride)));
  }
  return btoa(parts.join(""));
}

/** The bytes of a base64 text; throws a DOMException where it is none. */
export function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
