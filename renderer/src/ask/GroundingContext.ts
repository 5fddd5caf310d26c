import { createContext } from "react";
import type { Grounding } from "../../../electron/contract/grounding.ts";
import type { Passage } from "../../../electron/contract/library.ts";

/** The answer around, for its citations and marks. */
export type GroundedText = {
  readonly source: string;
  /** In the order of their numbers. */
  readonly passages: readonly Passage[];
  readonly grounding: Grounding | null;
  /** While it is being written, markers are shown and nothing can be opened. */
  readonly writing: boolean;
};

export const GroundingContext = createContext<GroundedText>({
  source: "",
  passages: [],
  grounding: null,
  writing: false,
});
