import { largestDocumentBytes } from "../contract/library.ts";

/** How much one document may take of the machine; beyond it the parser process is killed. Tests take less. */
export type ParseLimits = {
  /** Milliseconds for the document, and more for each page once their number is known. */
  readonly baseMs: number;
  readonly pageMs: number;
  readonly ocrPageMs: number;
  /** Resident memory of the process, beyond the bytes of the file that it reads. */
  readonly memoryBytes: number;
  readonly ocrMemoryBytes: number;
  readonly fileBytes: number;
  readonly unpackedBytes: number;
  readonly entries: number;
  /** Of all text together. */
  readonly characters: number;
};

const megabyte = 1 << 20;

export const usualParseLimits: ParseLimits = {
  baseMs: 30_000,
  pageMs: 200,
  ocrPageMs: 20_000,
  memoryBytes: 512 * megabyte,
  ocrMemoryBytes: 1536 * megabyte,
  fileBytes: largestDocumentBytes,
  unpackedBytes: 500 * megabyte,
  entries: 20_000,
  characters: 20_000_000,
};

/** The limits that hold inside the process, as far as its readers keep them themselves. */
export type ReadLimits = Pick<ParseLimits, "unpackedBytes" | "entries" | "characters">;

/** Of a question bank, whose items have no limit in number. */
export type BankLimits = ReadLimits &
  Pick<ParseLimits, "memoryBytes" | "fileBytes"> & {
    /** Milliseconds without a word from the process. */
    readonly idleMs: number;
  };

export const usualBankLimits: BankLimits = {
  idleMs: 60_000,
  memoryBytes: usualParseLimits.memoryBytes,
  fileBytes: 2 * largestDocumentBytes,
  unpackedBytes: usualParseLimits.unpackedBytes,
  // Each picture of an Anki package is one.
  entries: 200_000,
  characters: usualParseLimits.characters,
};
