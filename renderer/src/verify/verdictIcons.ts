import { Check, SearchX, X, type LucideIcon } from "lucide-react";
import type { Verdict } from "../../../electron/contract/verify.ts";

/** Verdicts differ by shape and word, not by colour alone. */
export const verdictIcons: Record<Verdict, LucideIcon> = {
  confirmed: Check,
  wrong: X,
  notFound: SearchX,
};
