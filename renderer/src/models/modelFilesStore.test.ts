import { createRouterClient, implement } from "@orpc/server";
import { describe, expect, it } from "vitest";
import { contract } from "../../../electron/contract/index.ts";
import type { ListedModel } from "../../../electron/contract/modelFiles.ts";
import { idOf, listed } from "./fakeModels.ts";
import { createModelFilesStore } from "./modelFilesStore.ts";

/** A list over two parts of one split model and two other files; anything else is no file. */
function open(before: readonly ListedModel[] = []) {
  const os = implement(contract).models;
  const idsOf: Record<string, number> = {
    "/m/a-00001-of-00002.gguf": 1,
    "/m/a-00002-of-00002.gguf": 1,
    "/m/b.gguf": 2,
    "/moved/c.gguf": 4,
    "/bert/e.gguf": 6,
  };
  const calls: string[] = [];
  const store = createModelFilesStore(
    createRouterClient({
      models: {
        list: os.list.handler(async function* () {
          yield { models: [...before] };
          yield { models: [...before, listed(9)] };
        }),
        inspect: os.inspect.handler(({ input: { path }, errors }) => {
          if (path === "/m/b.gguf") return { ...listed(2).file, path };
          if (path === "/moved/c.gguf") return { ...listed(4).file, path };
          if (!path.startsWith("/bert/")) throw errors.FILE_MISSING({ data: { path } });
          const data = { path, architecture: "bert", supported: ["llama"] };
          throw errors.ARCHITECTURE_UNSUPPORTED({ data });
        }),
        add: os.add.handler(({ input: { path, inPlaceOf }, errors }) => {
          calls.push(`add ${path}${inPlaceOf === null ? "" : ` in place of ${inPlaceOf}`}`);
          const n = idsOf[path];
          if (n === undefined) throw errors.FILE_MISSING({ data: { path } });
          return listed(n);
        }),
        copy: os.copy.handler(({ input, errors }) => {
          if (input.path === "/m/b.gguf") return { transferIds: [idOf(5)] };
          throw errors.FILE_EXISTS({ data: { path: input.path } });
        }),
        scan: os.scan.handler(({ input, errors }) => {
          if (input.path === "/bert/") {
            const file = { ...listed(6).file, path: "/bert/e.gguf" };
            return {
              models: [{ use: "embeddings" as const, file, modelId: null }],
              refused: [],
              cut: false,
            };
          }
          if (input.path !== "/m") throw errors.FILE_MISSING({ data: { path: input.path } });
          return { models: [], refused: [], cut: true };
        }),
        locate: os.locate.handler(({ input }) => ({
          path: input.name === "c.gguf" && input.bytes === 7 ? "/moved/c.gguf" : null,
        })),
        remove: os.remove.handler(({ input, errors }) => {
          calls.push(`remove ${input.modelId}`);
          if (input.modelId === idOf(8)) throw errors.MODEL_MISSING({ data: {} });
          return {};
        }),
      },
    }),
  );
  return { store, calls };
}

describe("the list of model files", () => {
  it("shows what the core last told", async () => {
    const { store } = open([listed(1)]);
    expect(store.state.getState().models).toBeNull();
    await store.follow(new AbortController().signal);
    expect(store.state.getState().models?.map(({ id }) => id)).toEqual([idOf(1), idOf(9)]);
  });

  it("adds several files, a split model once, and names each that was refused", async () => {
    const { store } = open();
    const { added, refused } = await store.addAll([
      "/m/a-00001-of-00002.gguf",
      "/m/a-00002-of-00002.gguf",
      "/m/none.gguf",
      "/m/b.gguf",
    ]);
    expect(added.map(({ id }) => id)).toEqual([idOf(1), idOf(2)]);
    expect(refused).toEqual([
      {
        path: "/m/none.gguf",
        problem: { code: "FILE_MISSING", data: { path: "/m/none.gguf" } },
      },
    ]);
  });

  it("finds where a dropped file lies by its name and size", async () => {
    const { store } = open();
    expect(await store.locate("c.gguf", 7)).toEqual({ kind: "done", value: "/moved/c.gguf" });
    expect(await store.locate("c.gguf", 8)).toEqual({ kind: "done", value: null });
  });

  it("takes a file that has moved for the model that is gone", async () => {
    const { store, calls } = open();
    expect(await store.replace(listed(4), "/moved/c.gguf")).toEqual({ kind: "done" });
    expect(calls).toEqual([`add /moved/c.gguf in place of ${idOf(4)}`]);
  });

  it("names another model that was shown for it, and changes nothing", async () => {
    const { store, calls } = open();
    const another = { kind: "another", name: "Model 2" };
    expect(await store.replace(listed(4), "/m/b.gguf")).toEqual(another);
    expect(calls).toEqual([]);
  });

  it("does not take the file of another model of the list", async () => {
    const mine = listed(9);
    const { store, calls } = open([{ ...mine, file: { ...mine.file, path: "/moved/c.gguf" } }]);
    await store.follow(new AbortController().signal);
    expect(await store.replace(listed(4), "/moved/c.gguf")).toMatchObject({ kind: "another" });
    expect(calls).toEqual([]);
  });

  it("knows a model again that only finds passages", async () => {
    const { store, calls } = open();
    const gone = listed(6, { use: "embeddings" });
    expect(await store.replace(gone, "/bert/e.gguf")).toEqual({ kind: "done" });
    expect(calls).toEqual([`add /bert/e.gguf in place of ${idOf(6)}`]);
  });

  it("keeps the model that is gone when the file shown for it is none", async () => {
    const { store } = open();
    expect(await store.replace(listed(4), "/moved/d.gguf")).toMatchObject({
      problem: { code: "FILE_MISSING" },
    });
  });

  it("takes the new file that lies where the old one was", async () => {
    const { store, calls } = open();
    const changed = listed(2, { status: "changed" });
    const { path } = changed.file;
    expect(await store.replace(changed, path)).toMatchObject({ kind: "failed" });
    expect(calls).toEqual([`add ${path}`]);
  });

  it("says why a file cannot be copied, looked for or removed", async () => {
    const { store } = open();
    expect(await store.copy("/m/b.gguf")).toBeNull();
    expect(await store.copy("/m/a.gguf")).toMatchObject({ code: "FILE_EXISTS" });
    expect(await store.scan("/m")).toMatchObject({ kind: "done", value: { cut: true } });
    expect(await store.scan("/n")).toMatchObject({ problem: { code: "FILE_MISSING" } });
    expect(await store.remove(idOf(8))).toEqual({ code: "MODEL_MISSING", data: {} });
  });
});
