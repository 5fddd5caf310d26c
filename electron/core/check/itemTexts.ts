import type { Item, ItemContent, ItemImage } from "../../contract/bank.ts";
import { longestCheckText } from "../../contract/check.ts";
import { letterOf } from "../banks/letterOf.ts";

/** What a question with its lettered options, or a card's front, asks; pictures are named, because a text cannot hold them. */
export function itemQuestion(content: ItemContent): string {
  const pictures = content.images.stem.map(pictureName).join("\n");
  if (content.kind === "card") return paragraphs([content.stem, pictures]);
  const options = content.options.map((_, option) => optionLine(content.options, option));
  return paragraphs([content.context, content.stem, pictures, options.join("\n")]);
}

/** The key, its explanation, and what is said of single options, or a card's back; null where a bank says nothing. */
export function itemReference({ content }: Pick<Item, "content">): string | null {
  const pictures = content.images.answer.map(pictureName).join("\n");
  const text =
    content.kind === "card"
      ? paragraphs([content.back, pictures])
      : paragraphs([
          optionLine(content.options, content.key),
          saysMore(content.explanation) ? content.explanation : "",
          ...content.options.map(optionReason),
          pictures,
        ]);
  return text === "" ? null : clipped(text);
}

/** What a student answered: the chosen option, where there is one, and what they noted; empty when neither is there. */
export function itemAnswer(content: ItemContent, chosen: number | null, note: string): string {
  const option =
    content.kind === "choice" && chosen !== null ? optionLine(content.options, chosen) : "";
  return clipped(paragraphs([option, note]));
}

/** Why an option is right or wrong, led by its text: "Digoxin: too slow." */
function optionReason({ text, why }: { readonly text: string; readonly why: string }): string {
  if (!saysMore(why)) return "";
  const name = text.trim().replace(/[.:;,]+$/u, "");
  const reason = why.trim();
  return reason.toLowerCase().startsWith(name.toLowerCase()) ? reason : `${name}: ${reason}`;
}

/** "Right.", "Correct answer", "Wrong!": a verdict without a reason. */
const verdict =
  /^\W*(?:(?:yes|no)\W+)?(?:(?:this|that|it)(?: answer| option| choice)? (?:is|was) )?(?:the |an? )?(?:not )?(?:right|correct|wrong|incorrect|true|false|yes|no|best)(?: (?:answer|option|choice|one))?\W*$/iu;
const saysMore = (reason: string) => /[\p{L}\p{N}]/u.test(reason) && !verdict.test(reason);

function optionLine(options: readonly { readonly text: string }[], option: number): string {
  const text = options[option]?.text.trim() ?? "";
  return text === "" ? "" : `${letterOf(option)}. ${text}`;
}

function pictureName({ alt }: ItemImage): string {
  return alt.trim() === "" ? "(Picture without a description)" : `(Picture: ${alt.trim()})`;
}

function paragraphs(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join("\n\n");
}

/** Banks may hold longer texts than a column. */
function clipped(text: string): string {
  return text.length <= longestCheckText ? text : `${text.slice(0, longestCheckText - 1)}…`;
}
