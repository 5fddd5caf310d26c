import { Equal, EqualNot, OctagonX, UserRound, type LucideIcon } from "lucide-react";
import type { RowKind } from "../../../../electron/contract/check.ts";

/** Kinds of rows differ by shape and word, not by colour alone. */
export const kindIcons: Record<RowKind, LucideIcon> = {
  agree: Equal,
  differ: EqualNot,
  onlyHere: UserRound,
  conflict: OctagonX,
};
