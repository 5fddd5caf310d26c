import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BankFormat, SkippedItem } from "../../../contract/bank.ts";
import type { Failure } from "../../../contract/failure.ts";
import { Failed } from "../../../core/failed.ts";
import type { BankEvent, FoundImage, FoundItem } from "../../../core/ports.ts";
import { documentFile } from "../../documentFile.ts";
import { usualBankLimits } from "../../limits.ts";
import { readBank } from "../readBank.ts";

export type WholeBank = {
  readonly format: BankFormat | null;
  readonly name: string | null;
  readonly items: readonly FoundItem[];
  readonly skipped: readonly SkippedItem[];
  readonly images: readonly FoundImage[];
  readonly notes: readonly string[];
  /** Null when it was read to its end. */
  readonly failure: Failure | null;
  readonly events: readonly BankEvent[];
};

/** Reads what a file would hold, in this process, by everything that recognises and reads banks. */
export async function readHere(data: Uint8Array | string): Promise<WholeBank> {
  const folder = mkdtempSync(join(tmpdir(), "viva-bank-"));
  const path = join(folder, "bank");
  writeFileSync(path, data);
  try {
    return await readFileHere(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same of a file that is there. */
export async function readFileHere(path: string): Promise<WholeBank> {
  const fd = openSync(path, "r");
  try {
    return await collect(readBank(documentFile(fd), { name: "bank", limits: usualBankLimits }));
  } finally {
    closeSync(fd);
  }
}

/** All events of a bank as one, with its failure as a value. */
export async function collect(reading: AsyncIterable<BankEvent>): Promise<WholeBank> {
  const events: BankEvent[] = [];
  let failure: Failure | null = null;
  try {
    for await (const event of reading) events.push(event);
  } catch (cause) {
    if (!(cause instanceof Failed)) throw cause;
    ({ failure } = cause);
  }
  const started = events.find((event) => event.type === "started");
  const done = events.find((event) => event.type === "done");
  return {
    format: started?.format ?? null,
    name: started?.name ?? null,
    items: events.flatMap((event) => (event.type === "items" ? event.items : [])),
    skipped: events.flatMap((event) => (event.type === "items" ? event.skipped : [])),
    images: events.flatMap((event) => (event.type === "image" ? [event.image] : [])),
    notes: done?.notes ?? [],
    failure,
    events,
  };
}

/** The text of the right option of a question. */
export function rightOption({ content }: FoundItem): string | undefined {
  return content.kind === "choice" ? content.options[content.key]?.text : undefined;
}
