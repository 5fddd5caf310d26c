import { question, type Question } from "../../../electron/contract/conversation.ts";
import type { Sources } from "../../../electron/contract/grounding.ts";
import type { KeyValues } from "../app/openStorage.ts";
import { parseSources } from "./sourceDefault.ts";

/** What is being written but not yet sent, by conversation; survives a reload, where the storage does. */
export type Drafts = {
  readonly read: (conversationId: string | null) => Question;
  readonly write: (conversationId: string | null, draft: Question) => void;
  readonly clear: (conversationId: string | null) => void;
  /** The sources chosen for a conversation's next question; null where none were. */
  readonly readSources: (conversationId: string | null) => Sources | null;
  readonly writeSources: (conversationId: string | null, sources: Sources) => void;
  readonly clearSources: (conversationId: string | null) => void;
};

export const emptyDraft: Question = { task: "ask", text: "" };

function keyOf(conversationId: string | null): string {
  return `viva.draft.${conversationId ?? "new"}`;
}

function sourcesKeyOf(conversationId: string | null): string {
  return `viva.draftSources.${conversationId ?? "new"}`;
}

/** Keeps drafts in a browser storage; a full or refused storage only loses the keeping, never the page. */
export function createDrafts(storage: KeyValues): Drafts {
  function keep(key: string, value: unknown): void {
    try {
      storage.setItem(key, JSON.stringify(value));
    } catch {
      // The quota is used up: the draft still lives in the page.
    }
  }
  return {
    read: (conversationId) => parse(storage.getItem(keyOf(conversationId))),
    write: (conversationId, draft) => {
      const key = keyOf(conversationId);
      if (isBlank(draft) && draft.task === "ask") storage.removeItem(key);
      else keep(key, draft);
    },
    clear: (conversationId) => storage.removeItem(keyOf(conversationId)),
    readSources: (conversationId) => parseSources(storage.getItem(sourcesKeyOf(conversationId))),
    writeSources: (conversationId, sources) => keep(sourcesKeyOf(conversationId), sources),
    clearSources: (conversationId) => storage.removeItem(sourcesKeyOf(conversationId)),
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
