import { describe, expect, it } from "vitest";
import type { Machine, ProbeEvent } from "../../contract/machine.ts";
import type { LoadedModel } from "../../contract/models.ts";
import { createModelFiles } from "../../model/files/createModelFiles.ts";
import { openConf, openPreferences } from "../../store/preferences.ts";
import {
  meditronFile,
  sampleMachine,
  sampleModel,
  sampleProbe,
  sampleSpeed,
} from "../../store/testing/modelSamples.ts";
import { openTestStore, temporaryFolder } from "../../store/testing/openTestStore.ts";
import { createScriptedModel } from "../ask/scriptedModel.ts";
import { createOffers } from "./createOffers.ts";
import { createQuiet } from "./createQuiet.ts";

const never = new AbortController().signal;
const gibibyte = 2 ** 30;

function open(changes: Partial<Machine> = {}, loaded: readonly LoadedModel[] = []) {
  const { store } = openTestStore();
  const preferences = openPreferences(openConf(temporaryFolder()));
  const looks: string[] = [];
  const gone = new Set<string>();
  let running = 0;
  let told = 0;
  const offers = createOffers(
    {
      store,
      preferences,
      modelFiles: { ...createModelFiles(), fileKey: async (path) => keyOf(path) },
      modelsFolder: () => "/my models",
      loadedModels: () => loaded,
      machine: {
        async describe(modelsFolder) {
          looks.push(modelsFolder);
          return sampleMachine({ modelsFolder, ...changes });
        },
        async *probe() {
          yield { type: "progress", percent: 50 };
          yield { type: "done", probe: sampleProbe() };
        },
      },
    },
    createQuiet(() => running),
    () => (told += 1),
  );
  function keyOf(path: string): string | null {
    return gone.has(path) ? null : sampleModel(path).fileKey;
  }
  const recommended = async () =>
    (await offers.offers("auto"))
      .flatMap(({ files }) => files)
      .filter((file) => file.recommended)
      .map(({ id }) => id);
  return {
    store,
    preferences,
    offers,
    looks,
    gone,
    recommended,
    told: () => told,
    write: (calls: number) => (running = calls),
  };
}

async function all(events: AsyncIterable<ProbeEvent>): Promise<ProbeEvent[]> {
  const found: ProbeEvent[] = [];
  for await (const event of events) found.push(event);
  return found;
}

const fileOf = async ({ offers }: ReturnType<typeof open>, id: string) => {
  const models = await offers.offers(2048);
  return models.flatMap(({ files }) => files).find((file) => file.id === id);
};

describe("this computer", () => {
  it("is looked at once for all who ask at the same moment", async () => {
    const { offers, looks } = open();
    const file = meditronFile("/m.gguf");
    await Promise.all([offers.machine(), offers.fit(file, null), offers.fit(file, null)]);
    expect(looks).toEqual(["/my models"]);
    await offers.machine();
    expect(looks).toHaveLength(2);
  });

  it("counts the memory of loaded models as free", async () => {
    const state = createScriptedModel().state();
    const model = state.kind === "ready" ? { ...state.model, file: meditronFile("/m") } : null;
    const free = (loaded: readonly LoadedModel[]) =>
      open({ availableBytes: 1e9 }, loaded)
        .offers.machine()
        .then(({ machine }) => machine.availableBytes);
    expect(await free([])).toBe(1e9);
    expect(await free(model === null ? [] : [model])).toBeGreaterThan(6e9);
  });

  it("is measured once, kept, and told", async () => {
    const opened = open();
    const { offers, told } = opened;
    expect((await offers.machine()).probe).toBeNull();
    expect((await fileOf(opened, "meditron-7b.Q4_K_M"))?.fit?.speed).toBeNull();
    const events = await all(offers.probe(never));
    expect(events).toEqual([
      { type: "progress", percent: 50 },
      { type: "done", probe: sampleProbe() },
    ]);
    expect((await offers.machine()).probe).toEqual(sampleProbe());
    expect(told()).toBe(1);
    const speed = (await fileOf(opened, "meditron-7b.Q4_K_M"))?.fit?.speed;
    expect(speed).toMatchObject({ basis: "expected" });
  });

  it("is not measured while a model writes, nor twice at once", async () => {
    const { offers, write } = open();
    write(2);
    const busy = (waiting: number) => ({ failure: { code: "MODEL_BUSY", data: { waiting } } });
    await expect(all(offers.probe(never))).rejects.toMatchObject(busy(2));
    write(0);
    const first = offers.probe(never)[Symbol.asyncIterator]();
    await first.next();
    await expect(all(offers.probe(never))).rejects.toMatchObject(busy(0));
    await first.return?.();
    expect(await all(offers.probe(never))).toHaveLength(2);
  });
});

