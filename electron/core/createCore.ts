import type { Notice } from "../contract/app.ts";
import { createAsk } from "./ask/createAsk.ts";
import { createBanks } from "./banks/createBanks.ts";
import { createChecks } from "./check/createChecks.ts";
import { createRouter, type Features, type Router } from "./createRouter.ts";
import { createData } from "./data/createData.ts";
import { keepUnsaved } from "./keepUnsaved.ts";
import { createIndexer } from "./library/createIndexer.ts";
import { createLibrary } from "./library/createLibrary.ts";
import { lastModelPath } from "./models/bundledDemo.ts";
import { countCalls } from "./models/countCalls.ts";
import { createModelList } from "./models/createModelList.ts";
import { createModels } from "./models/createModels.ts";
import { createOffers } from "./models/createOffers.ts";
import { createQuiet } from "./models/createQuiet.ts";
import { createSpeedTests } from "./models/createSpeedTest.ts";
import { letModelGo } from "./models/letModelGo.ts";
import { restIdle } from "./models/restIdle.ts";
import { noticeText } from "./notice.ts";
import { createOpinions } from "./opinion/createOpinions.ts";
import type { Model, Ports } from "./ports.ts";
import { createPractice } from "./practice/createPractice.ts";
import { createServerSettings, type ServerChoice } from "./server/createServerSettings.ts";
import { createStudyPack } from "./studyPack/createStudyPack.ts";
import { tellRemovals } from "./studyPack/tellRemovals.ts";
import { createVerify } from "./verify/createVerify.ts";
import { keepWelcome } from "./welcome/keepWelcome.ts";

/** The whole product behind one contract. Shells serve the router; the terminal calls the features. */
export type Core = Omit<Features, "indexer" | "verify"> & {
  readonly router: Router;
  /** Loads the last models and goes on with unfinished imports, in the background. */
  readonly start: () => void;
  /** Saves running answers and ends the model worker; the caller closes the store. */
  readonly close: () => Promise<void>;
};

/** Ports in, product out: the one composition root of the core. */
export function createCore(surroundings: Ports): Core {
  const { store: saved, saveRest } = keepUnsaved(surroundings.store);
  const store = tellRemovals(saved, () => studyPack.tell());
  const { running, ...counted } = countCalls(surroundings);
  const ports = { ...surroundings, ...counted, store };
  const { model } = ports;
  const library = createLibrary({ ...ports, added: () => indexer.wake() });
  const studyPack = createStudyPack({ ...ports, added: () => indexer.wake() });
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
    lastPath: () => lastModelPath(ports),
  });
  const quiet = createQuiet(running);
  const offers = createOffers(ports, quiet, () => modelList.tell());
  const letGo = letModelGo(ports, models, indexer);
  const modelList = createModelList({ ...ports, letGo }, offers);
  // Its own calls are no answers that it would have to wait for.
  const speedTests = createSpeedTests({ ...ports, engines: surroundings.engines }, quiet, () =>
    modelList.tell(),
  );
  const data = createData(ports, checks, library.uploads);
  const resting = restIdle({ ...ports, busy: () => running() > 0 });
  const notice = (): Notice => ({
    ...noticeText,
    acknowledgedAt: store.notice.acknowledgedAt(noticeText.version),
  });
  const features = {
    ask,
    models,
    modelList,
    offers,
    speedTests,
    library,
    studyPack,
    banks,
    practice,
    opinions,
    checks,
    server,
    notice,
    data,
  };
  return {
    ...features,
    router: createRouter(
      { ...ports, preferences: keepWelcome(ports) },
      { ...features, indexer, verify },
    ),
    start() {
      modelList.start();
      models.loadLast();
      resting.start();
      indexer.loadLast();
      library.start();
      studyPack.start();
      verify.backfill();
      opinions.start();
      checks.start();
      data.start();
    },
    async close() {
      await data.close();
      resting.close();
      ports.connections.endWatching();
      models.cancelLoad();
      await modelList.close();
      await Promise.all([opinions.close(), checks.close()]);
      await ask.stopAll();
      practice.close();
      await banks.close();
      await verify.close();
      await studyPack.close();
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
