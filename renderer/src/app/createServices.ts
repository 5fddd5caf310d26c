import { createAskStore } from "../ask/askStore.ts";
import { createComposerStore } from "../ask/composerStore.ts";
import { createConversationListStore } from "../ask/conversationListStore.ts";
import type { Drafts } from "../ask/drafts.ts";
import { presentSources } from "../ask/sourceChoice.ts";
import { createSourceDefault } from "../ask/sourceDefault.ts";
import { typingPauseMs } from "../ask/typingPause.ts";
import { createCutUploads } from "../library/cutUploads.ts";
import { createLibraryStores } from "../library/libraryStores.ts";
import { onEachLine, type Connection } from "../link/connection.ts";
import { createModelStore } from "../models/modelStore.ts";
import { createNoticeStore } from "../notice/noticeStore.ts";
import { createSettingsStore } from "../settings/settingsStore.ts";
import { createToastStore } from "../ui/toastStore.ts";
import { createVerifyStore } from "../verify/verifyStore.ts";
import { openStorage } from "./openStorage.ts";
import type { Services } from "./services.ts";
import { text } from "./text.ts";

/** Builds every store of the page and keeps them in step with the core; the one composition root here. */
export function createServices(connection: Connection, drafts: Drafts): Services {
  const { client } = connection;
  const list = createConversationListStore(client, typingPauseMs);
  const ask = createAskStore(client, Date.now, () => {
    void list.refresh();
    void verify.recount();
  });
  const verify = createVerifyStore(client, ask.take);
  const library = createLibraryStores(client, typingPauseMs);
  const toasts = createToastStore();
  const cutUploads = createCutUploads(openStorage(() => sessionStorage));
  const cut = cutUploads.take();
  if (cut.length > 0) toasts.show({ title: text.library.add.cut(cut) });
  library.uploads.state.subscribe(cutUploads.keep);
  const knownDocuments = () => {
    const { loaded, documents } = library.documents.state.getState();
    return loaded ? documents : null;
  };
  const composer = createComposerStore({
    client,
    drafts,
    pauseMs: typingPauseMs,
    sourceDefault: createSourceDefault(openStorage(() => localStorage)),
    present: (choice) => presentSources(choice, knownDocuments()),
  });
  const models = createModelStore(client);
  const notice = createNoticeStore(client);
  const settings = createSettingsStore(client);

  onEachLine(connection.state, async (signal) => {
    await Promise.all([
      notice.read(),
      settings.read(),
      list.refresh(),
      ask.resume(),
      verify.recount(),
      library.follow(signal),
      models.follow(signal),
    ]);
  });
  library.documents.state.subscribe((now, before) => {
    if (now.documents !== before.documents) composer.count();
  });
  models.state.subscribe((now, before) => {
    if (now.model?.kind !== before.model?.kind) composer.count();
  });

  return {
    client,
    connection: connection.state,
    ask,
    composer,
    library,
    list,
    models,
    notice,
    settings,
    toasts,
    verify,
  };
}
