import type {
  AnswerMessage,
  Conversation,
  Question,
  QuestionMessage,
} from "../../contract/conversation.ts";
import type { Flag } from "../../contract/flag.ts";
import type { NoticeText } from "../ports.ts";
import { verificationBlocks } from "./exportVerification.ts";

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
  return `${[
    `# ${oneLine(summary.title)}`,
    `> **Notice.** ${notice.strip}`,
    `Exported from Viva on ${day(at)}. State of verification of the whole conversation: ${summary.verification}.`,
    ...blocks,
  ].join("\n\n")}\n`;
}

function questionBlocks({ question, createdAt, flags }: QuestionMessage): string[] {
  return [`## Question (${day(createdAt)})`, questionMarkdown(question), ...flagBlocks(flags)];
}

function questionMarkdown({ task, text, history, examination, tests }: Question): string {
  const fields = [
    ["Task", task === "ask" ? "" : task],
    ["History", history],
    ["Examination", examination],
    ["Tests", tests],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value?.trim() ? [`**${name}:** ${value.trim()}`] : [],
  );
  return [...lines, ...(text.trim() ? [text.trim()] : [])].join("\n\n");
}

function answerBlocks(answer: AnswerMessage, notice: NoticeText): string[] {
  const { model, decoding, createdAt, verification, tokens, text } = answer;
  const facts = [
    `${model.name} (${model.architecture}, ${model.quantization}), profile ${model.profile}`,
    `temperature ${decoding.temperature}, top-p ${decoding.topP}, at most ${decoding.maxTokens} tokens, seed ${decoding.seed ?? "drawn"}`,
    ...(tokens ? [`${tokens.prompt} prompt and ${tokens.generated} generated tokens`] : []),
    day(createdAt),
  ];
  return [
    `## Answer (${verification})`,
    `*${notice.label}. ${facts.join("; ")}.*`,
    text || "*No text.*",
    ...endNote(answer),
    ...answer.budget.dropped.map(({ label, tokens }) => `*Not sent: ${label} (${tokens} tokens).*`),
    ...verificationBlocks(answer),
    ...flagBlocks(answer.flags, text),
  ];
}

function endNote({ status, stop }: AnswerMessage): string[] {
  if (status === "interrupted") return ["*Interrupted: the text is incomplete.*"];
  if (status === "failed") return ["*Failed: the text is incomplete.*"];
  if (status === "stopped") return ["*Stopped by the student.*"];
  if (stop === "length") return ["*Stopped at the length limit.*"];
  return [];
}

function flagBlocks(flags: readonly Flag[], text?: string): string[] {
  if (flags.length === 0) return [];
  const lines = flags.map(({ start, end, explanation }) => {
    const trigger = text ? `“${oneLine(text.slice(start, end))}”: ` : "";
    return `- ${trigger}${explanation}`;
  });
  return [`**To check**\n\n${lines.join("\n")}`];
}

function day(at: number): string {
  // Sweden writes dates as ISO 8601 does, in the local time zone.
  return new Date(at).toLocaleDateString("sv-SE");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
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