describe("the models that are offered", () => {
  it("are judged by what this computer has, and one is recommended", async () => {
    expect(await open().recommended()).toEqual(["meditron-7b.Q4_K_M"]);
    const small = { totalBytes: 4 * gibibyte, availableBytes: 2.6 * gibibyte };
    expect(await open(small).recommended()).toEqual(["qwen2.5-1.5b-instruct.Q4_K_M"]);
    const none = { totalBytes: gibibyte, availableBytes: gibibyte / 2 };
    expect(await open(none).recommended()).toEqual([]);
  });

  it("serve a laptop of 8 GiB with a Meditron-7B that fits", async () => {
    const opened = open({ totalBytes: 8 * gibibyte, availableBytes: 5.8 * gibibyte });
    const [id = ""] = await opened.recommended();
    expect(id).toMatch(/^meditron-7b\.Q[34]/);
    const fit = (await fileOf(opened, id))?.fit;
    expect(fit?.need.total).toBeLessThan(5.8 * gibibyte);
  });

  it("have no fit where Viva does not run them", async () => {
    const models = await open().offers.offers("auto");
    const unfit = models.filter(({ files }) => files.some(({ fit }) => fit === null));
    expect(unfit.map(({ id }) => id)).toEqual(["bge-reranker-v2-m3", "meditron-7b-gptq"]);
  });

  it("need a tenth more than their size on the disk, unless they are there already", async () => {
    const opened = open({ diskFreeBytes: 4.4e9 });
    const enough = async (id: string) => (await fileOf(opened, id))?.enoughDisk;
    expect(await enough("meditron-7b.Q4_0")).toBe(true);
    expect(await enough("meditron-7b.Q4_K_M")).toBe(false);
    const mine = opened.store.models.put(
      sampleModel("/m.gguf", { catalogueId: "meditron-7b.Q4_K_M" }),
    );
    expect(await fileOf(opened, "meditron-7b.Q4_K_M")).toMatchObject({
      enoughDisk: true,
      modelId: mine.id,
    });
    opened.gone.add("/m.gguf");
    expect(await fileOf(opened, "meditron-7b.Q4_K_M")).toMatchObject({
      enoughDisk: false,
      modelId: null,
    });
    expect((await fileOf(open({ diskFreeBytes: null }), "meditron-70b.Q4_K_M"))?.enoughDisk).toBe(
      true,
    );
  });

  it("show the speed of a real test instead of the expected one", async () => {
    const opened = open();
    opened.store.models.saveProbe(sampleProbe());
    const mine = opened.store.models.put(
      sampleModel("/m.gguf", { catalogueId: "meditron-7b.Q4_K_M" }),
    );
    opened.store.models.addSpeed(mine.id, sampleSpeed({ generatePerSecond: 3 }));
    expect((await fileOf(opened, "meditron-7b.Q4_K_M"))?.fit?.speed).toEqual({
      promptPerSecond: 26.5,
      generatePerSecond: 3,
      basis: "measured",
    });
    // One that wrote nothing tells nothing.
    const fit = await opened.offers.fit(mine.file, sampleSpeed({ generatePerSecond: 0 }));
    expect(fit.speed?.basis).toBe("expected");
  });

  it("show it only where the test had loaded the model as it would be now", async () => {
    const { offers, preferences, store } = open();
    store.models.saveProbe(sampleProbe());
    const file = meditronFile("/m.gguf");
    const { load } = preferences.get();
    const basis = async (changes: Parameters<typeof sampleSpeed>[0]) =>
      (await offers.fit(file, sampleSpeed(changes))).speed?.basis;
    const asked = { threads: "auto", gpuLayers: "auto", flashAttention: "auto" } as const;
    expect(await basis({})).toBe("measured");
    expect(await basis({ asked })).toBe("measured");
    expect(await basis({ asked: { ...asked, threads: 1 } })).toBe("expected");
    expect(await basis({ asked: { ...asked, gpuLayers: 0 } })).toBe("expected");
    expect(await basis({ adapter: "notes.gguf" })).toBe("expected");
    // The context decides how many layers have room on a graphics processor, and nothing else.
    expect(await basis({ contextSize: 512 })).toBe("measured");
    expect(await basis({ contextSize: 512, gpu: "cuda", gpuLayers: 33 })).toBe("expected");
    preferences.update({
      lastModel: file.path,
      load: { ...load, threads: 1, adapter: "/notes.gguf" },
    });
    expect(await basis({ asked })).toBe("expected");
    const alike = { asked: { ...asked, threads: 1 }, adapter: "notes.gguf" };
    expect(await basis(alike)).toBe("measured");
    // An adapter belongs to the model that it was chosen for.
    preferences.update({ lastModel: "/other.gguf" });
    expect(await basis(alike)).toBe("expected");
    expect(await basis({ ...alike, adapter: null })).toBe("measured");
  });

  it("follow the context that is wished for and the layers that were chosen", async () => {
    const { offers, preferences } = open();
    const sizes = async (contextSize: 512 | 2048) =>
      (await offers.offers(contextSize))[0]?.files[0]?.fit?.contextSize;
    expect([await sizes(512), await sizes(2048)]).toEqual([512, 2048]);
    const { load } = preferences.get();
    preferences.update({ load: { ...load, contextSize: 1024 } });
    expect((await offers.fit(meditronFile("/m"), null)).contextSize).toBe(1024);
  });
});
