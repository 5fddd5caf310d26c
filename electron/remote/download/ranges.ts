/** Bytes of a file from the first up to, and without, the second position. */
export type Range = readonly [from: number, to: number];

/** Which bytes of a file are there. */
export type Ranges = {
  readonly add: (from: number, to: number) => void;
  readonly clear: () => void;
  readonly bytes: () => number;
  /** In order, none touching the next. */
  readonly list: () => readonly Range[];
  /** What is not there of a file of so many bytes, in pieces of at most pieceBytes. */
  readonly missing: (totalBytes: number, pieceBytes: number) => Range[];
};

export function createRanges(first: readonly Range[]): Ranges {
  let known: Range[] = [];
  const add = (from: number, to: number): void => {
    if (to <= from) return;
    let [low, high] = [from, to];
    const apart = known.filter(([a, b]) => {
      if (b < from || a > to) return true;
      [low, high] = [Math.min(low, a), Math.max(high, b)];
      return false;
    });
    const at = apart.findIndex(([a]) => a > low);
    apart.splice(at === -1 ? apart.length : at, 0, [low, high]);
    known = apart;
  };
  for (const [from, to] of first) add(from, to);
  return {
    add,
    clear: () => void (known = []),
    bytes: () => known.reduce((sum, [from, to]) => sum + to - from, 0),
    list: () => known,
    missing(totalBytes, pieceBytes) {
      const pieces: Range[] = [];
      let at = 0;
      for (const [from, to] of [...known, [totalBytes, totalBytes] as const]) {
        for (; at < from; at += pieceBytes) pieces.push([at, Math.min(at + pieceBytes, from)]);
        at = to;
      }
      return pieces;
    },
  };
}
