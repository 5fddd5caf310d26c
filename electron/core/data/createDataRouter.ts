import { implement } from "@orpc/server";
import { contract } from "../../contract/index.ts";
import type { Ports } from "../ports.ts";
import { tellFailures } from "../tellFailures.ts";
import type { Data } from "./createData.ts";

const never = new AbortController().signal;

/** The part of the contract about the data as a whole. */
export function createDataRouter(data: Data, { host, log }: Pick<Ports, "host" | "log">) {
  const os = implement(contract.data).use(tellFailures(log));
  return {
    watch: os.watch.handler(({ signal }) => data.watch(signal)),
    backUp: os.backUp.handler(async () => ({ backup: await data.backUp() })),
    preview: os.preview.handler(({ input, signal }) => data.preview(input.name, signal)),
    restore: os.restore.handler(({ input }) => {
      data.restore(input.name);
      return {};
    }),
    exportTo: os.exportTo.handler(({ input, signal }) =>
      data.exportTo(host.resolvePath(input.path), signal ?? never),
    ),
    chooseExport: os.chooseExport.handler(async () => ({ path: await data.chooseExport() })),
    openArchive: os.openArchive.handler(({ input, signal }) =>
      data.openArchive(host.resolvePath(input.path), signal ?? never),
    ),
    beginUpload: os.beginUpload.handler(async ({ input }) => ({
      uploadId: await data.beginUpload(input.name, input.bytes),
    })),
    openUpload: os.openUpload.handler(({ input, signal }) =>
      data.openUpload(input.uploadId, signal ?? never),
    ),
    closeArchive: os.closeArchive.handler(async ({ input }) => {
      await data.closeArchive(input.importId);
      return {};
    }),
    import: os.import.handler(({ input }) => {
      data.import(input.importId);
      return {};
    }),
    erase: os.erase.handler(({ input }) => {
      data.erase(input.models);
      return {};
    }),
    checkFolder: os.checkFolder.handler(({ input }) =>
      data.checkFolder(host.resolvePath(input.path)),
    ),
    showFolder: os.showFolder.handler(() => {
      data.showFolder();
      return {};
    }),
    move: os.move.handler(({ input, signal }) =>
      data.move(host.resolvePath(input.path), signal ?? never),
    ),
    removeLeft: os.removeLeft.handler(async () => {
      await data.removeLeft();
      return {};
    }),
    dismissNews: os.dismissNews.handler(() => {
      data.dismissNews();
      return {};
    }),
  };
}
