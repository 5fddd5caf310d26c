import type { SkippedItem } from "../../contract/bank.ts";
import { Failed, fail } from "../../core/failed.ts";
import type { BankEvent, FoundItem } from "../../core/ports.ts";
import { createCleaner } from "../cleanText.ts";
import type { DocumentFile } from "../documentFile.ts";
import type { ReadLimits } from "../limits.ts";
import type { BankFinding, BankSource } from "./bankSource.ts";
import { recogniseBank } from "./recogniseBank.ts";

/** Findings in one event, and the UTF-16 units of their texts after which it goes out early. */
const mostFindings = 200;
const mostCharacters = 1 << 20;
/** Milliseconds that a finding waits for others. */
const longestWait = 1000;

/** Reads an open question bank of any kind, in this very process. Failed as BankReader.read. */
export async function* readBank(
  file: DocumentFile,
  request: { readonly name: string; readonly limits: ReadLimits },
): AsyncGenerator<BankEvent> {
  const source = { file, context: { ...request, cleaner: createCleaner() } };
  try {
    yield* read(source);
  } catch (cause) {
    // Archives and XML are read as those of documents are.
    if (!(cause instanceof Failed) || cause.failure.code !== "DOCUMENT_BROKEN") throw cause;
    fail("BANK_BROKEN", cause.failure.data);
  }
}

async function* read(source: BankSource): AsyncGenerator<BankEvent> {
  const { format, name, read: find } = await recogniseBank(source);
  const title = name === null ? "" : source.context.cleaner.line(name).slice(0, 200).toWellFormed();
  yield { type: "started", format, name: title === "" ? null : title };
  const findings = find();
  const batch = createBatch();
  let share = 0;
  for (;;) {
    const next = await findings.next().catch((cause: unknown) => ({ cause }));
    if ("cause" in next) {
      // What came before the failure holds.
      if (!batch.isEmpty()) yield batch.take(share);
      throw next.cause;
    }
    if (next.done === true) {
      if (!batch.isEmpty()) yield batch.take(1);
      yield { type: "done", notes: [...next.value] };
      return;
    }
    const finding = next.value;
    if (finding.type === "image") {
      yield finding;
      continue;
    }
    share = Math.min(1, Math.max(share, finding.share));
    if (finding.type !== "progress") batch.add(finding);
    if (finding.type === "progress" || batch.isFull()) yield batch.take(share);
  }
}

function createBatch() {
  let items: FoundItem[] = [];
  let skipped: SkippedItem[] = [];
  let characters = 0;
  let begun = performance.now();
  return {
    add(finding: Extract<BankFinding, { readonly type: "item" | "skipped" }>) {
      if (finding.type === "skipped") skipped.push(finding.skipped);
      else {
        items.push(finding.item);
        characters += JSON.stringify(finding.item.content).length;
      }
    },
    isEmpty: () => items.length + skipped.length === 0,
    isFull: () =>
      items.length + skipped.length >= mostFindings ||
      characters > mostCharacters ||
      performance.now() - begun > longestWait,
    take(share: number): BankEvent {
      const event = { type: "items" as const, items, skipped, share };
      items = [];
      skipped = [];
      characters = 0;
      begun = performance.now();
      return event;
    },
  };
}
