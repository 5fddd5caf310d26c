import { Failed } from "../../core/failed.ts";
import type { KeyNumbers } from "./answerKey.ts";
import type { BankRecord, Fields, OpenRecords } from "./bankRecord.ts";
import type { BankFindings, BankSource } from "./bankSource.ts";
import { createDraftFindings } from "./draftFindings.ts";
import { skippedItem } from "./html/checkedItem.ts";
import type { ItemDraft, Refused } from "./itemDraft.ts";
import { createNumberings, type Numberings } from "./numberings.ts";
import { readChoices } from "./records/choices.ts";
import { readMedmcqa } from "./records/medmcqa.ts";
import { readMedqa } from "./records/medqa.ts";
import { readPubmedqa } from "./records/pubmedqa.ts";
import { readTable } from "./records/table.ts";
import { readTruthfulqa } from "./records/truthfulqa.ts";
import { readViva } from "./records/viva.ts";

/** Records between two words of a reader that finds nothing yet. */
const progressEvery = 500;

/** Of items whose keys are never numbers. */
const unnumbered: KeyNumbers = { first: null, arePlaces: false };

/** The items of a file, each read as what it is. */
export async function* readRecords(open: OpenRecords, source: BankSource): BankFindings {
  const findings = createDraftFindings(source);
  const numberings = yield* tellNumberings(open);
  for await (const record of open()) {
    const { at } = record;
    const share = (1 + record.share) / 2;
    if ("problem" in record) {
      yield skippedItem(at, record.problem, share);
      continue;
    }
    const draft = draftOf(record, numberings.get(record.shape) ?? unnumbered);
    if ("refused" in draft) yield skippedItem(at, draft.refused, share);
    else yield* findings.of(draft, at, share);
  }
  const notes = [...numberings.values()].map(({ note }) => note).filter((note) => note !== "");
  return [...notes, ...findings.notes()];
}

/** Reads the whole file once, because the last key may be the first that tells. */
async function* tellNumberings(
  open: OpenRecords,
): AsyncGenerator<{ type: "progress"; share: number }, ReturnType<Numberings["verdicts"]>> {
  const numberings = createNumberings();
  let records = 0;
  try {
    for await (const record of open()) {
      if ("fields" in record) numberings.add(record);
      records += 1;
      if (records % progressEvery === 0) yield { type: "progress", share: record.share / 2 };
    }
  } catch (cause) {
    // It is told where the items are read, after those that come before it.
    if (!(cause instanceof Failed)) throw cause;
  }
  return numberings.verdicts();
}

type Readable = Extract<BankRecord, { readonly fields: Fields }>;

function draftOf({ shape, fields }: Readable, numbers: KeyNumbers): ItemDraft | Refused {
  switch (shape) {
    case "medqa":
      return readMedqa(fields, numbers);
    case "medmcqa":
      return readMedmcqa(fields, numbers);
    case "choices":
      return readChoices(fields, numbers);
    case "pubmedqa":
      return readPubmedqa(fields);
    case "truthfulqa":
      return readTruthfulqa(fields);
    case "table":
      return readTable(fields, numbers);
    case "viva":
      return readViva(fields, numbers);
    case null:
      return { refused: "it is not built as a question" };
  }
}
