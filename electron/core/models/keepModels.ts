import { nameOfPart, readSplitName } from "../../contract/splitModelName.ts";
import type { ModelFile } from "../../contract/models.ts";
import { Failed, fail } from "../failed.ts";
import type { Arrived, InspectedModel, Ports, StoredModel } from "../ports.ts";
import { catalogueFileAt, catalogueFileLike } from "./catalogue.ts";

export type KeepModels = {
  /**
   * Puts a file into the list where it lies; the same path stays the same model. So does the model inPlaceOf whose size and
   * header it has: then that model lies here now. Failed as ModelFiles.inspect.
   */
  readonly add: (path: string, inPlaceOf?: string | null) => Promise<StoredModel>;
  /** Puts a file into the list where it lies, as the model of this id, wherever that lay before. Failed as ModelFiles.inspect. */
  readonly keepAs: (path: string, id: string) => Promise<StoredModel>;
  /**
   * Puts a file into the list that came into the folder of models, and returns the model's id; a split model joins with
   * its last part, and all parts name the same id. Failed as ModelFiles.inspect: what turns out to be no model that Viva
   * runs is deleted, unless its checksum was compared. Then it is just what was published, and whoever wanted it may want
   * it for something else.
   */
  readonly take: (arrived: Arrived) => Promise<string>;
};

/** How files get into the list of models. */
export function keepModels({
  store,
  modelFiles,
  clock,
}: Pick<Ports, "store" | "modelFiles" | "clock">): KeepModels {
  /** Ids of split models whose parts have not all come, by the path of the first part. */
  const promised = new Map<string, string>();

  function keep(
    { use, file, fileKey, paths }: InspectedModel,
    changes: Partial<Pick<StoredModel, "id" | "origin" | "sha256" | "catalogueId" | "address">>,
  ): StoredModel {
    const before = store.models.list().find((model) => model.file.path === file.path);
    const same = before?.fileKey === fileKey ? before : null;
    const known = paths.length === 1 ? catalogueFileLike(file.path, file.fileBytes) : null;
    return store.models.put({
      id: crypto.randomUUID(),
      use,
      file,
      fileKey,
      // Another file than the one that Viva put there is the student's own.
      origin: same?.origin ?? "linked",
      sha256: same?.sha256 ?? null,
      catalogueId: same?.catalogueId ?? known?.id ?? null,
      address: same?.address ?? null,
      addedAt: clock.now(),
      ...changes,
    });
  }

  async function inspectArrived({ path, sha256 }: Arrived): Promise<InspectedModel> {
    try {
      return await modelFiles.inspect(path);
    } catch (cause) {
      if (sha256 === null && isNoModel(cause)) await modelFiles.remove(path);
      throw cause;
    }
  }

  return {
    async add(path, inPlaceOf = null) {
      // It may be whole and still not be what was published.
      if (path.endsWith(".part")) {
        fail("GGUF_INVALID", { path, reason: "it is a download that has not ended" });
      }
      const inspected = await modelFiles.inspect(path);
      const moved = store.models
        .list()
        .find(({ id, file }) => id === inPlaceOf && isSameModel(file, inspected.file));
      if (moved === undefined) return keep(inspected, {});
      return keep(inspected, { id: moved.id, catalogueId: moved.catalogueId });
    },
    keepAs: async (path, id) => keep(await modelFiles.inspect(path), { id }),
    async take(arrived) {
      const { path, kind, address } = arrived;
      const origin = kind === "copy" ? "copied" : "downloaded";
      const split = readSplitName(path);
      const first = split === null ? path : nameOfPart(split, 1);
      const before = store.models.list().find((model) => model.file.path === first);
      const id = promised.get(first) ?? before?.id ?? crypto.randomUUID();
      // There is a key only when all parts are there.
      if (split !== null && (await modelFiles.fileKey(path)) === null) {
        promised.set(first, id);
        return id;
      }
      const inspected = await inspectArrived(arrived);
      const published = address === null ? null : catalogueFileAt(address);
      const model = keep(inspected, {
        id,
        origin,
        // That of one part says nothing of the others.
        sha256: split === null ? arrived.sha256 : null,
        address: split === null ? address : null,
        ...(published === null ? {} : { catalogueId: published.id }),
      });
      // Not before: the last two parts may arrive at the same moment.
      promised.delete(first);
      return model.id;
    },
  };
}

/** As far as sizes and headers tell. */
function isSameModel(one: ModelFile, other: ModelFile): boolean {
  return (
    one.name === other.name &&
    one.architecture === other.architecture &&
    one.quantization === other.quantization &&
    one.parameters === other.parameters &&
    one.fileBytes === other.fileBytes
  );
}

const noModel: ReadonlySet<string> = new Set([
  "FILE_EMPTY",
  "NOT_GGUF",
  "GGUF_TRUNCATED",
  "GGUF_INVALID",
  "ARCHITECTURE_UNSUPPORTED",
]);

/** A file that cannot be read just now may still be one. */
function isNoModel(cause: unknown): boolean {
  return cause instanceof Failed && noModel.has(cause.failure.code);
}
