import { z } from "zod";
import { checkOrigin, checkScore, checkStage, columns } from "../../contract/check.ts";
import { sources } from "../../contract/grounding.ts";
import { passage } from "../../contract/library.ts";
import { confidence } from "../../contract/practice.ts";
import type { StoredCheck } from "../../core/ports.ts";
import { json } from "../json.ts";

const flag = z.literal([0, 1]).transform((value) => value === 1);

const storedRow = z.object({
  number: z.number(),
  id: z.string(),
  question: z.string(),
  topic: z.string(),
  tags: json(z.array(z.string())),
  origin: json(checkOrigin),
  createdAt: z.number(),
  blind: flag,
  sources: json(sources),
  columns: json(columns),
  mine: z.string(),
  confidence: confidence.nullable(),
  committedAt: z.number().nullable(),
  reference: z.string().nullable(),
  referenceFrom: z.enum(["key", "typed"]).nullable(),
  passages: json(z.array(passage)).nullable(),
  relevant: flag,
  linedUp: flag,
  stage: checkStage,
  score: json(checkScore),
});

/** The columns that parseCheck reads, of a row of checks named checked. */
export const checkColumns = `
  checked.number, checked.id, checked.question, checked.topic, checked.tags, checked.origin,
  checked.created_at AS createdAt, checked.blind, checked.sources, checked.columns,
  checked.mine, checked.confidence, checked.committed_at AS committedAt,
  checked.reference, checked.reference_from AS referenceFrom, checked.passages, checked.relevant,
  checked.lined_up AS linedUp, checked.stage, checked.score`;

/** A check without what stands in tables of their own. */
export type ParsedCheck = {
  readonly number: number;
  readonly linedUp: boolean;
  readonly check: Omit<StoredCheck, "answers" | "rows">;
};

/** Checks a row against the contract; throws a ZodError for what no Viva has written. */
export function parseCheck(row: unknown): ParsedCheck {
  const { number, linedUp, mine, confidence, committedAt, reference, referenceFrom, ...rest } =
    storedRow.parse(row);
  return {
    number,
    linedUp,
    check: {
      ...rest,
      mine: { text: mine, confidence, committedAt },
      reference:
        reference === null || referenceFrom === null
          ? null
          : { from: referenceFrom, text: reference },
    },
  };
}
