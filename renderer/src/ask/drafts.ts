import { question, type Question } from "../../../electron/contract/conversation.ts";
import type { KeyValues } from "../app/openStorage.ts";

/** What is being written but not yet sent, by conversation; survives a reload, where the storage does. */
export type Drafts = {
  readonly read: (conversationId: string | null) => Question;
  readonly write: (conversationId: string | null, draft: Question) => void;
  readonly clear: (conversationId: string | null) => void;
};

export const emptyDraft: Question = { task: "ask", text: "" };

function keyOf(conversationId: string | null): string {
  return `viva.draft.${conversationId ?? "new"}`;
}

/** Keeps drafts in a browser storage; a full or refused storage only loses the keeping, never the page. */
export function createDrafts(storage: KeyValues): Drafts {
  return {
    read: (conversationId) => parse(storage.getItem(keyOf(conversationId))),
    write: (conversationId, draft) => {
      const key = keyOf(conversationId);
      try {
        if (isBlank(draft) && draft.task === "ask") storage.removeItem(key);
        else storage.setItem(key, JSON.stringify(draft));
      } catch {
        // The quota is used up: the draft still lives in the page.
      }
    },
    clear: (conversationId) => storage.removeItem(keyOf(conversationId)),
  };
}

function parse(stored: string | null): Question {
  if (stored === null) return emptyDraft;
  try {
    return question.parse(JSON.parse(stored));
  } catch {
    return emptyDraft;
  }
}

/** True when there is nothing to send. */
export function isBlank(draft: Question): boolean {
  const fields =
    draft.task === "differential" ? [draft.history, draft.examination, draft.tests] : [];
  return [draft.text, ...fields].every((part) => (part ?? "").trim() === "");
}

/** The question as it is sent: the three fields belong to a differential alone. */
export function toQuestion(draft: Question): Question {
  if (draft.task === "differential") return draft;
  return { task: draft.task, text: draft.text };
}
