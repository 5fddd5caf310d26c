import { isDemo } from "../../../electron/contract/demo.ts";
import { createAskStore } from "../ask/askStore.ts";
import { createComposerStore } from "../ask/composerStore.ts";
import { createConversationListStore } from "../ask/conversationListStore.ts";
import type { Drafts } from "../ask/drafts.ts";
import { presentSources, sameDocuments } from "../ask/sourceChoice.ts";
import { createSourceDefault } from "../ask/sourceDefault.ts";
import { typingPauseMs } from "../ask/typingPause.ts";
import { createBoardStore } from "../check/board/boardStore.ts";
import { createCheckDrafts } from "../check/home/checkDraft.ts";
import { createCheckFormStore } from "../check/home/checkFormStore.ts";
import { createCheckListStore } from "../check/home/checkListStore.ts";
import { slotPath } from "../check/home/engines.ts";
import { createCheckStatisticsStore } from "../check/statistics/checkStatisticsStore.ts";
import { createCommandStore } from "../commands/commandStore.ts";
import { createCutUploads } from "../library/cutUploads.ts";
import { createLibraryStores } from "../library/libraryStores.ts";
import { onEachLine, type Connection } from "../link/connection.ts";
import { createModelFilesStore } from "../models/modelFilesStore.ts";
import { createModelStore } from "../models/modelStore.ts";
import { createOfferStore } from "../models/offerStore.ts";
import { createSpeedStore } from "../models/speedStore.ts";
import { tellFailures } from "../models/transfers/tellFailures.ts";
import { areTransfersInView, showTransfers } from "../models/transfers/transfersInView.ts";
import { createTransferStore } from "../models/transferStore.ts";
import { createNoticeStore } from "../notice/noticeStore.ts";
import { createDueStore } from "../practice/home/dueStore.ts";
import { createPracticeStores } from "../practice/practiceStores.ts";
import type { SessionState } from "../practice/session/sessionState.ts";
import { createSessionStore } from "../practice/session/sessionStore.ts";
import { createStatisticsStore } from "../practice/statistics/statisticsStore.ts";
import { createDataStore } from "../settings/data/dataStore.ts";
import { startAnew } from "../settings/data/startAnew.ts";
import { createServerStore } from "../settings/serverStore.ts";
import { createSettingsStore } from "../settings/settingsStore.ts";
import { createStudyPackStore } from "../settings/studyPackStore.ts";
import { createToastStore } from "../ui/toastStore.ts";
import { createVerifyStore } from "../verify/verifyStore.ts";
import { createTourStore } from "../welcome/tourStore.ts";
import { openStorage } from "./openStorage.ts";
import { describeProblem } from "./problem.ts";
import type { Services } from "./services.ts";
import { text } from "./text.ts";

/** Builds every store of the page and keeps them in step with the core; the one composition root here. */
export function createServices(connection: Connection, drafts: Drafts): Services {
  const { client } = connection;
  const list = createConversationListStore(client, typingPauseMs, () => void verify.refresh());
  const ask = createAskStore(client, Date.now, () => {
    void list.refresh();
    void verify.recount();
  });
  const verify = createVerifyStore(client, ask.take);
  const library = createLibraryStores(client, typingPauseMs);
  const toasts = createToastStore();
  const due = createDueStore(client);
  const practice = createPracticeStores({
    client,
    due,
    storage: openStorage(() => localStorage),
    pauseMs: typingPauseMs,
  });
  for (const [key, { state }] of [
    ["viva.uploads", library.uploads],
    ["viva.bankUploads", practice.uploads],
  ] as const) {
    const cutUploads = createCutUploads(
      openStorage(() => sessionStorage),
      key,
    );
    const cut = cutUploads.take();
    if (cut.length > 0) toasts.show({ title: text.library.add.cut(cut) });
    state.subscribe(cutUploads.keep);
  }
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
  const modelFiles = createModelFilesStore(client);
  const transfers = createTransferStore(client);
  tellFailures({ transfers, toasts, isInView: areTransfersInView, showThem: showTransfers });
  const notice = createNoticeStore(client);
  const settings = createSettingsStore(client);
  const server = createServerStore(client);
  const data = createDataStore(client, startAnew);
  const studyPack = createStudyPackStore(client, (how) => {
    const { restored: title, here } = text.studyPack;
    if (how.kind === "failed") toasts.show(describeProblem(how.problem));
    else toasts.show({ title, detail: here(how.documents, how.items) });
  });
  const practiceStatistics = createStatisticsStore(client);
  const session = createSessionStore(client, wait, () => void due.refresh());
  const checkList = createCheckListStore(client, typingPauseMs);
  const checkForm = createCheckFormStore({
    client,
    drafts: createCheckDrafts(
      openStorage(() => sessionStorage),
      openStorage(() => localStorage),
    ),
    slot: () => models.state.getState().model,
    server: () => server.state.getState().status,
    documents: knownDocuments,
    remember: (secondModel) => void settings.update({ secondModel }),
    pauseMs: typingPauseMs,
  });
  const board = createBoardStore({
    client,
    wait,
    storage: openStorage(() => sessionStorage),
    changed: () => {
      void checkList.refresh();
      void practice.banks.refresh();
      void due.refresh();
    },
  });

  onEachLine(connection.state, async (signal) => {
    await Promise.all([
      notice.read(),
      settings.read(),
      list.refresh(),
      ask.resume(),
      verify.recount(),
      due.refresh(),
      library.follow(signal),
      models.follow(signal),
      modelFiles.follow(signal),
      transfers.follow(signal),
      practice.follow(signal),
      session.resume(),
      server.follow(signal),
      data.follow(signal),
      studyPack.follow(signal),
      board.resume(),
    ]);
  });
  studyPack.state.subscribe(({ pack }, before) => {
    if (pack === before.pack || pack?.kind === "importing") return;
    void library.documents.refresh();
    void practice.banks.refresh();
  });
  library.documents.state.subscribe((now, before) => {
    if (now.documents === before.documents) return;
    if (!sameDocuments(before.documents, now.documents)) ask.documentsChanged();
    composer.count();
  });
  composer.state.subscribe((now, before) => {
    if (now.draft !== before.draft || now.sources !== before.sources)
      ask.questionChanged(now.place);
  });
  session.state.subscribe((now, before) => {
    // A block may end by its time.
    if (hasEnded(now.opened) && !hasEnded(before.opened)) void due.refresh();
  });
  models.state.subscribe((now, before) => {
    // Counting would load a model again that has just gone to rest.
    if (now.model?.kind !== before.model?.kind && now.model?.kind !== "resting") composer.count();
    if (slotPath(now.model) !== slotPath(before.model)) void checkForm.measure();
    // The demo model names letters at chance: its opinion is asked only where the student wants it.
    if (now.model?.kind === "ready")
      practice.builder.suggest(isDemo(now.model.model.file) ? null : "letter");
  });

  return {
    client,
    connection: connection.state,
    ask,
    board,
    checkForm,
    checkList,
    checkStatistics: createCheckStatisticsStore(client),
    commands: createCommandStore(openStorage(() => localStorage)),
    composer,
    data,
    due,
    library,
    list,
    modelFiles,
    models,
    notice,
    offers: createOfferStore(client),
    practice,
    practiceStatistics,
    server,
    session,
    settings,
    speeds: createSpeedStore(client),
    studyPack,
    toasts,
    tour: createTourStore(() => void settings.update({ tourSeen: true })),
    transfers,
    verify,
  };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function hasEnded(opened: SessionState["opened"]): boolean {
  return opened.kind === "ready" && opened.session.endedAt !== null;
}
