import type { Bank, ExportFormat, Facet, Item, ItemFields } from "../../contract/bank.ts";
import type { AuditEvent } from "../../contract/keyAudit.ts";
import { toBase64 } from "../library/base64.ts";
import type { Library } from "../library/createLibrary.ts";
import { fail } from "../failed.ts";
import type { BankStore, Ports } from "../ports.ts";
import { auditKeys } from "./audit/auditKeys.ts";
import { createBankImports, type BankImports } from "./createBankImports.ts";
import { exportBank, type BankPiece } from "./export/exportBank.ts";

export type Banks = {
  readonly imports: BankImports;
  readonly list: () => { banks: Bank[] };
  readonly removed: () => { banks: Bank[] };
  /** Files of this computer. */
  readonly add: (paths: readonly string[], name: string | null) => readonly string[];
  readonly finishUpload: (uploadId: string, name: string | null) => Promise<string>;
  readonly rename: (bankId: string, name: string) => Bank;
  readonly remove: (bankId: string) => void;
  readonly restore: (bankId: string) => Bank;
  readonly facets: (banks: readonly string[]) => { subjects: Facet[]; tags: Facet[] };
  readonly items: (query: Parameters<BankStore["items"]>[0]) => { items: Item[]; total: number };
  readonly item: (itemId: string) => Item;
  readonly edit: (itemId: string, fields: ItemFields) => Item;
  readonly suspend: (itemIds: readonly string[], suspended: boolean) => void;
  readonly report: (itemId: string, note: string | null) => Item;
  /** Ends without its last progress when the signal aborts. */
  readonly audit: (bankId: string, signal?: AbortSignal) => AsyncGenerator<AuditEvent>;
  readonly confirmKey: (itemId: string, confirmed: boolean) => Item;
  readonly image: (sha256: string) => { mediaType: string; base64: string };
  readonly export: (bankId: string, format: ExportFormat) => Generator<BankPiece>;
  readonly close: () => Promise<void>;
};

/** Question banks: import, look through, edit, take along. */
export function createBanks(
  ports: Pick<Ports, "store" | "bankReader" | "originals" | "clock" | "log">,
  library: Pick<Library, "uploads" | "list" | "search">,
): Banks {
  const { store, clock } = ports;
  const { banks } = store;
  const { uploads } = library;
  const imports = createBankImports(ports);
  const closing = new AbortController();
  return {
    imports,
    list: () => ({ banks: [...banks.list()] }),
    removed: () => ({ banks: [...banks.removed()] }),
    add: (paths, name) =>
      imports.add(
        paths.map((path) => ({ path, name: path, staged: false })),
        name,
      ),
    async finishUpload(uploadId, bankName) {
      const { path, name } = await uploads.finish(uploadId);
      const [id] = imports.add([{ path, name, staged: true }], bankName);
      return id ?? fail("IMPORT_MISSING", {});
    },
    rename(bankId, name) {
      const known = banks.withName(name);
      if (known !== null && known.id !== bankId) {
        fail("BAD_ARGUMENT", { argument: "name", reason: "Another bank has this name" });
      }
      banks.rename(bankId, name);
      return banks.bank(bankId);
    },
    remove: (bankId) => banks.remove(bankId, clock.now()),
    restore(bankId) {
      banks.restore(bankId);
      return banks.bank(bankId);
    },
    facets(of) {
      const { subjects, tags } = banks.facets(of);
      return { subjects: [...subjects], tags: [...tags] };
    },
    items(query) {
      const { items, total } = banks.items(query);
      return { items: [...items], total };
    },
    item: banks.item,
    edit: (itemId, fields) =>
      banks.edit(itemId, { ...fields, tags: [...new Set(fields.tags)] }, clock.now()),
    suspend: banks.suspend,
    report: banks.report,
    audit: (bankId, signal) =>
      auditKeys(
        ports,
        library,
        bankId,
        AbortSignal.any([closing.signal, ...(signal === undefined ? [] : [signal])]),
      ),
    confirmKey: (itemId, confirmed) =>
      banks.keyChecks.confirm(itemId, confirmed ? clock.now() : null),
    image(sha256) {
      const found = banks.image(sha256) ?? fail("ITEM_MISSING", {});
      return { mediaType: found.mediaType, base64: toBase64(found.data) };
    },
    export: (bankId, format) => exportBank(banks, bankId, format),
    close() {
      closing.abort();
      return imports.close();
    },
  };
}
