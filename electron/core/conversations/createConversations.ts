import type { Conversation, ConversationSummary } from "../../contract/conversation.ts";
import type { NoticeText, Ports } from "../ports.ts";
import { exportConversation, type Exported } from "./exportConversation.ts";
import { presentMessages } from "./present.ts";

export type Conversations = {
  readonly list: (query: { search: string; limit: number; offset: number }) => {
    items: ConversationSummary[];
    total: number;
  };
  readonly get: (id: string) => Promise<Conversation>;
  readonly rename: (id: string, title: string) => ConversationSummary;
  readonly remove: (id: string) => void;
  readonly restore: (id: string) => ConversationSummary;
  readonly show: (messageId: string) => Promise<Conversation>;
  readonly export: (id: string, format: "markdown" | "json") => Promise<Exported>;
};

/** Saved conversations: find, read, rename, remove, take along. */
export function createConversations(
  { store, clock }: Pick<Ports, "store" | "clock">,
  notice: NoticeText,
): Conversations {
  async function get(id: string): Promise<Conversation> {
    const summary = store.conversations.summary(id);
    const stored = store.messages.chosenPath(id);
    return { summary, messages: await presentMessages(stored, store.library.mentions) };
  }

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
    async show(messageId) {
      store.messages.choose(messageId);
      return get(store.messages.get(messageId).conversationId);
    },
    export: async (id, format) => exportConversation(await get(id), format, notice, clock.now()),
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
