import type { Check, CheckAnswer, ColumnKind, ColumnState } from "../../../contract/check.ts";
import { labelFor } from "../../../contract/demo.ts";
import { describeFailure } from "../../../contract/failureMessage.ts";
import { escapeMarkdown } from "../../conversations/escapeMarkdown.ts";
import { quoteMarkdown } from "../../conversations/quoteMarkdown.ts";
import { withholds } from "../presentCheck.ts";
import { modelName } from "../../../contract/modelName.ts";

/** What a column is called in an exported check. */
export const columnNames: Record<ColumnKind, string> = {
  mine: "Student",
  model: "Model",
  second: "Second opinion",
  reference: "Reference",
};

/** Every column's full text in the order in which they stand, with who wrote it and how. */
export function columnBlocks(check: Check, label: string): string[] {
  return check.columns.flatMap((column) => [
    `## ${columnNames[column]}`,
    ...blocksOf(check, column, label),
  ]);
}

function blocksOf(
  { mine, answers, reference, blind }: Check,
  column: ColumnKind,
  label: string,
): string[] {
  if (column === "mine") return [textBlock(mine.text)];
  if (column === "reference") {
    if (reference === null) return [withholds({ blind, mine }) ? withheld : "*None.*"];
    const from = reference.from === "key" ? "Answer key" : "Model solution that the student gave";
    return [`*${from}.*`, textBlock(reference.text)];
  }
  const answer = answers.find((one) => one.column === column);
  if (answer === undefined) return ["*None.*"];
  if (!withholds({ blind, mine })) return answerBlocks(answer, label);
  return [withheld, ...(answer.state.kind === "failed" ? stateNote(answer.state) : [])];
}

const withheld = "*Withheld until the student has committed.*";

function answerBlocks(answer: CheckAnswer, label: string): string[] {
  const { state, text, flags, budget } = answer;
  const notes = flags.map(({ start, end, explanation }) => {
    const trigger = escapeMarkdown(text.slice(start, end));
    return `- “${trigger}”: ${escapeMarkdown(explanation)}`;
  });
  return [
    `*${[labelFor(answer.model, label), ...factsOf(answer)].join("; ")}.*`,
    textBlock(text),
    ...stateNote(state),
    ...(budget?.dropped ?? []).map(
      (part) => `*Not sent: ${escapeMarkdown(part.label)} (${part.tokens} tokens).*`,
    ),
    ...(notes.length > 0 ? [`**To check**\n\n${notes.join("\n")}`] : []),
  ];
}

function factsOf({ model, decoding, tokens, passagesSent, replaced, certainty }: CheckAnswer) {
  return [
    ...(model === null
      ? ["it never began"]
      : [
          escapeMarkdown(modelName(model)),
          ...(model.architecture === "" ? [] : [escapeMarkdown(model.architecture)]),
          `profile ${escapeMarkdown(model.profile)}`,
          `passages sent: ${passagesSent}`,
        ]),
    ...(model !== null && model.host !== null ? [`identifiers replaced: ${replaced}`] : []),
    ...(decoding
      ? [
          `temperature ${decoding.temperature}, top-p ${decoding.topP}, at most ${decoding.maxTokens} tokens, seed ${decoding.seed ?? "drawn"}`,
        ]
      : []),
    ...(tokens ? [`${tokens.prompt} prompt and ${tokens.generated} generated tokens`] : []),
    ...(certainty === null
      ? []
      : [
          `mean probability of its own tokens ${certainty.toFixed(2)}, which is not how right it is`,
        ]),
  ];
}

function stateNote(state: ColumnState): string[] {
  switch (state.kind) {
    case "hidden":
      return [];
    case "done":
      if (state.stop === "repetition") return ["*Stopped: it only repeated itself.*"];
      return state.stop === "length" ? ["*Stopped at the length limit.*"] : [];
    case "stopped":
      return ["*Stopped by the student.*"];
    case "failed":
      return [
        `*Failed, the text is incomplete: ${escapeMarkdown(describeFailure(state.failure).title)}.*`,
      ];
    case "waiting":
    case "approval":
    case "loading":
    case "reading":
    case "writing":
    case "retrying":
      return ["*Still being written.*"];
  }
}

function textBlock(text: string): string {
  return text.trim() === "" ? "*No text.*" : quoteMarkdown(text);
}
