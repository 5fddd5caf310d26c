import type { OfferedFile } from "../../../../electron/contract/catalogue.ts";

const order = { fits: 0, tight: 1, no: 2 } as const;

/** The file that speaks for its model: the recommended one, else the largest of those that fit best; null without any fit. */
export function bestFile(files: readonly OfferedFile[]): OfferedFile | null {
  const recommended = files.find((file) => file.recommended);
  if (recommended !== undefined) return recommended;
  const [best] = files
    .flatMap((file) => (file.fit === null ? [] : [{ file, rank: order[file.fit.verdict] }]))
    .toSorted((a, b) => a.rank - b.rank || (a.rank === 2 ? -1 : 1) * (b.file.bytes - a.file.bytes));
  return best?.file ?? null;
}
