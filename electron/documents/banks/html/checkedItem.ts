import { itemFields, longestItemText, mostOptions } from "../../../contract/bank.ts";
import type { FoundItem } from "../../../core/ports.ts";
import type { Cleaner } from "../../cleanText.ts";
import type { BankFinding } from "../bankSource.ts";

const longestName = 200;
const longestTag = 100;
const mostTags = 100;

/** An item as a finding; one that breaks a rule of items is skipped, with a reason for the student. */
export function checkedItem(item: FoundItem, share: number, cleaner: Cleaner): BankFinding {
  const named = (text: string): string => shortened(cleaner.line(text), longestName);
  const tags = item.tags.map((tag) => shortened(cleaner.line(tag), longestTag));
  const checked = itemFields.safeParse({
    content: item.content,
    subject: named(item.subject),
    topic: named(item.topic),
    tags: [...new Set(tags)].filter((tag) => tag !== "").slice(0, mostTags),
  });
  const { at } = item;
  if (!checked.success) return skippedItem(at, reasonOf(item), share);
  const found = { ...checked.data, sourceId: named(item.sourceId), at };
  return { type: "item", item: found, share };
}

/** One that is skipped for a reason of its format. */
export function skippedItem(at: string, reason: string, share: number): BankFinding {
  return { type: "skipped", skipped: { at, reason }, share };
}

/** Never ends in half a character. */
function shortened(text: string, longest: number): string {
  return text
    .slice(0, longest)
    .replace(/[\uD800-\uDBFF]$/u, "")
    .trim();
}

function reasonOf({ content }: FoundItem): string {
  if (content.stem === "") return "it has no question";
  if (content.kind === "choice") {
    const { options, key } = content;
    if (options.length < 2) return "it has fewer than two options";
    if (options.length > mostOptions) return `it has more than ${mostOptions} options`;
    const empty = options.findIndex((option) => option.text === "");
    if (empty !== -1) return `option ${String.fromCodePoint(65 + empty)} has no text`;
    if (key < 0 || key >= options.length) return "its key names none of its options";
  }
  return `a text in it is longer than ${longestItemText.toLocaleString("en-GB")} characters`;
}
