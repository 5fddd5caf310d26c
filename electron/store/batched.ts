/** Some rows and where the next ones begin; none ends it. */
export type Batch<T, C> = { readonly values: readonly T[]; readonly next: C };

/**
 * What is read batch by batch, each one when it is needed: no statement stays open in between, which would keep the
 * connection from other work.
 */
export function batched<T, C>(from: C, read: (from: C) => Batch<T, C>): Iterable<T> {
  return {
    *[Symbol.iterator]() {
      for (let batch = read(from); batch.values.length > 0; batch = read(batch.next)) {
        yield* batch.values;
      }
    },
  };
}
