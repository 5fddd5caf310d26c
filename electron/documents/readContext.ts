import type { Cleaner } from "./cleanText.ts";
import type { ReadLimits } from "./limits.ts";

/** What every reader is given beside the bytes. */
export type ReadContext = {
  /** What the student calls the file, for failures. */
  readonly name: string;
  readonly limits: ReadLimits;
  readonly cleaner: Cleaner;
};
