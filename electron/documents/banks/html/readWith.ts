import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SkippedItem } from "../../../contract/bank.ts";
import type { FoundItem } from "../../../core/ports.ts";
import { createCleaner } from "../../cleanText.ts";
import { documentFile } from "../../documentFile.ts";
import { usualBankLimits } from "../../limits.ts";
import type { BankFindings, BankSource } from "../bankSource.ts";

export type ReadItems = {
  readonly items: readonly FoundItem[];
  readonly skipped: readonly SkippedItem[];
  readonly notes: readonly string[];
};

/** For tests: what one reader makes of a file with this text, whether or not it would be recognised. */
export async function readWith(
  reader: (source: BankSource) => BankFindings,
  text: string,
): Promise<ReadItems> {
  const folder = mkdtempSync(join(tmpdir(), "viva-bank-"));
  const path = join(folder, "bank");
  writeFileSync(path, text);
  const fd = openSync(path, "r");
  try {
    const context = { name: "bank", limits: usualBankLimits, cleaner: createCleaner() };
    return await collect(reader({ file: documentFile(fd), context }));
  } finally {
    closeSync(fd);
    rmSync(folder, { recursive: true });
  }
}

async function collect(reading: BankFindings): Promise<ReadItems> {
  const items: FoundItem[] = [];
  const skipped: SkippedItem[] = [];
  let next = await reading.next();
  for (; next.done !== true; next = await reading.next()) {
    const finding = next.value;
    if (finding.type === "item") items.push(finding.item);
    if (finding.type === "skipped") skipped.push(finding.skipped);
  }
  return { items, skipped, notes: next.value };
}
