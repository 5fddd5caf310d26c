import type { Block } from "./sections.ts";

/** What the reader of a kind without printed pages makes of a file; empty title: it names none. */
export type ReadDocument = {
  readonly title: string;
  /** No section reaches from one chapter into the next. */
  readonly chapters: readonly (readonly Block[])[];
  readonly notes: readonly string[];
};
