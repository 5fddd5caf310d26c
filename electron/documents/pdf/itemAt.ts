/** The item at an index that is known to be inside, from the end when negative; anything else is a defect and throws. */
export function itemAt<T>(items: readonly T[], index: number): T {
  const item = items.at(index);
  if (item === undefined) throw new RangeError(`no item ${index} among ${items.length}`);
  return item;
}
