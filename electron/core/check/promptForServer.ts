import type { ApprovalRequest } from "../../contract/check.ts";
import type { BudgetKind } from "../../contract/conversation.ts";
import type { ServerSettings } from "../../contract/engine.ts";
import type { Passage } from "../../contract/library.ts";
import { applyReplacements, deidentify } from "../deidentify/deidentify.ts";
import type { ChatTurn, PromptSegment, ServerPrompt } from "../ports.ts";
import { fitPrompt, type FittedPrompt } from "../prompt/fitPrompt.ts";
import { findProfile } from "../prompt/profiles.ts";
import { writeTask } from "../prompt/writeTask.ts";

/** A server tells no token counts in advance; English takes about four characters a token, names and numbers fewer. */
const charactersPerToken = 3;

/** What a server would be sent, whole: parts in their order, and how they become its prompt. */
export type ServerDraft = {
  readonly fitted: FittedPrompt;
  readonly stop: readonly string[];
  readonly parts: ApprovalRequest["parts"];
  /** The prompt with the replacements made, but for those that are kept, part by part. */
  readonly prompt: (kept: readonly (readonly number[])[]) => ServerPrompt;
};

/**
 * A check's question for the student's server, counted generously because its tokenizer is not known. Only what the
 * student or a document wrote is looked through for identifiers: the rest is Viva's own.
 */
export async function promptForServer(
  asked: { readonly question: string; readonly passages: readonly Passage[] },
  { api, profile: profileId, contextSize }: ServerSettings,
  maxTokens: number,
): Promise<ServerDraft> {
  const profile = findProfile(api === "chat" ? "template" : profileId);
  let turns: readonly ChatTurn[] = [];
  const fitted = await fitPrompt(
    {
      profile,
      history: [],
      passages: asked.passages,
      question:
        profile.form === "raw" ? asked.question : writeTask({ task: "ask", text: asked.question }),
      contextSize,
      maxTokens,
    },
    {
      countTokens: async (segments) => segments.map(({ text }) => tokensOf(text)),
      countTexts: async (texts) => texts.map(tokensOf),
      renderTemplate: async (rendered) => {
        turns = rendered;
        return rendered.map(({ kind, text }) => ({ kind, text, markup: false }));
      },
    },
  );
  const { segments } = fitted.prompt;
  const parts = withReplacements(api === "chat" ? segments : joinedByKind(segments));
  const stop = profile.stop;
  const textsOf = (kept: readonly (readonly number[])[]) =>
    parts.map(({ text, replacements }, i) => applyReplacements(text, replacements, kept[i] ?? []));
  if (api === "completions") {
    return { fitted, stop, parts, prompt: (kept) => ({ api, text: textsOf(kept).join("") }) };
  }
  return {
    fitted,
    stop,
    parts,
    prompt: (kept) => ({ api, turns: turnsOf(turns, parts, textsOf(kept)) }),
  };
}

function tokensOf(text: string): number {
  return Math.ceil(text.length / charactersPerToken);
}

function joinedByKind(segments: readonly PromptSegment[]): { kind: BudgetKind; text: string }[] {
  const joined: { kind: BudgetKind; text: string }[] = [];
  for (const { kind, text } of segments) {
    const last = joined.at(-1);
    if (last?.kind === kind) last.text += text;
    else joined.push({ kind, text });
  }
  return joined;
}

function withReplacements(
  pieces: readonly { readonly kind: BudgetKind; readonly text: string }[],
): ApprovalRequest["parts"] {
  const isForeign = ({ kind }: { readonly kind: BudgetKind }) =>
    kind === "question" || kind === "passages" || kind === "history";
  const found = deidentify(pieces.map((piece) => (isForeign(piece) ? piece.text : "")));
  return pieces.map(({ kind, text }, i) => ({ kind, text, replacements: found[i] ?? [] }));
}

/** A turn may have been cut into several parts (sources and question); they are its text again, in their order. */
function turnsOf(
  turns: readonly ChatTurn[],
  parts: ApprovalRequest["parts"],
  texts: readonly string[],
): Pick<ChatTurn, "role" | "text">[] {
  let next = 0;
  return turns.map(({ role, text: original }) => {
    let text = "";
    for (let length = 0; length < original.length; next += 1) {
      length += parts[next]?.text.length ?? original.length;
      text += texts[next] ?? "";
    }
    return { role, text };
  });
}
