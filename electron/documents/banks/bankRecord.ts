/** What one item is written as: named values of any kind. */
export type Fields = Readonly<Record<string, unknown>>;

/** How an item's fields are to be understood. */
export type RecordShape =
  | "medqa"
  | "medmcqa"
  | "choices"
  | "pubmedqa"
  | "truthfulqa"
  | "table"
  | "viva";

/** One item as it stands in the file, or why nothing can stand for it; share of the file that was read, up to 1. */
export type BankRecord = { readonly at: string; readonly share: number } & (
  | {
      readonly fields: Fields;
      readonly shape: RecordShape | null;
      /** The number of the first option, as the names of the columns have it. */
      readonly firstColumn?: 0 | 1;
    }
  | { readonly problem: string }
);

/** The records of a file from its beginning, as often as it is called. */
export type OpenRecords = () => Iterable<BankRecord> | AsyncIterable<BankRecord>;
