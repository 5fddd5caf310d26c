import { sources, type Sources } from "../../../electron/contract/grounding.ts";
import type { KeyValues } from "../app/openStorage.ts";
import { automatic, putBackAll } from "./sourceChoice.ts";

/** Where a new conversation looks unless told otherwise: everywhere or nowhere, as was chosen last. */
export type SourceDefault = {
  readonly read: () => Sources;
  readonly write: (sources: Sources) => void;
};

const rememberedAs = "viva.sources";

/**
 * Remembers the last choice of sources in a browser storage; one that cannot be read is automatic. Chosen
 * documents are not remembered: they belong to the conversation that they were chosen for.
 */
export function createSourceDefault(storage: KeyValues): SourceDefault {
  return {
    read: () => {
      const remembered = parseSources(storage.getItem(rememberedAs));
      return remembered === null || remembered.mode === "documents" ? automatic : remembered;
    },
    write: (chosen) => {
      if (chosen.mode === "documents") return;
      try {
        storage.setItem(rememberedAs, JSON.stringify(putBackAll(chosen)));
      } catch {
        // The quota is used up: the choice still holds in this page.
      }
    },
  };
}

/** Sources as they were stored, or null when there are none or they cannot be read. */
export function parseSources(stored: string | null): Sources | null {
  if (stored === null) return null;
  try {
    return sources.parse(JSON.parse(stored));
  } catch {
    return null;
  }
}
