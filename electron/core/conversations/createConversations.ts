import type { Conversation, ConversationSummary } from "../../contract/conversation.ts";
import type { NoticeText, Ports } from "../ports.ts";
import { exportConversation, type Exported } from "./exportConversation.ts";
import { presentMessage } from "./present.ts";

export type Conversations = {
  readonly list: (query: { search: string; limit: number; offset: number }) => {
    items: ConversationSummary[];
    total: number;
  };
  readonly get: (id: string) => Conversation;
  readonly rename: (id: string, title: string) => ConversationSummary;
  readonly remove: (id: string) => void;
  readonly restore: (id: string) => ConversationSummary;
  readonly show: (messageId: string) => Conversation;
  readonly export: (id: string, format: "markdown" | "json") => Exported;
};

/** Saved conversations: find, read, rename, remove, take along. */
export function createConversations(
  { store, clock }: Pick<Ports, "store" | "clock">,
  notice: NoticeText,
): Conversations {
  const get = (id: string): Conversation => ({
    summary: store.conversations.summary(id),
    messages: store.messages
      .chosenPath(id)
      .map((message) => presentMessage(message, store.library.mentions)),
  });

  return {
    list(query) {
      const { items, total } = store.conversations.list(query);
      return { items: items.map(withPlainSnippet), total };
    },
    get,
    rename(id, title) {
      store.conversations.rename(id, title, clock.now());
      return store.conversations.summary(id);
    },
    remove: (id) => store.conversations.remove(id, clock.now()),
    restore(id) {
      store.conversations.restore(id);
      return store.conversations.summary(id);
    },
    show(messageId) {
      store.messages.choose(messageId);
      return get(store.messages.get(messageId).conversationId);
    },
    export: (id, format) => exportConversation(get(id), format, notice, clock.now()),
  };
}

/** A snippet is read in one line, where marks of Markdown are in the way of the words. */
function withPlainSnippet(item: ConversationSummary): ConversationSummary {
  const snippet =
    item.snippet
      ?.replace(/[*_`|#>]+|-{2,}/g, " ")
      .replace(/\s+/g, " ")
      .trim() ?? null;
  return { ...item, snippet };
}
