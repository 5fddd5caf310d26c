/** The items in an order that follows from the text alone, everywhere and at any time the same. */
export function shuffledBy<T>(text: string, items: readonly T[]): readonly T[] {
  const random = randomBy(text);
  const order = items.map((item) => ({ item, weight: random() }));
  return order.toSorted((a, b) => a.weight - b.weight).map(({ item }) => item);
}

/** Numbers in [0, 2³²) from mulberry32 (T. Ettinger, public domain), seeded by the text's FNV-1a hash. */
function randomBy(text: string): () => number {
  let state = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) state = Math.imul(state ^ byte, 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
