import type { LibraryDocument } from "../contract/library.ts";
import type { ParseEvent } from "./libraryPorts.ts";
import type { BankEvent } from "./practicePorts.ts";

/** Reads files of Viva's own package, one after the other in one process, as those of the student are read. */
export type OwnFiles = {
  /** The events of each file in their order, each up to its done. Failed as Documents.parse. */
  readonly documents: (paths: readonly string[], signal: AbortSignal) => AsyncIterable<ParseEvent>;
  /** Failed as BankReader.read. */
  readonly banks: (paths: readonly string[], signal: AbortSignal) => AsyncIterable<BankEvent>;
};

/** An article of the pack, as it lies in the package. */
export type PackArticle = {
  /** Names it in every version of the pack: "emergency/anaphylaxis". */
  readonly name: string;
  readonly path: string;
  readonly tags: readonly string[];
};

/** The study pack that lies in this package. */
export type PackFiles = {
  readonly version: string;
  readonly articles: readonly PackArticle[];
  /** Its questions, in Viva's own JSON. */
  readonly banks: readonly string[];
};

/** The newest document of an article. */
export type PackDocument = {
  readonly name: string;
  readonly id: string;
  readonly sha256: string;
  readonly state: LibraryDocument["state"];
};

/** What is here of the study pack. Calls throw Failed as Store's do. */
export type StudyPackStore = {
  /** What was last brought in whole; null before the first time, and while it is restored. */
  readonly kept: () => { readonly version: string; readonly articles: readonly string[] } | null;
  readonly keep: (done: { readonly version: string; readonly articles: readonly string[] }) => void;
  readonly documents: () => readonly PackDocument[];
  /** Its bank, removed or not; null before it was made, and thirty days after it was removed. */
  readonly bank: () => { readonly removed: boolean; readonly items: number } | null;
  /** All of it leaves the library and the banks, in one transaction; it is remembered as brought in. */
  readonly remove: (
    done: { readonly version: string; readonly articles: readonly string[] },
    at: number,
  ) => void;
  /** All that can be restored comes back, in one transaction; what cannot is not kept any more and may be brought in anew. */
  readonly restore: (at: number) => void;
};

/** The origin of an article's document: "viva:study-pack/emergency/anaphylaxis". */
export const packOrigin = "viva:study-pack/";

/** The id of the pack's bank, always the same one. */
export const packBankId = "5f0d7c1e-6b3a-4e0c-9a57-2d61c7b8e4f0";
