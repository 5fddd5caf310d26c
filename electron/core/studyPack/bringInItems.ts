import type { Item, ItemFields } from "../../contract/bank.ts";
import { Failed } from "../failed.ts";
import { packBankId, type FoundItem, type PackFiles, type Ports } from "../ports.ts";

type Dependencies = Pick<Ports, "store" | "ownFiles" | "clock" | "log">;

/** The name of the pack's bank, unless another has it. */
const bankName = "Study pack";

/**
 * Brings the pack's questions into its bank: new ones, and what a new version says of those that the student has not
 * edited; one that it does not hold any more is suspended, and what was answered to it stays. Done again after it was cut
 * off, it goes on. Failed as BankReader.read and BankStore; ends early when the signal aborts.
 */
export async function bringInItems(
  pack: PackFiles,
  { store, ownFiles, clock, log }: Dependencies,
  signal: AbortSignal,
): Promise<void> {
  const { banks } = store;
  if (store.studyPack.bank() === null) {
    const name = freeName((taken) => banks.withName(taken) !== null);
    banks.create({
      id: packBankId,
      name,
      format: "json",
      fileName: "study-pack",
      addedAt: clock.now(),
    });
  }
  const before = new Map([...banks.eachItem(packBankId)].map((item) => [item.sourceId, item]));
  const found = new Set<string>();
  for await (const event of ownFiles.banks(pack.banks, signal)) {
    if (event.type === "image") banks.addImage(event.image);
    if (event.type !== "items") continue;
    for (const { at, reason } of event.skipped) {
      log.error("a question of the study pack was skipped", new Error(`${at}: ${reason}`));
    }
    for (const item of event.items) found.add(item.sourceId);
    banks.addItems(
      packBankId,
      event.items.filter(({ sourceId }) => !before.has(sourceId)),
    );
    for (const item of event.items) renew(before.get(item.sourceId), item);
  }
  if (signal.aborted) return;
  const dropped = [...before.values()].filter(
    ({ sourceId, editedAt, suspended }) =>
      sourceId !== "" && !found.has(sourceId) && editedAt === null && !suspended,
  );
  if (dropped.length > 0) {
    banks.suspend(
      dropped.map(({ id }) => id),
      true,
    );
  }

  function renew(known: Item | undefined, now: FoundItem): void {
    if (known === undefined || known.editedAt !== null || isSame(known, now)) return;
    try {
      banks.edit(known.id, fieldsOf(now), null);
    } catch (cause) {
      // The student has written that very question into this bank.
      if (!(cause instanceof Failed) || cause.failure.code !== "BAD_ARGUMENT") throw cause;
      log.error("a question of the study pack was not renewed", cause);
    }
  }
}

function fieldsOf({ content, subject, topic, tags }: ItemFields): ItemFields {
  return { content, subject, topic, tags };
}

/** Both were parsed by the same schema, which orders their fields. */
function isSame(one: ItemFields, other: ItemFields): boolean {
  return JSON.stringify(fieldsOf(one)) === JSON.stringify(fieldsOf(other));
}

function freeName(isTaken: (name: string) => boolean): string {
  let name = bankName;
  for (let next = 2; isTaken(name); next++) name = `${bankName} (${next})`;
  return name;
}
