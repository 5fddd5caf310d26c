import {
  longestItemText,
  type CardContent,
  type ChoiceContent,
  type Item,
  type ItemFields,
} from "../../../../electron/contract/bank.ts";
import { text } from "../../app/text.ts";

const longestName = 200;
const longestTag = 100;
const mostTags = 100;

export type OptionDraft = {
  /** Stays with an option while it moves. */
  readonly key: number;
  readonly text: string;
  readonly why: string;
};

type CommonDraft = {
  readonly stem: string;
  readonly subject: string;
  readonly topic: string;
  /** Comma separated, as they are typed. */
  readonly tags: string;
};

/** An item while it is typed over. */
export type ItemDraft =
  | (CommonDraft & {
      readonly kind: "choice";
      readonly context: string;
      readonly options: readonly OptionDraft[];
      /** The key of the right option; null when that one was removed. */
      readonly right: number | null;
      readonly explanation: string;
    })
  | (CommonDraft & { readonly kind: "card"; readonly back: string });

export type ChoiceDraft = Extract<ItemDraft, { kind: "choice" }>;

/** What is wrong, by the field: "stem", "tags", "option 3" (the key of one), "right" … */
export type DraftProblems = ReadonlyMap<string, string>;

export function draftOf({ content, subject, topic, tags }: Item): ItemDraft {
  const common = { stem: content.stem, subject, topic, tags: tags.join(", ") };
  if (content.kind === "card") return { kind: "card", ...common, back: content.back };
  return {
    kind: "choice",
    ...common,
    context: content.context,
    options: content.options.map((option, key) => ({ ...option, key })),
    right: content.key,
    explanation: content.explanation,
  };
}

/** What is wrong with a draft; empty when it may be saved. */
export function problemsWith(draft: ItemDraft): DraftProblems {
  const problems = new Map<string, string>();
  const check = (field: string, value: string, most: number, needed: boolean) => {
    if (needed && value.trim() === "") problems.set(field, text.banks.invalid.empty);
    else if (value.length > most) problems.set(field, text.banks.invalid.tooLong(most));
  };
  check("stem", draft.stem, longestItemText, true);
  check("subject", draft.subject.trim(), longestName, false);
  check("topic", draft.topic.trim(), longestName, false);
  const tags = tagsOf(draft.tags);
  if (tags.length > mostTags) problems.set("tags", text.banks.invalid.tooManyTags(mostTags));
  if (tags.some((tag) => tag.length > longestTag)) {
    problems.set("tags", text.banks.invalid.tagTooLong(longestTag));
  }
  if (draft.kind === "card") {
    check("back", draft.back, longestItemText, true);
    return problems;
  }
  check("context", draft.context, longestItemText, false);
  check("explanation", draft.explanation, longestItemText, false);
  for (const option of draft.options) {
    check(`option ${option.key}`, option.text, longestItemText, true);
    check(`why ${option.key}`, option.why, longestItemText, false);
  }
  if (draft.options.length < 2) problems.set("right", text.banks.invalid.tooFewOptions);
  else if (rightAt(draft) === -1) problems.set("right", text.banks.invalid.noKey);
  return problems;
}

/** What is saved of a draft without problems; pictures stay those of the item. */
export function fieldsOf(draft: ItemDraft, { content }: Item): ItemFields {
  const { images } = content;
  return {
    content: draft.kind === "card" ? cardOf(draft, images) : choiceOf(draft, images),
    subject: draft.subject.trim(),
    topic: draft.topic.trim(),
    tags: [...tagsOf(draft.tags)],
  };
}

function cardOf(
  { stem, back }: Extract<ItemDraft, { kind: "card" }>,
  images: CardContent["images"],
): CardContent {
  return { kind: "card", stem: stem.trim(), back: back.trim(), images };
}

function choiceOf(draft: ChoiceDraft, images: ChoiceContent["images"]): ChoiceContent {
  return {
    kind: "choice",
    context: draft.context.trim(),
    stem: draft.stem.trim(),
    options: draft.options.map((option) => ({ text: option.text.trim(), why: option.why.trim() })),
    key: rightAt(draft),
    explanation: draft.explanation.trim(),
    images,
  };
}

function rightAt({ options, right }: ChoiceDraft): number {
  return options.findIndex((option) => option.key === right);
}

/** None twice. */
function tagsOf(typed: string): readonly string[] {
  const tags = typed.split(",").map((tag) => tag.trim());
  return [...new Set(tags)].filter((tag) => tag !== "");
}

export function addOption(draft: ChoiceDraft): ChoiceDraft {
  const key = Math.max(-1, ...draft.options.map((option) => option.key)) + 1;
  return { ...draft, options: [...draft.options, { key, text: "", why: "" }] };
}

export function removeOption(draft: ChoiceDraft, key: number): ChoiceDraft {
  return {
    ...draft,
    options: draft.options.filter((option) => option.key !== key),
    right: draft.right === key ? null : draft.right,
  };
}

/** Moves an option by so many places; not beyond the first or the last. */
export function moveOption(draft: ChoiceDraft, key: number, by: number): ChoiceDraft {
  const from = draft.options.findIndex((option) => option.key === key);
  const moved = draft.options[from];
  const to = from + by;
  if (moved === undefined || to < 0 || to >= draft.options.length) return draft;
  return { ...draft, options: draft.options.toSpliced(from, 1).toSpliced(to, 0, moved) };
}

export function changeOption(
  draft: ChoiceDraft,
  key: number,
  change: Partial<Omit<OptionDraft, "key">>,
): ChoiceDraft {
  return {
    ...draft,
    options: draft.options.map((option) =>
      option.key === key ? { ...option, ...change } : option,
    ),
  };
}
