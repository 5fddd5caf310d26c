import { copyFile, mkdir, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { splitModel, writeParts } from "../../../e2e/models/splitModel.ts";
import { writeTinyEmbedder } from "../../../e2e/models/tinyEmbedder.ts";
import { describeTinyModel, writeTinyModel } from "../../../e2e/models/tinyModel.ts";
import { createModelFiles } from "../../model/files/createModelFiles.ts";
import { sampleFit, sampleSpeed } from "../../store/testing/modelSamples.ts";
import {
  listeningLog,
  openTestStore,
  start,
  temporaryFolder,
} from "../../store/testing/openTestStore.ts";
import { createScriptedModel } from "../ask/scriptedModel.ts";
import type { ModelFiles } from "../ports.ts";
import { createModelList } from "./createModelList.ts";
import { createScriptedTransfers, transferId } from "./testing/scriptedTransfers.ts";

const sha256 = "a".repeat(64);
const failed = (code: string) => ({ failure: { code } });

function open(
  transfers = createScriptedTransfers(),
  changes: (inspect: ModelFiles["inspect"]) => Partial<ModelFiles> = () => ({}),
) {
  const folder = temporaryFolder();
  const modelFiles = createModelFiles(folder);
  let looking = false;
  let looks = 0;
  const { store, modelDeaths } = openTestStore();
  const letGone: string[] = [];
  const log = listeningLog();
  const list = createModelList(
    {
      store,
      modelDeaths,
      transfers,
      modelFiles: { ...modelFiles, ...changes(modelFiles.inspect) },
      model: createScriptedModel(),
      clock: { now: () => start },
      log,
      letGo: async (path) => void letGone.push(path),
      lookEveryMs: 20,
    },
    {
      async fit(file, speed) {
        // Those who ask at the same moment share a look at the computer.
        if (!looking) looks += 1;
        looking = true;
        await Promise.resolve();
        looking = false;
        return sampleFit({ haveBytes: file.fileBytes, contextSize: speed?.contextSize ?? 1 });
      },
    },
  );
  const write = async (name: string, options = {}) => {
    const path = join(folder, name);
    await writeTinyModel(path, { layers: 1, ...options });
    return path;
  };
  return { folder, store, modelDeaths, transfers, list, letGone, write, log, looks: () => looks };
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

describe("a model that is added", () => {
  it("is linked where it lies, and stays the same model", async () => {
    const { list, write, store } = open();
    const path = await write("tiny.gguf", { name: "Tiny" });
    const added = await list.add(path);
    expect(added).toMatchObject({
      use: "answers",
      file: { path, name: "Tiny" },
      origin: "linked",
      catalogueId: null,
      sha256: null,
      status: "ready",
      fit: { haveBytes: added.file.fileBytes },
      lastSpeed: null,
    });
    store.models.addSpeed(added.id, sampleSpeed({ contextSize: 512 }));
    const again = await list.add(path);
    expect(again).toMatchObject({ id: added.id, fit: { contextSize: 512 } });
    expect(again.lastSpeed).toEqual(store.models.speeds(added.id, 1)[0]);
    expect(await list.list()).toEqual([again]);
  });

  it("may make embeddings", async () => {
    const { list, folder } = open();
    const path = join(folder, "embed.gguf");
    await writeTinyEmbedder(path, {});
    expect(await list.add(path)).toMatchObject({ use: "embeddings", status: "ready" });
  });

  it("is refused when it is no model, or a download that has not ended", async () => {
    const { list, write, folder } = open();
    await writeFile(join(folder, "no.gguf"), "no model");
    await expect(list.add(join(folder, "no.gguf"))).rejects.toMatchObject(failed("NOT_GGUF"));
    const part = `${await write("half.gguf")}.part`;
    await rename(part.replace(/\.part$/, ""), part);
    await expect(list.add(part)).rejects.toMatchObject(failed("GGUF_INVALID"));
    expect(await list.list()).toEqual([]);
  });

  it("is missing, changed or in quarantine as its file stands", async () => {
    const { list, write, modelDeaths, store } = open();
    const path = await write("tiny.gguf");
    await list.add(path);
    const [stored] = store.models.list();
    const status = async () =>
      (await list.list()).map(({ status: found, fit }) => [found, fit !== null]);
    for (let death = 0; death < 2; death += 1) modelDeaths.add(stored?.fileKey ?? "", start);
    expect(await status()).toEqual([["ready", true]]);
    modelDeaths.add(stored?.fileKey ?? "", start);
    expect(await status()).toEqual([["quarantined", false]]);
    await utimes(path, 1, 1);
    expect(await status()).toEqual([["changed", false]]);
    await rm(path);
    expect(await status()).toEqual([["missing", false]]);
  });

  it("is told of when its file vanishes, changes or comes back while somebody watches", async () => {
    const { list, write } = open();
    const path = await write("tiny.gguf");
    await list.add(path);
    const watched = list.watch();
    const next = async () => {
      const { value } = await watched.next();
      return value?.map(({ status }: { status: string }) => status);
    };
    expect(await next()).toEqual(["ready"]);
    await rename(path, `${path}.away`);
    expect(await next()).toEqual(["missing"]);
    await rename(`${path}.away`, path);
    expect(await next()).toEqual(["ready"]);
    await utimes(path, 1, 1);
    expect(await next()).toEqual(["changed"]);
    await watched.return(undefined);
    await list.close();
  });

  it("keeps its id, its place and its speeds when it was removed and is added again", async () => {
    const { list, write, store } = open();
    const path = await write("tiny.gguf");
    const before = await list.add(path);
    const run = sampleSpeed();
    store.models.addSpeed(before.id, run);
    await list.remove(before.id);
    expect(await list.list()).toEqual([]);
    expect(await list.add(path)).toMatchObject({ id: before.id, lastSpeed: run });
    await list.remove(before.id);
    await utimes(path, 1, 1);
    const other = await list.add(path);
    expect(other.id).not.toBe(before.id);
    expect(other.lastSpeed).toBeNull();
  });

  it("that was moved stays itself where it was found, unless another file lies there", async () => {
    const { list, write, store, folder } = open();
    const path = await write("tiny.gguf");
    const before = await list.add(path);
    const run = sampleSpeed();
    store.models.addSpeed(before.id, run);
    const to = join(folder, "moved.gguf");
    await rename(path, to);
    const other = await list.add(await write("other.gguf", { name: "Other" }), before.id);
    expect(other.id).not.toBe(before.id);
    const found = await list.add(to, before.id);
    expect(found).toMatchObject({ id: before.id, file: { path: to }, lastSpeed: run });
    expect(found.status).toBe("ready");
    expect(await list.list()).toHaveLength(2);
  });

  it("joins by itself when it was loaded, which closing waits for", async () => {
    const { list, write, store, log } = open();
    list.join(await write("tiny.gguf"));
    list.join("/nowhere.gguf");
    await list.close();
    expect(store.models.list()).toMatchObject([{ origin: "linked" }]);
    expect(log.lines).toHaveLength(1);
  });

  it("is judged together with all others by one look at this computer", async () => {
    const { list, write, looks } = open();
    for (const name of ["a", "b", "c"]) await list.add(await write(`${name}.gguf`));
    const before = looks();
    expect(await list.list()).toHaveLength(3);
    expect(looks()).toBe(before + 1);
  });

  it("tells all who watch", async () => {
    const { list, write } = open();
    const watching = list.watch();
    const first = await watching.next();
    expect(first.value).toEqual([]);
    const added = await list.add(await write("tiny.gguf"));
    const second = await watching.next();
    expect(second.value).toEqual([added]);
    await list.close();
    expect((await watching.next()).done).toBe(true);
  });
});

describe("a model that is named", () => {
  it("is found by id, path or name; several are not guessed between", async () => {
    const { list, write } = open();
    const one = await list.add(await write("one.gguf", { name: "Twin" }));
    const two = await list.add(await write("two.gguf", { name: "Twin", seed: 2 }));
    for (const named of [one.id, one.id.slice(0, 13), one.file.path, "one.gguf", "ONE", " one "]) {
      expect((await list.find(named)).id).toBe(one.id);
    }
    expect((await list.find("two")).id).toBe(two.id);
    await expect(list.find("twin")).rejects.toMatchObject({
      failure: { code: "BAD_ARGUMENT", data: { reason: expect.stringContaining("one.gguf") } },
    });
    for (const named of ["three", "", "tw"]) {
      await expect(list.find(named)).rejects.toMatchObject(failed("MODEL_MISSING"));
    }
  });
});

describe("a folder that is looked through", () => {
  it("shows its models, those that are known, and what is none", async () => {
    const { list, write, folder } = open();
    const known = await list.add(await write("known.gguf"));
    await mkdir(join(folder, "below"));
    const other = await write("below/other.gguf", { seed: 3 });
    await writeFile(join(folder, "broken.gguf"), "GGUF");
    await writeFile(join(folder, "half.gguf.part"), "GGUF");
    const found = await list.scan(folder);
    expect(found.cut).toBe(false);
    expect(found.refused).toMatchObject([{ path: join(folder, "broken.gguf") }]);
    const models = new Map(found.models.map(({ file, modelId }) => [file.path, modelId]));
    expect(models).toEqual(
      new Map([
        [other, null],
        [known.file.path, known.id],
      ]),
    );
    expect(await list.list()).toHaveLength(1);
  });
});

describe("a file that has arrived", () => {
  it("joins the list as what it was compared with", async () => {
    const { list, write, transfers } = open();
    const path = await write("new.gguf");
    const address =
      "https://huggingface.co/TheBloke/meditron-7B-GGUF/resolve/main/meditron-7b.Q4_0.gguf";
    const id = await transfers.arrive({ path, sha256, address });
    const downloaded = { id, origin: "downloaded", sha256, catalogueId: "meditron-7b.Q4_0" };
    expect(await list.list()).toMatchObject([downloaded]);
    // Adding it once more by hand takes nothing from it.
    expect(await list.add(path)).toMatchObject(downloaded);
    expect(await transfers.ownerOf(path)).toBe(address);
    const copy = await write("copy.gguf");
    await transfers.arrive({ path: copy, kind: "copy" });
    expect(await transfers.ownerOf(copy)).toBeNull();
    await utimes(path, 1, 1);
    expect(await transfers.ownerOf(path)).toBeNull();
    expect(await list.find("copy")).toMatchObject({ origin: "copied", sha256: null });
  });

  it("is the student's own once another file lies there", async () => {
    const { list, write, transfers } = open();
    const path = await write("new.gguf");
    const id = await transfers.arrive({ path, sha256 });
    await write("new.gguf", { layers: 2 });
    expect(await list.add(path)).toMatchObject({ id, origin: "linked", sha256: null });
    await list.remove(id);
    expect(await isThere(path)).toBe(true);
  });

  it("joins with the last of its parts, and all parts name one model", async () => {
    const { list, folder, transfers } = open();
    const aside = join(folder, "aside");
    await mkdir(aside);
    const parts = await writeParts(aside, "m", splitModel(describeTinyModel({ layers: 1 }), 3));
    const ids: string[] = [];
    for (const part of parts.toReversed()) {
      expect(await list.list()).toEqual([]);
      const path = part.replace(aside, folder);
      await copyFile(part, path);
      ids.push(await transfers.arrive({ path, sha256 }));
    }
    const [model] = await list.list();
    expect(model).toMatchObject({ origin: "downloaded", sha256: null, status: "ready" });
    expect(ids).toEqual(parts.map(() => model?.id));
    await list.remove(model?.id ?? "");
    const left = await Promise.all(parts.map((part) => isThere(part.replace(aside, folder))));
    expect(left).toEqual([false, false, false]);
  });

  it("names one model although its last two parts arrive at the same moment", async () => {
    const gate = Promise.withResolvers<void>();
    const inspecting = Promise.withResolvers<void>();
    const { list, folder, transfers } = open(createScriptedTransfers(), (inspect) => ({
      async inspect(path) {
        const found = inspect(path);
        if (!path.includes("-00002-")) return found;
        inspecting.resolve();
        await gate.promise;
        return found;
      },
    }));
    const aside = join(folder, "aside");
    await mkdir(aside);
    const parts = await writeParts(aside, "m", splitModel(describeTinyModel({ layers: 1 }), 3));
    const [one = "", two = "", three = ""] = parts.map((part) => part.replace(aside, folder));
    await copyFile(parts[0] ?? "", one);
    const first = await transfers.arrive({ path: one });
    await copyFile(parts[1] ?? "", two);
    await copyFile(parts[2] ?? "", three);
    const second = transfers.arrive({ path: two });
    await inspecting.promise;
    const third = await transfers.arrive({ path: three });
    gate.resolve();
    expect([await second, third]).toEqual([first, first]);
    expect(await list.list()).toMatchObject([{ id: first }]);
  });

  it("is deleted when it is no model, unless it is what was published", async () => {
    const { list, folder, transfers } = open();
    const path = join(folder, "page.gguf");
    await writeFile(path, "<html>");
    await expect(transfers.arrive({ path, sha256 })).rejects.toMatchObject(failed("NOT_GGUF"));
    expect(await isThere(path)).toBe(true);
    await expect(transfers.arrive({ path })).rejects.toMatchObject(failed("NOT_GGUF"));
    expect(await isThere(path)).toBe(false);
    expect(await list.list()).toEqual([]);
  });
});

describe("a model that is removed", () => {
  it("leaves the memory first; only what Viva put there is deleted", async () => {
    const { list, write, transfers, letGone } = open();
    const mine = await list.add(await write("mine.gguf"));
    const fetched = await write("fetched.gguf", { seed: 2 });
    const id = await transfers.arrive({ path: fetched });
    await list.remove(mine.id);
    await list.remove(id);
    expect(letGone).toEqual([mine.file.path, fetched]);
    expect([await isThere(mine.file.path), await isThere(fetched)]).toEqual([true, false]);
    expect(await list.list()).toEqual([]);
    await expect(list.remove(id)).rejects.toMatchObject(failed("MODEL_MISSING"));
  });

  it("leaves another file alone that lies in its place, and says so before", async () => {
    const { list, write, transfers } = open();
    const path = await write("fetched.gguf");
    const id = await transfers.arrive({ path, sha256 });
    await write("fetched.gguf", { layers: 2 });
    expect(await list.list()).toMatchObject([
      { status: "changed", origin: "linked", sha256: null },
    ]);
    await list.remove(id);
    expect(await isThere(path)).toBe(true);
    expect(await list.list()).toEqual([]);
  });

  it("may be gone already", async () => {
    const { list, write, transfers } = open();
    const path = await write("fetched.gguf");
    const id = await transfers.arrive({ path });
    await rm(path);
    await list.remove(id);
    expect(await list.list()).toEqual([]);
  });
});

describe("a copy", () => {
  it("is one of all parts, whichever was named, and of nothing but a model", async () => {
    const { list, folder, transfers } = open();
    const parts = await writeParts(folder, "m", splitModel(describeTinyModel({ layers: 1 }), 3));
    expect(await list.copy(parts[1] ?? "")).toEqual([1, 2, 3].map(transferId));
    expect(transfers.copied).toEqual(parts);
    await writeFile(join(folder, "broken.gguf"), "GGUF");
    await expect(list.copy(join(folder, "broken.gguf"))).rejects.toMatchObject(
      failed("GGUF_TRUNCATED"),
    );
    expect(transfers.copied).toEqual(parts);
  });
});

describe("a download", () => {
  const at = "https://huggingface.co/someone/model/resolve/main";

  it("of the catalogue is asked for with what was published of it", async () => {
    const { list, transfers } = open();
    const ids = await list.download({ kind: "catalogue", fileId: "meditron-7b.Q3_K_M" });
    expect(ids).toEqual([transferId(1)]);
    const rounded = `https://huggingface.co/TheBloke/meditron-7B-GGUF/blob/main/meditron-7b.Q4_0.gguf`;
    await list.download({ kind: "address", address: ` ${rounded} ` });
    await list.download({ kind: "address", address: `${at}/own.gguf` });
    expect(transfers.asked).toEqual([
      {
        address:
          "https://huggingface.co/QuantFactory/meditron-7b-GGUF/resolve/main/meditron-7b.Q3_K_M.gguf",
        bytes: 3_298_092_896,
        sha256: "2df09bd5b8921bc573274d1b3e87405051bccaa1a0a97bce0eb3740479c695c3",
      },
      {
        address: rounded,
        bytes: null,
        sha256: "4b51ef2491cef2baac3156dcb1226408edb03a85eff69b2b5255e20de150d3ab",
      },
      { address: `${at}/own.gguf`, bytes: null, sha256: null },
    ]);
  });

  it("of what the catalogue does not have, or Viva does not run, is refused", async () => {
    const { list, transfers } = open();
    const wanted = (fileId: string) => list.download({ kind: "catalogue", fileId });
    await expect(wanted("nothing")).rejects.toMatchObject(failed("MODEL_MISSING"));
    await expect(wanted("meditron-7b-gptq.4bit-128g")).rejects.toMatchObject(
      failed("DOWNLOAD_ADDRESS"),
    );
    expect(transfers.asked).toEqual([]);
  });

  it("of one part is one of all parts", async () => {
    const { list, transfers } = open();
    const address = `${at}/big-00002-of-00003.gguf?download=true`;
    expect(await list.download({ kind: "address", address })).toHaveLength(3);
    expect(transfers.asked.map((one) => one.address)).toEqual(
      [1, 2, 3].map((part) => `${at}/big-0000${part}-of-00003.gguf?download=true`),
    );
    const many = `${at}/big-00002-of-09999.gguf`;
    await expect(list.download({ kind: "address", address: many })).rejects.toMatchObject(
      failed("DOWNLOAD_ADDRESS"),
    );
  });

  it("of a split model begins whole or not at all", async () => {
    const { list, transfers } = open(createScriptedTransfers({ refusedFrom: 2 }));
    const address = `${at}/big-00001-of-00003.gguf`;
    await expect(list.download({ kind: "address", address })).rejects.toMatchObject(
      failed("DISK_TOO_SMALL"),
    );
    expect(transfers.cancelled).toEqual([transferId(1), transferId(2)]);
  });

  it("that was begun before keeps what has come when it cannot begin again", async () => {
    const { list, transfers } = open(
      createScriptedTransfers({
        refusedFrom: 2,
        left: [
          { id: transferId(1), state: { kind: "paused" } },
          { id: transferId(2), state: { kind: "running", stage: "receiving" } },
        ],
      }),
    );
    const address = `${at}/big-00001-of-00003.gguf`;
    await expect(list.download({ kind: "address", address })).rejects.toMatchObject(
      failed("DISK_TOO_SMALL"),
    );
    expect(transfers.cancelled).toEqual([]);
    expect(transfers.paused).toEqual([transferId(1)]);
  });

  it("of a split model goes on with the parts that are not there", async () => {
    const part = (number: number) => `big-0000${number}-of-00003.gguf`;
    const download = (there: readonly string[]) => {
      const { list, transfers } = open(createScriptedTransfers({ there }));
      const ids = list.download({ kind: "address", address: `${at}/${part(2)}` });
      return { ids, asked: transfers.asked, cancelled: transfers.cancelled };
    };
    const some = download([`/models/${part(1)}`]);
    expect(await some.ids).toHaveLength(2);
    expect(some.asked.map(({ address }) => address)).toEqual([
      `${at}/${part(2)}`,
      `${at}/${part(3)}`,
    ]);
    const all = download([1, 2, 3].map((number) => `/models/${part(number)}`));
    await expect(all.ids).rejects.toMatchObject(failed("FILE_EXISTS"));
    // Another download is at it.
    const foreign = download([`/models/${part(2)}.part`]);
    await expect(foreign.ids).rejects.toMatchObject(failed("FILE_EXISTS"));
    expect(foreign.cancelled).toEqual([transferId(1)]);
  });
});
