import type { ChoiceContent } from "../../../contract/bank.ts";
import type { AuditEntry } from "../../../contract/keyAudit.ts";
import { everywhere, type Library } from "../../library/createLibrary.ts";
import { quoteOption, seek, type Quote, type Sought } from "../../practice/quoteOption.ts";

/** Enough to find two passages that speak of the option. */
const looked = 12;

/**
 * The option that the student's documents speak of within what is asked, when it is the only one and not the key; else
 * null. A key whose words say nothing by themselves cannot be looked up. Rejects as the search does.
 */
export async function documentsAgainst(
  { stem, options, key }: ChoiceContent,
  search: Library["search"],
): Promise<AuditEntry["documents"]> {
  const quotesOf = async (sought: Sought | null): Promise<Quote[]> =>
    sought === null ? [] : quoteOption(sought, await search(sought.query, everywhere, looked));

  const right = seek(stem, options[key]?.text ?? "");
  if (right === null || (await quotesOf(right)).length > 0) return null;
  let borneOut: AuditEntry["documents"] = null;
  for (const [option, { text }] of options.entries()) {
    if (option === key) continue;
    const quotes = await quotesOf(seek(stem, text));
    if (quotes.length === 0) continue;
    if (borneOut !== null) return null;
    borneOut = { option, quotes };
  }
  return borneOut;
}
