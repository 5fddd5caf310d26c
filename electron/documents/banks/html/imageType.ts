const signatures: readonly (readonly [string, RegExp])[] = [
  ["image/png", /^89504e470d0a1a0a/],
  ["image/jpeg", /^ffd8ff/],
  // GIF87a and GIF89a.
  ["image/gif", /^474946383[79]61/],
  // RIFF, a length, WEBP.
  ["image/webp", /^52494646.{8}57454250/],
];

/** The media type of a picture by its first bytes; null for what is none of PNG, JPEG, GIF and WebP. */
export function imageType(data: Uint8Array): string | null {
  const head = Buffer.from(data.subarray(0, 12)).toString("hex");
  return signatures.find(([, signature]) => signature.test(head))?.[0] ?? null;
}
