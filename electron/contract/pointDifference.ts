import { z } from "zod";
import { columnKind } from "./columnKind.ts";

/** Why two columns differ, to be said with the names that a page has for them; words are quoted as they are written. */
export const pointDifference = z.object({
  kind: z.enum(["says", "chooses", "denies", "swapped", "bound", "about"]),
  first: columnKind,
  second: columnKind,
  firstWords: z.string(),
  secondWords: z.string(),
});
export type PointDifference = z.infer<typeof pointDifference>;
