import type { OfferedFile } from "../../../../electron/contract/catalogue.ts";
import { fitSaid } from "../fitSaid.ts";

const order = { fits: 0, tight: 1, noNow: 2, no: 3 } as const;

/** The file that speaks for its model: the recommended one, else the largest of those that fit best; null without any fit. */
export function bestFile(files: readonly OfferedFile[]): OfferedFile | null {
  const recommended = files.find((file) => file.recommended !== null);
  if (recommended !== undefined) return recommended;
  const [best] = files
    .flatMap((file) => (file.fit === null ? [] : [{ file, rank: order[fitSaid(file.fit)] }]))
    .toSorted(
      (a, b) => a.rank - b.rank || (a.rank >= order.noNow ? -1 : 1) * (b.file.bytes - a.file.bytes),
    );
  return best?.file ?? null;
}
