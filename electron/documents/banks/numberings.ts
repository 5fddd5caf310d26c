import type { Answer } from "./answerKey.ts";
import type { BankRecord, Fields, RecordShape } from "./bankRecord.ts";
import {
  createNumberingVote,
  type Expected,
  type Numbering,
  type NumberingVote,
} from "./keyNumbering.ts";
import { choicesAnswer } from "./records/choices.ts";
import { medmcqaAnswer } from "./records/medmcqa.ts";
import { medqaAnswer } from "./records/medqa.ts";
import { tableAnswer } from "./records/table.ts";
import { vivaAnswer } from "./records/viva.ts";

/** How the keys of the items of a file are numbered, each kind of items by a vote of its own. */
export type Numberings = {
  readonly add: (record: Extract<BankRecord, { readonly fields: Fields }>) => void;
  readonly verdicts: () => ReadonlyMap<RecordShape | null, Numbering>;
};

type Keyed = {
  readonly answerOf: (fields: Fields) => Answer;
  readonly expected: Expected;
  readonly name: string;
};

const keyed: { readonly [S in RecordShape]?: Keyed } = {
  medqa: { answerOf: medqaAnswer, expected: { first: null, by: "custom" }, name: "MedQA's" },
  medmcqa: { answerOf: medmcqaAnswer, expected: { first: 1, by: "custom" }, name: "MedMCQA's" },
  choices: { answerOf: choicesAnswer, expected: { first: 0, by: "custom" }, name: "MMLU's" },
  // Viva's own, which count from 1.
  table: { answerOf: tableAnswer, expected: { first: 1, by: "rule" }, name: "a table's" },
  viva: { answerOf: vivaAnswer, expected: { first: 1, by: "rule" }, name: "Viva's" },
};

/** Starts without items. */
export function createNumberings(): Numberings {
  const votes = new Map<RecordShape, { readonly vote: NumberingVote; readonly kind: Keyed }>();
  return {
    add({ shape, fields, firstColumn }) {
      const usual = shape === null ? undefined : keyed[shape];
      if (shape === null || usual === undefined) return;
      const expected =
        firstColumn === undefined ? usual.expected : { first: firstColumn, by: "columns" as const };
      const begun = votes.get(shape) ?? {
        vote: createNumberingVote(),
        kind: { ...usual, expected },
      };
      votes.set(shape, begun);
      begun.vote.add(usual.answerOf(fields));
    },
    verdicts: () =>
      new Map(
        [...votes].map(([shape, { vote, kind }]) => {
          const whose =
            votes.size === 1 ? "The keys" : `The keys of items that are built as ${kind.name}`;
          return [shape, vote.verdict(kind.expected, whose)];
        }),
      ),
  };
}
