import { implement } from "@orpc/server";
import type { Notice } from "../contract/app.ts";
import { contract } from "../contract/index.ts";
import type { Ask } from "./ask/createAsk.ts";
import { createBankRouter } from "./banks/createBankRouter.ts";
import type { Banks } from "./banks/createBanks.ts";
import { createCheckRouter } from "./check/createCheckRouter.ts";
import type { Checks } from "./check/createChecks.ts";
import { createConversations } from "./conversations/createConversations.ts";
import { presentMessages } from "./conversations/present.ts";
import type { Data } from "./data/createData.ts";
import { createDataRouter } from "./data/createDataRouter.ts";
import { fail } from "./failed.ts";
import type { Indexer } from "./library/createIndexer.ts";
import type { Library } from "./library/createLibrary.ts";
import { createLibraryRouter } from "./library/createLibraryRouter.ts";
import type { ModelList } from "./models/createModelList.ts";
import { createModelRouter } from "./models/createModelRouter.ts";
import type { Models } from "./models/createModels.ts";
import type { Offers } from "./models/createOffers.ts";
import type { SpeedTests } from "./models/createSpeedTest.ts";
import { noticeText } from "./notice.ts";
import { createOpinionRouter } from "./opinion/createOpinionRouter.ts";
import type { Opinions } from "./opinion/createOpinions.ts";
import type { Ports } from "./ports.ts";
import type { Practice } from "./practice/createPractice.ts";
import { createPracticeRouter } from "./practice/createPracticeRouter.ts";
import { createPrivacyRouter } from "./privacy/createPrivacyRouter.ts";
import { createServerRouter } from "./server/createServerRouter.ts";
import type { ServerChoice } from "./server/createServerSettings.ts";
import type { StudyPack } from "./studyPack/createStudyPack.ts";
import { createStudyPackRouter } from "./studyPack/createStudyPackRouter.ts";
import { tellFailures } from "./tellFailures.ts";
import type { Verify } from "./verify/createVerify.ts";
import { createVerifyRouter } from "./verify/createVerifyRouter.ts";

export type Router = ReturnType<typeof createRouter>;

/** What the router is made of: the features of the product. */
export type Features = {
  readonly ask: Ask;
  readonly models: Models;
  readonly modelList: ModelList;
  readonly offers: Offers;
  readonly speedTests: SpeedTests;
  readonly library: Library;
  readonly studyPack: StudyPack;
  readonly indexer: Indexer;
  readonly verify: Verify;
  readonly banks: Banks;
  readonly practice: Practice;
  readonly opinions: Opinions;
  readonly checks: Checks;
  readonly server: ServerChoice;
  readonly data: Data;
  readonly notice: () => Notice;
};

/** What is served by the shells: the contract, each procedure a call of a feature. */
export function createRouter(ports: Ports, features: Features) {
  const { store, preferences, clock, host, log } = ports;
  const {
    ask,
    modelList,
    library,
    indexer,
    verify,
    banks,
    practice,
    opinions,
    checks,
    server,
    notice,
  } = features;
  const conversations = createConversations(ports, noticeText);

  const os = implement(contract).use(tellFailures(log));
  const refuseUnacknowledged = () => {
    const { version, acknowledgedAt } = notice();
    if (acknowledgedAt === null) fail("NOTICE_NOT_ACKNOWLEDGED", { version });
  };

  return os.router({
    app: {
      info: os.app.info.handler(() => {
        const { version, shell, platform, dataFolder } = host;
        return { version, shell, platform, dataFolder, demo: ports.demoModel !== null };
      }),
      alive: os.app.alive.handler(async function* ({ signal }) {
        yield { at: clock.now() };
        await new Promise((resolve) => signal?.addEventListener("abort", resolve, { once: true }));
      }),
    },
    notice: {
      get: os.notice.get.handler(notice),
      acknowledge: os.notice.acknowledge.handler(({ input }) => {
        store.notice.acknowledge(input.version, clock.now());
        return notice();
      }),
    },
    settings: {
      get: os.settings.get.handler(preferences.get),
      update: os.settings.update.handler(async ({ input: { server: change, ...others } }) => {
        // A server has rules of its own: its key, and what is on its way.
        if (change !== undefined) await server.update(change);
        const { modelsFolder: typed } = others;
        if (typed === undefined || typed === null) return preferences.update(others);
        const modelsFolder = typed.trim() === "" ? null : host.resolvePath(typed);
        return preferences.update({ ...others, modelsFolder });
      }),
    },
    models: createModelRouter(features, ports),
    conversations: {
      list: os.conversations.list.handler(({ input }) => conversations.list(input)),
      get: os.conversations.get.handler(({ input }) => conversations.get(input.id)),
      rename: os.conversations.rename.handler(({ input }) =>
        conversations.rename(input.id, input.title),
      ),
      remove: os.conversations.remove.handler(({ input }) => {
        conversations.remove(input.id);
        return {};
      }),
      restore: os.conversations.restore.handler(({ input }) => conversations.restore(input.id)),
      show: os.conversations.show.handler(({ input }) => conversations.show(input.messageId)),
      export: os.conversations.export.handler(({ input }) =>
        conversations.export(input.id, input.format),
      ),
    },
    ask: {
      budget: os.ask.budget.handler(({ input }) => ask.budget(input, input)),
      send: os.ask.send.handler(async ({ input }) => {
        refuseUnacknowledged();
        const sent = await ask.send(input, input);
        const stored = [sent.questionId, sent.answerId].map((id) => store.messages.get(id).message);
        const messages = await presentMessages(stored, store.library.mentions);
        return { ...sent, messages };
      }),
      regenerate: os.ask.regenerate.handler(({ input }) => {
        refuseUnacknowledged();
        return ask.regenerate(input.answerId, input.sources);
      }),
      watch: os.ask.watch.handler(({ input, signal }) => ask.watch(input.answerId, signal)),
      stop: os.ask.stop.handler(async ({ input }) => {
        await ask.stop(input.answerId);
        return {};
      }),
    },
    library: createLibraryRouter(library, ports),
    embedding: {
      watch: os.embedding.watch.handler(({ signal }) => indexer.watch(signal)),
      load: os.embedding.load.handler(async ({ input }) => {
        const path = host.resolvePath(input.path);
        await indexer.load(path);
        modelList.join(path);
        return {};
      }),
      unload: os.embedding.unload.handler(async () => {
        await indexer.unload();
        return {};
      }),
    },
    verify: createVerifyRouter(verify, ports),
    banks: createBankRouter(banks, ports),
    practice: createPracticeRouter(practice, ports),
    opinions: createOpinionRouter(opinions, ports, refuseUnacknowledged),
    server: createServerRouter(server, ports),
    checks: createCheckRouter(checks, ports, refuseUnacknowledged),
    data: createDataRouter(features.data, ports),
    privacy: createPrivacyRouter(ports),
    about: {
      get: os.about.get.handler(ports.about.get),
      licence: os.about.licence.handler(({ input }) => ({ text: ports.about.licence(input.id) })),
    },
    studyPack: createStudyPackRouter(features.studyPack, ports),
  });
}
