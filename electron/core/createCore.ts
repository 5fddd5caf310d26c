import { implement } from "@orpc/server";
import type { Notice } from "../contract/app.ts";
import { contract } from "../contract/index.ts";
import { createAsk, type Ask } from "./ask/createAsk.ts";
import { createBankRouter } from "./banks/createBankRouter.ts";
import { createBanks, type Banks } from "./banks/createBanks.ts";
import { createCheckRouter } from "./check/createCheckRouter.ts";
import { createChecks, type Checks } from "./check/createChecks.ts";
import { createConversations } from "./conversations/createConversations.ts";
import { presentMessages } from "./conversations/present.ts";
import { countCalls } from "./models/countCalls.ts";
import { createModelList, type ModelList } from "./models/createModelList.ts";
import { createModelRouter } from "./models/createModelRouter.ts";
import { createModels, type Models } from "./models/createModels.ts";
import { createOffers, type Offers } from "./models/createOffers.ts";
import { createQuiet } from "./models/createQuiet.ts";
import { createSpeedTests, type SpeedTests } from "./models/createSpeedTest.ts";
import { letModelGo } from "./models/letModelGo.ts";
import { restIdle } from "./models/restIdle.ts";
import { fail } from "./failed.ts";
import { keepUnsaved } from "./keepUnsaved.ts";
import { createIndexer, type Indexer } from "./library/createIndexer.ts";
import { createLibrary, type Library } from "./library/createLibrary.ts";
import { createLibraryRouter } from "./library/createLibraryRouter.ts";
import { noticeText } from "./notice.ts";
import { createOpinionRouter } from "./opinion/createOpinionRouter.ts";
import { createOpinions, type Opinions } from "./opinion/createOpinions.ts";
import { tellFailures } from "./tellFailures.ts";
import type { Model, Ports } from "./ports.ts";
import { createPractice, type Practice } from "./practice/createPractice.ts";
import { createPracticeRouter } from "./practice/createPracticeRouter.ts";
import { createServerRouter } from "./server/createServerRouter.ts";
import { createServerSettings, type ServerChoice } from "./server/createServerSettings.ts";
import { createVerify, type Verify } from "./verify/createVerify.ts";
import { createVerifyRouter } from "./verify/createVerifyRouter.ts";

/** The whole product behind one contract. Shells serve the router; the terminal calls the features. */
export type Core = {
  readonly router: ReturnType<typeof createRouter>;
  readonly ask: Ask;
  readonly models: Models;
  readonly modelList: ModelList;
  readonly offers: Offers;
  readonly speedTests: SpeedTests;
  readonly library: Library;
  readonly banks: Banks;
  readonly practice: Practice;
  readonly opinions: Opinions;
  readonly checks: Checks;
  readonly server: ServerChoice;
  readonly notice: () => Notice;
  /** Loads the last models and goes on with unfinished imports, in the background. */
  readonly start: () => void;
  /** Saves running answers and ends the model worker; the caller closes the store. */
  readonly close: () => Promise<void>;
};

/** Ports in, product out: the one composition root of the core. */
export function createCore(surroundings: Ports): Core {
  const { store, saveRest } = keepUnsaved(surroundings.store);
  const { running, ...counted } = countCalls(surroundings);
  const ports = { ...surroundings, ...counted, store };
  const { model } = ports;
  const library = createLibrary({ ...ports, added: () => indexer.wake() });
  const ask = createAsk(ports, library);
  const indexer = createIndexer(ports, ask.idle);
  const verify = createVerify(ports);
  const banks = createBanks(ports, library);
  const practice = createPractice(ports, library);
  const opinions = createOpinions(ports, ask);
  const chosenServer = createServerSettings(ports);
  const checks = createChecks({ ...ports, server: chosenServer.server }, library, opinions.turns);
  const server: ServerChoice = {
    ...chosenServer,
    update: (change) => chosenServer.update(change).finally(checks.wake),
  };
  const models = createModels({ ...ports, model: wakingAfter(model, checks.wake) }, ask, {
    async stopAll() {
      await Promise.all([ask.stopAll(), opinions.stopAll(), checks.stopAll()]);
    },
    loaded: (path) => modelList.join(path),
  });
  const quiet = createQuiet(running);
  const offers = createOffers(ports, quiet, () => modelList.tell());
  const letGo = letModelGo(ports, models, indexer);
  const modelList = createModelList({ ...ports, letGo }, offers);
  // Its own calls are no answers that it would have to wait for.
  const speedTests = createSpeedTests({ ...ports, engines: surroundings.engines }, quiet, () =>
    modelList.tell(),
  );
  const resting = restIdle({ ...ports, busy: () => running() > 0 });
  const notice = (): Notice => ({
    ...noticeText,
    acknowledgedAt: store.notice.acknowledgedAt(noticeText.version),
  });
  return {
    router: createRouter(ports, {
      ask,
      models,
      modelList,
      offers,
      speedTests,
      library,
      indexer,
      verify,
      banks,
      practice,
      opinions,
      checks,
      server,
      notice,
    }),
    ask,
    models,
    modelList,
    offers,
    speedTests,
    library,
    banks,
    practice,
    opinions,
    checks,
    server,
    notice,
    start() {
      modelList.start();
      models.loadLast();
      resting.start();
      indexer.loadLast();
      library.start();
      verify.backfill();
      opinions.start();
      checks.start();
    },
    async close() {
      resting.close();
      models.cancelLoad();
      await modelList.close();
      await Promise.all([opinions.close(), checks.close()]);
      await ask.stopAll();
      practice.close();
      await banks.close();
      await verify.close();
      await library.close();
      await indexer.close();
      saveRest();
      await ports.engines.close();
      await model.dispose();
    },
  };
}

/** The same model slot; what waits for it is woken when the student has loaded or unloaded a model, or failed to. */
function wakingAfter(model: Model, wake: () => void): Model {
  return {
    ...model,
    load: (...wanted) => model.load(...wanted).finally(wake),
    unload: () => model.unload().finally(wake),
  };
}

type Features = {
  readonly ask: Ask;
  readonly models: Models;
  readonly modelList: ModelList;
  readonly offers: Offers;
  readonly speedTests: SpeedTests;
  readonly library: Library;
  readonly indexer: Indexer;
  readonly verify: Verify;
  readonly banks: Banks;
  readonly practice: Practice;
  readonly opinions: Opinions;
  readonly checks: Checks;
  readonly server: ServerChoice;
  readonly notice: () => Notice;
};

function createRouter(ports: Ports, features: Features) {
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
        return { version, shell, platform, dataFolder };
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
  });
}
