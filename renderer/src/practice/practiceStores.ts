import type { KeyValues } from "../app/openStorage.ts";
import { reasonOfSize, type OfferedFile } from "../library/takenFiles.ts";
import { createUploadStore, type UploadStore } from "../library/uploadStore.ts";
import type { Client } from "../link/connection.ts";
import { createAuditStore, type AuditStore } from "./audit/auditStore.ts";
import { createBankImportStore, type BankImportStore } from "./banks/bankImportStore.ts";
import { createBankStore, type BankStore } from "./banks/bankStore.ts";
import { createItemStore, type ItemStore } from "./banks/itemStore.ts";
import { createOpinionRunStore, type OpinionRunStore } from "./banks/opinionRunStore.ts";
import { createBuilderStore, type BuilderStore } from "./home/builderStore.ts";
import type { DueStore } from "./home/dueStore.ts";
import { createPlanChoices } from "./home/planChoices.ts";
import { createSessionListStore, type SessionListStore } from "./home/sessionListStore.ts";

/** A file that becomes part of the bank of this name; null names the bank as the file does. */
export type OfferedBank = OfferedFile & { readonly bankName: string | null };

/** Everything that the start of practising and the question banks share. */
export type PracticeStores = {
  readonly banks: BankStore;
  readonly uploads: UploadStore<OfferedBank>;
  readonly imports: BankImportStore;
  readonly runs: OpinionRunStore;
  readonly items: ItemStore;
  /** The doubted keys of a bank. */
  readonly audit: AuditStore;
  readonly sessions: SessionListStore;
  readonly builder: BuilderStore;
  /** Reads the banks and follows what is done with them until the line to the core ends. */
  readonly follow: (signal: AbortSignal) => Promise<void>;
};

type Needs = {
  readonly client: Pick<Client, "banks" | "library" | "opinions" | "practice">;
  readonly due: DueStore;
  /** Where choices are remembered. */
  readonly storage: KeyValues;
  readonly pauseMs: number;
};

/** The stores of practising, in step with each other. */
export function createPracticeStores({ client, due, storage, pauseMs }: Needs): PracticeStores {
  const banks = createBankStore(client, () => void due.refresh());
  const runs = createOpinionRunStore(client);
  const recount = () => {
    void banks.refresh();
    void due.refresh();
  };
  const audit = createAuditStore(client, recount);
  const items = createItemStore(client, pauseMs, (item) => {
    recount();
    audit.take(item);
  });
  const imports = createBankImportStore(client, () => {
    recount();
    void items.refresh();
  });
  return {
    banks,
    uploads: createUploadStore(client, {
      reasonToSkip: reasonOfSize,
      finish: (uploadId, { bankName }) => client.banks.finishUpload({ uploadId, name: bankName }),
    }),
    imports,
    runs,
    items,
    audit,
    sessions: createSessionListStore(client, () => void due.refresh()),
    builder: createBuilderStore(client, createPlanChoices(storage), pauseMs),
    follow: async (signal) => {
      await Promise.all([banks.refresh(), imports.follow(signal), runs.follow(signal)]);
    },
  };
}
