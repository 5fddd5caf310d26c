/** A whole number from 0 up to, but not including, the limit. */
export type RandomBelow = (limit: number) => number;

/** So many of the given things, each as likely as any other, in random order. */
export function takeRandom<T>(things: readonly T[], count: number, below: RandomBelow): T[] {
  const left = [...things];
  const taken: T[] = [];
  while (taken.length < count && left.length > 0) taken.push(...left.splice(below(left.length), 1));
  return taken;
}

const all = 2 ** 32;

/** From the system's source of randomness, without favouring low numbers. */
export function randomBelow(limit: number): number {
  const fair = all - (all % limit);
  for (;;) {
    const [number = all] = crypto.getRandomValues(new Uint32Array(1));
    if (number < fair) return number % limit;
  }
}
