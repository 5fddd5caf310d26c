import type { IdentifierClass } from "../../contract/deidentify.ts";
import type { Span } from "../advise/span.ts";

/** A stretch of a text that may identify a person, before it is known what stands in its place. */
export type Finding = Span & {
  readonly class: IdentifierClass;
  /** Of findings that overlap, the lower rank is kept. */
  readonly rank: number;
  /** An age over 89, which is a date in the sense of the rule. */
  readonly age?: boolean;
  readonly person?: PersonWords;
};

/** What is known of a person from one mention, folded to lower case without accents. */
export type PersonWords = {
  /** Names or initials in the order in which they are spoken. */
  readonly words: readonly string[];
  readonly family: boolean;
  readonly gender: "female" | "male" | null;
};

/** Lower numbers win. */
export const ranks = {
  address: 0,
  labelled: 1,
  shaped: 2,
  date: 3,
  phone: 4,
  street: 5,
  calledName: 6,
  town: 7,
  guessedTown: 7.5,
  listedName: 8,
  again: 9,
  digits: 10,
} as const;
