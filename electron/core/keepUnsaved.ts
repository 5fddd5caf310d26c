import type { FinishedAnswer, Store, StoredMessage } from "./ports.ts";

/**
 * The same store, except that the end of an answer which could not be saved (a full disk) is kept in
 * memory: the answer is read with it, and each reading tries to save it again, as does saveRest. Its
 * prompts can be settled once it is saved; until then that fails with what keeps it from being saved.
 */
export function keepUnsaved(store: Store): {
  readonly store: Store;
  readonly saveRest: () => void;
} {
  const unsaved = new Map<string, { finished: FinishedAnswer; at: number }>();

  /** Tries to save it; forgets it when that worked. */
  function trySaving(id: string): void {
    const kept = unsaved.get(id);
    if (!kept) return;
    try {
      store.messages.finish(id, kept.finished, kept.at);
      unsaved.delete(id);
    } catch {
      // Still no room; the next reading tries again.
    }
  }

  function withUnsaved<M extends StoredMessage>(message: M): M {
    const kept = unsaved.get(message.id);
    if (!kept) return message;
    trySaving(message.id);
    return { ...message, ...kept.finished };
  }

  function saveAnswerOf(promptId: string): void {
    for (const [id, { finished, at }] of unsaved) {
      if (!finished.prompts.some((prompt) => prompt.id === promptId)) continue;
      store.messages.finish(id, finished, at);
      unsaved.delete(id);
    }
  }

  function saveRest(): void {
    for (const id of unsaved.keys()) trySaving(id);
  }

  const kept: Store = {
    ...store,
    messages: {
      ...store.messages,
      finish(answerId, finished, at) {
        try {
          store.messages.finish(answerId, finished, at);
        } catch (cause) {
          unsaved.set(answerId, { finished, at });
          throw cause;
        }
      },
      get(id) {
        const { conversationId, message } = store.messages.get(id);
        return { conversationId, message: withUnsaved(message) };
      },
      pathTo: (id) => store.messages.pathTo(id).map(withUnsaved),
      chosenPath: (conversationId) => store.messages.chosenPath(conversationId).map(withUnsaved),
    },
    verify: {
      ...store.verify,
      prompt(id) {
        saveAnswerOf(id);
        return store.verify.prompt(id);
      },
      decide(id, decision) {
        saveAnswerOf(id);
        store.verify.decide(id, decision);
      },
      open(query) {
        saveRest();
        return store.verify.open(query);
      },
    },
  };
  return { store: kept, saveRest };
}
