import { useEffect, useState } from "react";
import type { CheckSummary } from "../../../electron/contract/check.ts";
import type { ConversationSummary } from "../../../electron/contract/conversation.ts";
import { useServices } from "../app/services.ts";
import { typingPauseMs } from "../ask/typingPause.ts";

const most = 5;

/** What the core found by a query; the last find stays while the next one is on its way. */
export type Found = {
  readonly kind: "searching" | "found" | "failed";
  readonly conversations: readonly ConversationSummary[];
  readonly checks: readonly CheckSummary[];
};

const nothing: Found = { kind: "searching", conversations: [], checks: [] };

/** Searches conversations and checks once the typing pauses; a search that is overtaken is cancelled. */
export function useFound(query: string): Found {
  const { client } = useServices();
  const [found, setFound] = useState(nothing);
  const search = query.trim().slice(0, 500);
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const look = async () => {
      setFound((before) => ({ ...before, kind: "searching" }));
      try {
        const [conversations, checks] = await Promise.all([
          client.conversations.list({ search, limit: most, offset: 0 }, { signal }),
          client.checks.list({ search, stage: null, limit: most, offset: 0 }, { signal }),
        ]);
        if (signal.aborted) return;
        setFound({ kind: "found", conversations: conversations.items, checks: checks.items });
      } catch {
        if (!signal.aborted) setFound({ ...nothing, kind: "failed" });
      }
    };
    const timer = setTimeout(() => void look(), search === "" ? 0 : typingPauseMs);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [client, search]);
  return found;
}
