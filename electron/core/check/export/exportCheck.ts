import type { Check } from "../../../contract/check.ts";
import { isOwnJudgement } from "../../../contract/isOwnJudgement.ts";
import { escapeMarkdown } from "../../conversations/escapeMarkdown.ts";
import type { NoticeText } from "../../ports.ts";
import { columnBlocks } from "./exportColumns.ts";
import { pointBlocks } from "./exportPoints.ts";
import { day, moment } from "./moments.ts";
import { placeLine } from "./placeLine.ts";
import { quoteMarkdown } from "../../conversations/quoteMarkdown.ts";

/**
 * A check as a file to hand in or to keep: the notice first, then who answered what and every point with its evidence
 * and settlement. It holds what the check shows: nothing that is still withheld from the student.
 */
export function exportCheck(
  check: Check,
  format: "markdown" | "json",
  notice: NoticeText,
): { readonly fileName: string; readonly mediaType: string; readonly text: string } {
  const fileName = fileNameOf(check.question);
  if (format === "markdown") {
    const text = toMarkdown(check, notice);
    return { fileName: `${fileName}.md`, mediaType: "text/markdown", text };
  }
  const content = {
    format: "viva-check",
    version: 1,
    notice: notice.strip,
    label: notice.label,
    verification: verificationOf(check),
    /** The points that no source fully supports, by their ids. */
    settledByOwnJudgement: check.rows.filter(isOwnJudgement).map(({ id }) => id),
    check,
  };
  const text = `${JSON.stringify(content, null, 2)}\n`;
  return { fileName: `${fileName}.json`, mediaType: "application/json", text };
}

function toMarkdown(check: Check, notice: NoticeText): string {
  return `${[
    "# Check of an answer",
    `> **Notice.** ${notice.strip}`,
    `**State: ${stateOf(check)}.** What the student, models and documents wrote is quoted.`,
    "## Question",
    quoteMarkdown(check.question),
    factLines(check),
    ...columnBlocks(check, notice.label),
    ...passageBlocks(check),
    ...pointBlocks(check),
    ...scoreBlocks(check),
  ].join("\n\n")}\n`;
}

/** Models' words stay unverified until the student has settled every point that must be settled. */
function verificationOf({ stage }: Check): "unverified" | "settled" {
  return stage === "settled" ? "settled" : "unverified";
}

function stateOf({ stage, score }: Check): string {
  switch (stage) {
    case "writing":
      return "unverified, the student has not committed yet";
    case "running":
      return "unverified, a model is still writing";
    case "open":
      return `unverified, ${score.open} ${score.open === 1 ? "point is" : "points are"} not settled`;
    case "settled":
      return "every point that had to be settled is settled";
  }
}

function factLines(check: Check): string {
  const { topic, tags, origin, createdAt, mine } = check;
  const from = { typed: "typed", ask: "an answer of Ask", item: "a question bank" }[origin.kind];
  const lines = [
    `Asked on ${day(createdAt)}; question from: ${from}`,
    ...(topic === "" ? [] : [`Topic: ${escapeMarkdown(topic)}`]),
    ...(tags.length === 0 ? [] : [`Tags: ${tags.map(escapeMarkdown).join(", ")}`]),
    seenLine(check),
    mine.committedAt === null
      ? "The student has not committed yet"
      : `${isFromPractice(check) ? "Taken over from practice" : "Committed"} on ${moment(mine.committedAt)}, confidence: ${mine.confidence ?? "not stated"}`,
  ];
  return lines.map((line) => `- ${line}`).join("\n");
}

/** What the student may have seen before they committed; where the question came from tells it too. */
function seenLine(check: Check): string {
  const { origin, blind } = check;
  if (origin.kind === "ask") {
    const others = blind ? "; other columns were withheld until the student had committed" : "";
    return `The model's answer had been seen in the conversation of Ask${others}`;
  }
  if (isFromPractice(check)) {
    return "The student had committed this answer in practice, before its key was shown there";
  }
  return blind
    ? "The other columns were withheld until the student had committed"
    : "The other columns could be seen before the student had committed";
}

/** Only an answer of a session is committed when its check begins. */
function isFromPractice({ origin, mine, createdAt }: Check): boolean {
  return origin.kind === "item" && mine.committedAt !== null && mine.committedAt <= createdAt;
}

function passageBlocks({ passages, relevant, sources, mine, blind }: Check): string[] {
  if (passages.length === 0) {
    if (sources.mode === "none" || (blind && mine.committedAt === null)) return [];
    return ["*No passage of the library bears on the question.*"];
  }
  const lines = passages.map((passage, index) => `${index + 1}. ${placeLine(passage)}`);
  return [
    `**Passages of the library**\n\n${lines.join("\n")}`,
    ...(relevant ? [] : ["*The search found nothing to the point.*"]),
  ];
}

function scoreBlocks({ score, rows, stage }: Check): string[] {
  if (rows.length === 0 || stage === "writing" || stage === "running") return [];
  const { right, wrong, missed, unsure, open } = score;
  const judged = rows.filter(isOwnJudgement).length;
  return [
    "## Score of the student's answer",
    `${right} right, ${wrong} wrong, ${missed} missed, ${unsure} settled as unsure, ${open} not settled (unverified)`,
    ...(judged === 0 ? [] : [`${judged} settled by the student's own judgement alone`]),
  ];
}

function fileNameOf(question: string): string {
  // Letters, digits, spaces and dashes survive on every file system.
  const name = question
    .replace(/[^\p{L}\p{N} -]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 60)
    .trim();
  return name === "" ? "check" : name;
}
