import type { AuditEntry, AuditEvent } from "../../../contract/keyAudit.ts";
import type { Opinion } from "../../../contract/opinion.ts";
import type { Library } from "../../library/createLibrary.ts";
import type { CheckedItem, Ports } from "../../ports.ts";
import { createPace } from "./createPace.ts";
import { dissentFrom, modelKey } from "./dissent.ts";
import { documentsAgainst } from "./documentsAgainst.ts";

/** A single model is wrong on every second question. */
const enoughModels = 2;

/**
 * Goes through the questions of a bank that are not suspended, in their order, and finds each whose key two models, the
 * documents or the student doubt; one that was confirmed since is left out. Gives way between searches; ends, without its
 * last progress, once the signal aborts. Failed BANK_MISSING.
 */
export async function* auditKeys(
  { store, clock, log }: Pick<Ports, "store" | "clock" | "log">,
  library: Pick<Library, "list" | "search">,
  bankId: string,
  signal: AbortSignal,
): AsyncGenerator<AuditEvent> {
  const { keyChecks } = store.banks;
  const items = keyChecks.each(bankId);
  const of = keyChecks.count(bankId);
  const searched = library.list().length > 0;
  const models = new Set<string>();
  const giveWay = createPace(clock);
  const search: Library["search"] = async (...query) => {
    await giveWay();
    signal.throwIfAborted();
    return library.search(...query);
  };

  async function documents({ item: { content } }: CheckedItem) {
    if (!searched || content.kind !== "choice") return null;
    try {
      return await documentsAgainst(content, search);
    } catch (cause) {
      if (!signal.aborted) log.error("the library was not searched for a key", cause);
      return null;
    }
  }

  async function check(checked: CheckedItem, opinions: readonly Opinion[]) {
    const { item, confirmedAt } = checked;
    if (item.content.kind !== "choice") return null;
    if (confirmedAt !== null && opinions.every(({ at }) => at <= confirmedAt)) return null;
    const dissent = dissentFrom(item.content.key, opinions);
    const entry: AuditEntry = {
      item,
      models: [...dissent.models],
      agreeing: dissent.agreeing,
      documents: await documents(checked),
    };
    const doubted =
      entry.models.length >= enoughModels || entry.documents !== null || item.reported !== null;
    return doubted ? entry : null;
  }

  let checked = 0;
  yield { type: "progress", checked, of, models: 0 };
  for (const one of items) {
    const opinions = store.practice.opinions.ofItem(one.item.id);
    for (const { model } of opinions) models.add(modelKey(model));
    const entry = await check(one, opinions);
    checked += 1;
    if (signal.aborted) return;
    if (entry !== null) yield { type: "found", entry };
    if ((await giveWay()) || entry !== null) {
      yield { type: "progress", checked, of: Math.max(of, checked), models: models.size };
    }
    // The store may be closed by now.
    if (signal.aborted) return;
  }
  // Questions may have been suspended meanwhile.
  yield { type: "progress", checked, of: checked, models: models.size };
}
