/** A seed for an answer that asks for none: 32 random bits. */
export function drawSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
