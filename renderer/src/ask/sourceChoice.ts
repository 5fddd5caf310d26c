import type { Sources } from "../../../electron/contract/grounding.ts";

/** A search of the whole library, with nothing left out. */
export const automatic: Sources = { mode: "auto", without: [] };

/** From the model alone. */
export const noSources: Sources = { mode: "none" };

/** Ids of the passages that the student took out. */
export function leftOut(sources: Sources): readonly number[] {
  return sources.mode === "none" ? [] : sources.without;
}

/** The same sources without one more passage; the model alone has none to leave out. */
export function leaveOut(sources: Sources, passageId: number): Sources {
  if (sources.mode === "none" || sources.without.includes(passageId)) return sources;
  return { ...sources, without: [...sources.without, passageId] };
}

/** The same sources with every passage that was taken out back in. */
export function putBackAll(sources: Sources): Sources {
  return leftOut(sources).length === 0 || sources.mode === "none"
    ? sources
    : { ...sources, without: [] };
}

type Named = { readonly id: string };

/** Whether a search of both lists goes through the same texts: a new version of a document has an id of its own. */
export function sameDocuments(before: readonly Named[], now: readonly Named[]): boolean {
  const ids = new Set(before.map(({ id }) => id));
  return before.length === now.length && now.every(({ id }) => ids.has(id));
}

/**
 * What a choice comes to with the documents there are: chosen ones that are gone are not asked for, and an
 * empty library has nothing to search. Null stands for a library that is not known yet.
 */
export function presentSources(choice: Sources, documents: readonly Named[] | null): Sources {
  if (documents === null || choice.mode === "none") return choice;
  if (documents.length === 0) return noSources;
  if (choice.mode === "auto") return choice;
  const there = choice.documents.filter((id) => documents.some((document) => document.id === id));
  return there.length === 0
    ? { mode: "auto", without: choice.without }
    : { ...choice, documents: there };
}
