import type { FoundImage, FoundItem } from "../../core/ports.ts";
import type { SkippedItem } from "../../contract/bank.ts";
import type { DocumentFile } from "../documentFile.ts";
import type { ReadContext } from "../readContext.ts";

/** An open file that may be a question bank, with the limits and the name that readers of documents get too. */
export type BankSource = { readonly file: DocumentFile; readonly context: ReadContext };

/** What a reader finds, in the order of the file; share of the file that has been read, up to 1. */
export type BankFinding =
  | { readonly type: "item"; readonly item: FoundItem; readonly share: number }
  | { readonly type: "skipped"; readonly skipped: SkippedItem; readonly share: number }
  /** Before the first item that shows it. */
  | { readonly type: "image"; readonly image: FoundImage }
  /** Nothing was found, but the reader is at work. */
  | { readonly type: "progress"; readonly share: number };

/**
 * Reads a bank of one format, item by item; returns sentences for the student. One bad item is a finding, not an end.
 * Failed BANK_BROKEN when the rest cannot be read.
 */
export type BankFindings = AsyncGenerator<BankFinding, readonly string[], void>;
