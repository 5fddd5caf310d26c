import { Command } from "commander";
import type { AuditEntry } from "../contract/keyAudit.ts";
import { letterOf } from "../core/banks/letterOf.ts";
import { nameOfBank } from "./nameOfBank.ts";
import { dataOption, jsonOption } from "./options.ts";
import type { DataOptions } from "./withCore.ts";
import { withPack } from "./withPack.ts";

/** viva bank audit: the keys of a bank that models, documents or the student doubt. */
export function addBankAudit(bank: Command): void {
  bank
    .command("audit")
    .description(
      "list questions whose key two models, your documents or you doubt, to be looked up",
    )
    .argument("<id>", "the bank's id, as list prints it")
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((id: string, options: DataOptions) =>
      withPack(options, async ({ core }) => {
        nameOfBank(core, id);
        const found: AuditEntry[] = [];
        for await (const event of core.banks.audit(id)) {
          if (event.type === "found") found.push(event.entry);
        }
        if (options.json) return console.log(JSON.stringify(found.map(toJson)));
        if (found.length === 0) console.log("No key is in doubt.");
        for (const entry of found) console.log(describe(entry));
      }),
    );
}

function toJson({ item, models, agreeing, documents }: AuditEntry) {
  const { content, reported } = item;
  return {
    itemId: item.id,
    stem: content.stem,
    key: content.kind === "choice" ? content.key : null,
    models: models.map(({ model, mode, chosen, share }) => ({
      model: model.name,
      mode,
      choice: chosen,
      share,
    })),
    agreeing,
    documents: documents?.option ?? null,
    reported,
  };
}

function describe({ item, models, documents }: AuditEntry): string {
  const { content, reported } = item;
  const said = [
    ...models.map(({ model, chosen }) => `${model.name}: ${letterOf(chosen)}`),
    ...(documents === null ? [] : [`your documents: ${letterOf(documents.option)}`]),
    ...(reported === null ? [] : [`you: ${reported}`]),
  ];
  const key = content.kind === "choice" ? letterOf(content.key) : "none";
  return `${content.stem.replace(/\s+/g, " ")}\n  key ${key}; ${said.join("; ")}\n`;
}
