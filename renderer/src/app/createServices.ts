import { createAskStore } from "../ask/askStore.ts";
import { createComposerStore } from "../ask/composerStore.ts";
import { createConversationListStore } from "../ask/conversationListStore.ts";
import type { Drafts } from "../ask/drafts.ts";
import { typingPauseMs } from "../ask/typingPause.ts";
import { onEachLine, type Connection } from "../link/connection.ts";
import { createModelStore } from "../models/modelStore.ts";
import { createNoticeStore } from "../notice/noticeStore.ts";
import { createSettingsStore } from "../settings/settingsStore.ts";
import { createToastStore } from "../ui/toastStore.ts";
import type { Services } from "./services.ts";

/** Builds every store of the page and keeps them in step with the core; the one composition root here. */
export function createServices(connection: Connection, drafts: Drafts): Services {
  const { client } = connection;
  const list = createConversationListStore(client, typingPauseMs);
  const ask = createAskStore(client, Date.now, () => void list.refresh());
  const composer = createComposerStore(client, drafts, typingPauseMs);
  const models = createModelStore(client);
  const notice = createNoticeStore(client);
  const settings = createSettingsStore(client);

  onEachLine(connection.state, async (signal) => {
    await Promise.all([
      notice.read(),
      settings.read(),
      list.refresh(),
      ask.resume(),
      models.follow(signal),
    ]);
  });
  models.state.subscribe((now, before) => {
    if (now.model?.kind !== before.model?.kind) composer.count();
  });

  return {
    client,
    connection: connection.state,
    ask,
    composer,
    list,
    models,
    notice,
    settings,
    toasts: createToastStore(),
  };
}
