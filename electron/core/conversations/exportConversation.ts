import type {
  AnswerMessage,
  Conversation,
  Question,
  QuestionMessage,
} from "../../contract/conversation.ts";
import { labelFor } from "../../contract/demo.ts";
import type { Flag } from "../../contract/flag.ts";
import { nameWithAdapter } from "../../contract/nameWithAdapter.ts";
import type { NoticeText } from "../ports.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";
import { verificationBlocks } from "./exportVerification.ts";
import { quoteMarkdown } from "./quoteMarkdown.ts";

export type Exported = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
};

/** The branch being read as a file to keep, always with the notice, the models, the sources and what was verified. */
export function exportConversation(
  conversation: Conversation,
  format: "markdown" | "json",
  notice: NoticeText,
  at: number,
): Exported {
  const fileName = fileNameOf(conversation.summary.title);
  if (format === "markdown") {
    const text = toMarkdown(conversation, notice, at);
    return { fileName: `${fileName}.md`, mediaType: "text/markdown", text };
  }
  const content = {
    format: "viva-conversation",
    version: 1,
    exportedAt: new Date(at).toISOString(),
    notice: notice.strip,
    label: notice.label,
    ...conversation,
  };
  const text = `${JSON.stringify(content, null, 2)}\n`;
  return { fileName: `${fileName}.json`, mediaType: "application/json", text };
}

function toMarkdown({ summary, messages }: Conversation, notice: NoticeText, at: number): string {
  const blocks = messages.flatMap((message) =>
    message.role === "question" ? questionBlocks(message) : answerBlocks(message, notice),
  );
  const state = `State of verification of the whole conversation: ${summary.verification}.`;
  const isChecked = messages.some(
    (message) => message.role === "answer" && message.prompts.length > 0,
  );
  return `${[
    `# ${escapeMarkdown(summary.title)}`,
    `> **Notice.** ${notice.strip}`,
    `Exported from Viva on ${day(at)}. ${state} What students and models wrote is quoted.`,
    ...(isChecked ? [decisionsNote] : []),
    ...blocks,
  ].join("\n\n")}\n`;
}

/** Only the last decision on a claim is stored. */
const decisionsNote =
  "Decisions are those that stood at that time: a claim that was opened again counts as open, and an earlier decision on it is not kept.";

function questionBlocks({ question, createdAt, flags }: QuestionMessage): string[] {
  return [`## Question (${day(createdAt)})`, ...writtenBlocks(question), ...flagBlocks(flags)];
}

function writtenBlocks({ task, text, history, examination, tests }: Question): string[] {
  const fields = [
    ["History", history],
    ["Examination", examination],
    ["Tests", tests],
  ];
  return [
    ...(task === "ask" ? [] : [`**Task:** ${task}`]),
    ...(text.trim() ? [quoteMarkdown(text)] : []),
    ...fields.flatMap(([name, value]) =>
      value?.trim() ? [`**${name}:**`, quoteMarkdown(value)] : [],
    ),
  ];
}

function answerBlocks(answer: AnswerMessage, notice: NoticeText): string[] {
  const { model, decoding, createdAt, verification, tokens, text } = answer;
  const facts = [
    `${escapeMarkdown(nameWithAdapter(model.name, model.adapter))} (${escapeMarkdown(`${model.architecture}, ${model.quantization}`)}), profile ${model.profile}`,
    `temperature ${decoding.temperature}, top-p ${decoding.topP}, at most ${decoding.maxTokens} tokens, seed ${decoding.seed ?? "drawn"}`,
    ...(tokens ? [`${tokens.prompt} prompt and ${tokens.generated} generated tokens`] : []),
    day(createdAt),
  ];
  return [
    `## Answer (${verification})`,
    `*${labelFor(model, notice.label)}. ${facts.join("; ")}.*`,
    text.trim() ? quoteMarkdown(text) : "*No text.*",
    ...endNote(answer),
    ...answer.budget.dropped.map(
      ({ label, tokens }) => `*Not sent: ${escapeMarkdown(label)} (${tokens} tokens).*`,
    ),
    ...verificationBlocks(answer),
    ...flagBlocks(answer.flags, text),
  ];
}

function endNote({ status, stop }: AnswerMessage): string[] {
  if (status === "interrupted") return ["*Interrupted: the text is incomplete.*"];
  if (status === "failed") return ["*Failed: the text is incomplete.*"];
  if (status === "stopped") return ["*Stopped by the student.*"];
  if (stop === "length") return ["*Stopped at the length limit.*"];
  if (stop === "repetition") return ["*Stopped: it only repeated itself.*"];
  return [];
}

function flagBlocks(flags: readonly Flag[], text?: string): string[] {
  if (flags.length === 0) return [];
  const lines = flags.map(({ start, end, explanation }) => {
    const trigger = text ? `“${escapeMarkdown(text.slice(start, end))}”: ` : "";
    return `- ${trigger}${escapeMarkdown(explanation)}`;
  });
  return [`**To check**\n\n${lines.join("\n")}`];
}

function day(at: number): string {
  // Sweden writes dates as ISO 8601 does, in the local time zone.
  return new Date(at).toLocaleDateString("sv-SE");
}

function fileNameOf(title: string): string {
  // Letters, digits, spaces and dashes survive on every file system.
  const name = title
    .replace(/[^\p{L}\p{N} -]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 60)
    .trim();
  return name || "conversation";
}
