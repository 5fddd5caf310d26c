/** What the name of one part of a split model says; parts are numbered from 1. */
type SplitName = {
  /** Everything before the numbers; with the folder when a path was read. */
  readonly stem: string;
  readonly part: number;
  /** At least 2. */
  readonly parts: number;
};

const splitName = /^(.+)-(\d{5})-of-(\d{5})\.gguf$/s;

/**
 * Reads a name or path such as "meditron-70b.Q8_0-00001-of-00002.gguf", as llama.cpp's gguf-split writes them and its
 * loader demands; null for every other name, and for one that counts a single part.
 */
export function readSplitName(path: string): SplitName | null {
  const [, stem = "", ...numbers] = splitName.exec(path) ?? [];
  const [part = 0, parts = 0] = numbers.map(Number);
  return part >= 1 && part <= parts && parts >= 2 ? { stem, part, parts } : null;
}

/** The name of another part of the same model. */
export function nameOfPart({ stem, parts }: Omit<SplitName, "part">, part: number): string {
  const number = (value: number) => String(value).padStart(5, "0");
  return `${stem}-${number(part)}-of-${number(parts)}.gguf`;
}

/** Groups the parts of split models by their names, each group in its order; every other file is a group of its own. */
export function groupParts<T>(
  files: readonly T[],
  pathOf: (file: T) => string,
): readonly (readonly T[])[] {
  const groups = new Map<string, { readonly part: number; readonly file: T }[]>();
  for (const file of files) {
    const path = pathOf(file);
    const split = readSplitName(path);
    const key = split === null ? path : nameOfPart(split, 1);
    const group = groups.get(key) ?? [];
    group.push({ part: split?.part ?? 1, file });
    groups.set(key, group);
  }
  return [...groups.values()].map((group) =>
    group.toSorted((a, b) => a.part - b.part).map(({ file }) => file),
  );
}
