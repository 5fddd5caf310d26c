import { describe, expect, it } from "vitest";
import { failureOf } from "../testing/failureOf.ts";
import { meditronFile, sampleModel, sampleProbe, sampleSpeed } from "../testing/modelSamples.ts";
import { openTestStore } from "../testing/openTestStore.ts";

const missing = { code: "MODEL_MISSING", data: {} };

describe("the list of models", () => {
  it("is kept, newest first", () => {
    const { store, folder } = openTestStore();
    const first = store.models.put(sampleModel("/a.gguf", { addedAt: 1, sha256: "a".repeat(64) }));
    const second = store.models.put(sampleModel("/b.gguf", { addedAt: 2, origin: "downloaded" }));
    const third = store.models.put(sampleModel("/c.gguf", { addedAt: 2, use: "embeddings" }));
    store.close();
    const again = openTestStore({ folder }).store.models;
    expect(again.list()).toEqual([third, second, first]);
    expect(again.get(first.id)).toEqual(first);
  });

  it("keeps the id, the time of adding and the speeds of a file that is put again", () => {
    const { models } = openTestStore().store;
    const before = models.put(sampleModel("/a.gguf", { addedAt: 1 }));
    const speed = sampleSpeed();
    models.addSpeed(before.id, speed);
    const file = meditronFile("/a.gguf", { quantization: "Q5_K_M" });
    const changes = { file, fileKey: "another", origin: "copied", catalogueId: "x" } as const;
    const after = models.put(sampleModel("/a.gguf", { ...changes, addedAt: 9 }));
    expect(after).toEqual({ ...before, ...changes });
    expect(models.list()).toEqual([after]);
    expect(models.speeds(after.id, 9)).toEqual([speed]);
  });

  it("forgets a model with its speeds", () => {
    const { models } = openTestStore().store;
    const [gone, kept] = [models.put(sampleModel("/a")), models.put(sampleModel("/b"))];
    for (const { id } of [gone, kept]) models.addSpeed(id, sampleSpeed());
    models.remove(gone.id);
    expect(models.list()).toEqual([kept]);
    expect([gone, kept].map(({ id }) => models.speeds(id, 9).length)).toEqual([0, 1]);
  });

  it("takes back what was removed, with its place and speeds, unless its file is another", () => {
    const { store, folder } = openTestStore();
    const { models } = store;
    const gone = models.put(sampleModel("/a", { addedAt: 1 }));
    const last = models.put(sampleModel("/b", { addedAt: 2 }));
    const speed = sampleSpeed();
    models.addSpeed(gone.id, speed);
    models.remove(gone.id);
    expect(failureOf(() => models.get(gone.id))).toEqual(missing);
    expect(failureOf(() => models.remove(gone.id))).toEqual(missing);
    expect(failureOf(() => models.addSpeed(gone.id, sampleSpeed()))).toEqual(missing);
    expect(models.put(sampleModel("/a", { addedAt: 9 }))).toEqual(gone);
    expect(models.list()).toEqual([last, gone]);
    expect(models.speeds(gone.id, 9)).toEqual([speed]);
    models.remove(gone.id);
    const other = models.put(sampleModel("/a", { fileKey: "another" }));
    expect(other.id).not.toBe(gone.id);
    expect(models.speeds(other.id, 9)).toEqual([]);
    // Only while the store is open.
    const key = other.fileKey;
    models.remove(other.id);
    store.close();
    const again = openTestStore({ folder }).store.models;
    expect(again.put(sampleModel("/a", { fileKey: key })).id).not.toBe(other.id);
  });

  it("keeps the id and the speeds of a model that is put at another path", () => {
    const { models } = openTestStore().store;
    const before = models.put(sampleModel("/a", { addedAt: 1 }));
    models.addSpeed(before.id, sampleSpeed());
    models.remove(models.put(sampleModel("/b")).id);
    const after = models.put(sampleModel("/b", { id: before.id }));
    expect(after).toMatchObject({ id: before.id, addedAt: 1, file: { path: "/b" } });
    expect(models.list()).toEqual([after]);
    expect(models.speeds(before.id, 9)).toHaveLength(1);
  });

  it("knows nothing of a model that is not there", () => {
    const { models } = openTestStore().store;
    const id = crypto.randomUUID();
    expect(failureOf(() => models.get(id))).toEqual(missing);
    expect(failureOf(() => models.remove(id))).toEqual(missing);
    expect(failureOf(() => models.addSpeed(id, sampleSpeed()))).toEqual(missing);
    expect(models.speeds(id, 9)).toEqual([]);
  });
});

describe("tests of speed", () => {
  it("come newest first, as many as wished", () => {
    const { models } = openTestStore().store;
    const { id } = models.put(sampleModel("/a"));
    const runs = [1, 2, 3].map((at) => sampleSpeed({ at }));
    for (const run of runs) models.addSpeed(id, run);
    expect(models.speeds(id, 2).map(({ at }) => at)).toEqual([3, 2]);
  });
});

describe("the measurement of this computer", () => {
  it("is the last one", () => {
    const { models } = openTestStore().store;
    expect(models.probe()).toBeNull();
    models.saveProbe(sampleProbe({ at: 1 }));
    const last = sampleProbe({
      at: 2,
      graphics: { bytesPerSecond: 1e12, parametersPerSecond: 1e13 },
    });
    models.saveProbe(last);
    expect(models.probe()).toEqual(last);
  });
});
