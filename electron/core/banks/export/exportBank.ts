import type { Bank, ExportFormat, Item } from "../../../contract/bank.ts";
import type { BankStore } from "../../ports.ts";
import { writeAnkiText } from "./writeAnkiText.ts";
import { writeCsv } from "./writeCsv.ts";
import { writeGift } from "./writeGift.ts";
import { writeJson } from "./writeJson.ts";

/** A bank as a file, in pieces: its name, then its text. */
export type BankPiece =
  | { readonly type: "file"; readonly fileName: string; readonly mediaType: string }
  | { readonly type: "text"; readonly text: string };

/** A bank as a writer sees it; its items can be gone through several times. */
export type WrittenBank = {
  readonly bank: Bank;
  readonly items: () => Iterable<Item>;
  readonly image: BankStore["image"];
};

/** Pieces are joined up to about this many characters. */
const pieceLength = 1 << 16;

const formats: Record<
  ExportFormat,
  {
    readonly ending: string;
    readonly mediaType: string;
    readonly write: (bank: WrittenBank) => Iterable<string>;
  }
> = {
  json: { ending: "json", mediaType: "application/json", write: writeJson },
  csv: { ending: "csv", mediaType: "text/csv", write: writeCsv },
  gift: { ending: "gift.txt", mediaType: "text/plain", write: writeGift },
  anki: { ending: "anki.txt", mediaType: "text/plain", write: writeAnkiText },
};

/**
 * All items of a bank, suspended ones too. Viva reads its own JSON back as it was, but for what the student did to items
 * (suspended, reported); CSV, GIFT and Anki text have no place for pictures, Anki's cards none for options, and GIFT's
 * short answers, as which cards come out, are none of Viva's. Failed BANK_MISSING.
 */
export function* exportBank(
  banks: BankStore,
  bankId: string,
  format: ExportFormat,
): Generator<BankPiece> {
  const bank = banks.bank(bankId);
  const { ending, mediaType, write } = formats[format];
  yield { type: "file", fileName: `${fileNameOf(bank.name)}.${ending}`, mediaType };
  let text = "";
  for (const piece of write({ bank, items: () => banks.eachItem(bankId), image: banks.image })) {
    text += piece;
    if (text.length < pieceLength) continue;
    yield { type: "text", text };
    text = "";
  }
  if (text !== "") yield { type: "text", text };
}

function fileNameOf(name: string): string {
  const safe = name
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  return safe.slice(0, 80) || "question bank";
}
