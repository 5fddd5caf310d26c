import type { LucideIcon } from "lucide-react";
import type { Keys } from "./keys.ts";

/** Something that Viva does when it is chosen from the palette. */
export type Command = {
  /** The same at every start: what was used last is remembered by it. */
  readonly id: string;
  readonly name: string;
  readonly icon: LucideIcon;
  /** Further words that it is found by. */
  readonly words?: string;
  /** What it is about, in small letters: "12 questions". */
  readonly detail?: string | undefined;
  readonly keys?: Keys;
  /** Why it cannot be done now; absent where it can. */
  readonly refused?: string | undefined;
  readonly run: () => void;
};
