import type { BankFormat } from "../../contract/bank.ts";
import { fail } from "../../core/failed.ts";
import { openZip } from "../zip/openZip.ts";
import type { BankFindings, BankSource } from "./bankSource.ts";
import { textHead } from "./textPieces.ts";

export type RecognisedBank = {
  readonly format: BankFormat;
  /** What the file calls the bank; null when it does not say. */
  readonly name: string | null;
  readonly read: () => BankFindings;
};

/** A part's header, or the end of a directory without parts. */
const zipStarts: ReadonlySet<string> = new Set(["PK\x03\x04", "PK\x05\x06"]);
const headBytes = 1 << 18;

/** What a bank is by its content; its name says nothing. Failed BANK_UNSUPPORTED, or as the archive that it may be. */
export async function recogniseBank(source: BankSource): Promise<RecognisedBank> {
  const start = new TextDecoder("latin1").decode(source.file.head(4));
  const recognised = zipStarts.has(start) ? await inZip(source) : await inText(source);
  return recognised ?? fail("BANK_UNSUPPORTED", { path: source.context.name });
}

async function inZip(source: BankSource): Promise<RecognisedBank | null> {
  const zip = await openZip(source.file.fd, source.context);
  const anki = await import("./anki/readAnkiPackage.ts");
  if (anki.isAnkiPackage(zip)) {
    return { format: "ankiPackage", name: null, read: () => anki.readAnkiPackage(zip, source) };
  }
  const qti = await import("./qti/readQti.ts");
  if (!qti.isQtiPackage(zip)) return null;
  return { format: "qti", name: null, read: () => qti.readQtiPackage(zip, source) };
}

async function inText(source: BankSource): Promise<RecognisedBank | null> {
  const head = textHead(source.file, headBytes);
  if (isBinary(head.text)) return null;
  const json = (await import("./json/recogniseJson.ts")).recogniseJson(source, head);
  if (json !== null) return json;
  const qti = await import("./qti/readQti.ts");
  if (qti.looksLikeQti(head.text)) return plain("qti", () => qti.readQti(source));
  const anki = await import("./anki/readAnkiText.ts");
  if (anki.looksLikeAnkiText(head.text)) return plain("ankiText", () => anki.readAnkiText(source));
  const csv = (await import("./csv/recogniseCsv.ts")).recogniseCsv(source, head.text);
  if (csv !== null) return csv;
  const gift = await import("./gift/readGift.ts");
  if (gift.looksLikeGift(head.text)) return plain("gift", () => gift.readGift(source));
  const aiken = await import("./aiken/readAiken.ts");
  if (aiken.looksLikeAiken(head.text)) return plain("aiken", () => aiken.readAiken(source));
  return null;
}

function plain(format: BankFormat, read: () => BankFindings): RecognisedBank {
  return { format, name: null, read };
}

/** A few control characters may stand in a damaged text. */
function isBinary(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is counted
  const controls = text.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/gu)?.length ?? 0;
  return controls > 16 && controls > text.length / 200;
}
