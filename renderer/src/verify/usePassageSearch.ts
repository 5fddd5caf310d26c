import { useEffect, useState } from "react";
import type { SearchResult } from "../../../electron/contract/library.ts";
import { typingPauseMs } from "../ask/typingPause.ts";
import { problemOf, type Problem } from "../app/problem.ts";
import { useServices } from "../app/services.ts";

type Found = {
  /** What was searched; null until the first answer. */
  readonly query: string | null;
  readonly results: readonly SearchResult[];
  readonly problem: Problem | null;
};

const nothing: Found = { query: null, results: [], problem: null };
const longestQuery = 2000;
const most = 20;

/** Searches the library once the typing pauses; what was found before stays until then. */
export function usePassageSearch(typed: string): Found {
  const { client } = useServices();
  const [found, setFound] = useState(nothing);
  const query = typed.trim().slice(0, longestQuery);
  useEffect(() => {
    if (query === "") return undefined;
    let left = false;
    const search = async () => {
      try {
        const filters = { documents: [], tags: [], folders: [] };
        const { results } = await client.library.search({ query, filters, limit: most });
        if (!left) setFound({ query, results, problem: null });
      } catch (error) {
        if (!left) setFound((before) => ({ ...before, problem: problemOf(error) }));
      }
    };
    const timer = setTimeout(() => void search(), typingPauseMs);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [client, query]);
  return query === "" ? nothing : found;
}
