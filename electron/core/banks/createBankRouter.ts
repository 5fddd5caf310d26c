import { implement } from "@orpc/server";
import { contract } from "../../contract/index.ts";
import type { Ports } from "../ports.ts";
import { tellFailures } from "../tellFailures.ts";
import type { Banks } from "./createBanks.ts";

/** The question banks' part of the contract. */
export function createBankRouter(banks: Banks, { host, log }: Pick<Ports, "host" | "log">) {
  const os = implement(contract.banks).use(tellFailures(log));
  const { imports } = banks;
  return {
    list: os.list.handler(banks.list),
    removed: os.removed.handler(banks.removed),
    add: os.add.handler(({ input }) => ({
      imports: [...banks.add(input.paths.map(host.resolvePath), input.name)],
    })),
    finishUpload: os.finishUpload.handler(async ({ input }) => ({
      importId: await banks.finishUpload(input.uploadId, input.name),
    })),
    imports: os.imports.handler(({ signal }) => imports.watch(signal)),
    cancelImport: os.cancelImport.handler(({ input }) => {
      imports.cancel(input.importId);
      return {};
    }),
    dismissImports: os.dismissImports.handler(() => {
      imports.dismiss();
      return {};
    }),
    rename: os.rename.handler(({ input }) => banks.rename(input.bankId, input.name)),
    remove: os.remove.handler(({ input }) => {
      banks.remove(input.bankId);
      return {};
    }),
    restore: os.restore.handler(({ input }) => banks.restore(input.bankId)),
    facets: os.facets.handler(({ input }) => banks.facets(input.banks)),
    items: os.items.handler(({ input }) => banks.items(input)),
    item: os.item.handler(({ input }) => banks.item(input.itemId)),
    edit: os.edit.handler(({ input }) => banks.edit(input.itemId, input.fields)),
    suspend: os.suspend.handler(({ input }) => {
      banks.suspend(input.itemIds, input.suspended);
      return {};
    }),
    report: os.report.handler(({ input }) => banks.report(input.itemId, input.note)),
    audit: os.audit.handler(({ input, signal }) => banks.audit(input.bankId, signal)),
    confirmKey: os.confirmKey.handler(({ input }) =>
      banks.confirmKey(input.itemId, input.confirmed),
    ),
    image: os.image.handler(({ input }) => banks.image(input.sha256)),
    export: os.export.handler(async function* ({ input }) {
      yield* banks.export(input.bankId, input.format);
    }),
  };
}
