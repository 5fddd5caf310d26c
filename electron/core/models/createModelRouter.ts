import { implement } from "@orpc/server";
import { contract } from "../../contract/index.ts";
import type { Ports } from "../ports.ts";
import { profiles } from "../prompt/profiles.ts";
import { tellFailures } from "../tellFailures.ts";
import type { ModelList } from "./createModelList.ts";
import type { Models } from "./createModels.ts";
import type { Offers } from "./createOffers.ts";
import type { SpeedTests } from "./createSpeedTest.ts";

type Features = {
  readonly models: Models;
  readonly modelList: ModelList;
  readonly offers: Offers;
  readonly speedTests: SpeedTests;
};

const never = new AbortController().signal;

/** The part of the contract about models. */
export function createModelRouter(
  { models, modelList, offers, speedTests }: Features,
  { model, host, log }: Pick<Ports, "model" | "host" | "log">,
) {
  const os = implement(contract.models).use(tellFailures(log));
  const { transfers } = modelList;
  const path = (input: { readonly path: string }): string => host.resolvePath(input.path);

  return {
    watch: os.watch.handler(async function* ({ signal }) {
      yield* model.watch(signal ?? never);
    }),
    inspect: os.inspect.handler(({ input }) => model.inspect(path(input))),
    load: os.load.handler(({ input }) =>
      models.load(path(input), input.options, input.despiteQuarantine),
    ),
    cancelLoad: os.cancelLoad.handler(() => {
      models.cancelLoad();
      return {};
    }),
    unload: os.unload.handler(async () => {
      await models.unload();
      return {};
    }),
    profiles: os.profiles.handler(() =>
      profiles.map(({ id, label, description }) => ({ id, label, description })),
    ),
    browse: os.browse.handler(({ input }) => host.browse(input.path)),
    pick: os.pick.handler(async () => ({ path: await host.pickModel() })),

    machine: os.machine.handler(offers.machine),
    probe: os.probe.handler(async function* ({ signal }) {
      yield* offers.probe(signal ?? never);
    }),
    catalogue: os.catalogue.handler(async ({ input }) => ({
      models: [...(await offers.offers(input.contextSize))],
    })),

    list: os.list.handler(async function* ({ signal }) {
      for await (const listed of modelList.watch(signal)) yield { models: [...listed] };
    }),
    add: os.add.handler(({ input }) => modelList.add(path(input), input.inPlaceOf)),
    copy: os.copy.handler(async ({ input }) => ({
      transferIds: [...(await modelList.copy(path(input)))],
    })),
    scan: os.scan.handler(({ input }) => modelList.scan(path(input))),
    locate: os.locate.handler(async ({ input }) => ({
      path: await modelList.locate(input.name, input.bytes),
    })),
    remove: os.remove.handler(async ({ input }) => {
      await modelList.remove(input.modelId);
      return {};
    }),

    transfers: os.transfers.handler(async function* ({ signal }) {
      for await (const all of transfers.watch(signal ?? never)) yield { transfers: [...all] };
    }),
    download: os.download.handler(async ({ input }) => ({
      transferIds: [...(await modelList.download(input))],
    })),
    source: os.source.handler(({ input }) => modelList.source(input)),
    pause: os.pause.handler(async ({ input }) => {
      await transfers.pause(input.transferId);
      return {};
    }),
    resume: os.resume.handler(async ({ input }) => {
      await transfers.resume(input.transferId);
      return {};
    }),
    cancel: os.cancel.handler(async ({ input }) => {
      await transfers.cancel(input.transferId);
      return {};
    }),
    dismissTransfers: os.dismissTransfers.handler(() => {
      transfers.dismiss();
      return {};
    }),

    testSpeed: os.testSpeed.handler(({ input, signal }) =>
      speedTests.test(input.modelId, signal ?? never),
    ),
    speeds: os.speeds.handler(({ input }) => ({ runs: [...speedTests.runs(input.modelId)] })),
  };
}
