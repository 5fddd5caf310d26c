import type { BankRecord, Fields, OpenRecords, RecordShape } from "./bankRecord.ts";
import type { BankFindings, BankSource } from "./bankSource.ts";
import { createDraftFindings } from "./draftFindings.ts";
import { skippedItem } from "./html/checkedItem.ts";
import type { ItemDraft, Refused } from "./itemDraft.ts";
import { createNumberingVote, isNumbered, type Numbering } from "./keyNumbering.ts";
import { readChoices } from "./records/choices.ts";
import { readMedmcqa } from "./records/medmcqa.ts";
import { readMedqa } from "./records/medqa.ts";
import { readPubmedqa } from "./records/pubmedqa.ts";
import { readTable } from "./records/table.ts";
import { readTruthfulqa } from "./records/truthfulqa.ts";
import { readViva } from "./records/viva.ts";

/** Records between two words of a reader that finds nothing yet. */
const progressEvery = 500;

/** The items of a file whose first item is of a shape; the others may be of another, and are read as what they are. */
export async function* readRecords(
  open: OpenRecords,
  shape: RecordShape,
  source: BankSource,
): BankFindings {
  const findings = createDraftFindings(source);
  const numbered = isNumbered(shape);
  const numbering = numbered ? yield* tellNumbering(open, shape) : null;
  const first = numbering?.first ?? 0;
  for await (const record of open()) {
    const { at } = record;
    const share = numbered ? (1 + record.share) / 2 : record.share;
    if ("problem" in record) {
      yield skippedItem(at, record.problem, share);
      continue;
    }
    const draft = draftOf(record, first);
    if ("refused" in draft) yield skippedItem(at, draft.refused, share);
    else yield* await findings.of(draft, at, share);
  }
  const note = numbering?.note ?? "";
  return [...(note === "" ? [] : [note]), ...findings.notes()];
}

/** Reads the whole file once, because the last key may be the first that tells. */
async function* tellNumbering(
  open: OpenRecords,
  shape: "medmcqa" | "choices",
): AsyncGenerator<{ type: "progress"; share: number }, Numbering> {
  const vote = createNumberingVote(shape);
  let records = 0;
  for await (const record of open()) {
    if ("fields" in record && record.shape === shape) vote.add(record.fields);
    records += 1;
    if (records % progressEvery === 0) yield { type: "progress", share: record.share / 2 };
  }
  return vote.verdict();
}

type Readable = Extract<BankRecord, { readonly fields: Fields }>;

function draftOf({ shape, fields }: Readable, first: 0 | 1): ItemDraft | Refused {
  switch (shape) {
    case "medqa":
      return readMedqa(fields);
    case "medmcqa":
      return readMedmcqa(fields, first);
    case "choices":
      return readChoices(fields, first);
    case "pubmedqa":
      return readPubmedqa(fields);
    case "truthfulqa":
      return readTruthfulqa(fields);
    case "table":
      return readTable(fields);
    case "viva":
      return readViva(fields);
    case null:
      return { refused: "it is not built as a question" };
  }
}
