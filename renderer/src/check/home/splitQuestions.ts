const number = /^\d{1,3}[.)]\s+/;
const bullet = /^[-*•–]\s+/;
const bareMark = /^(?:\d{1,3}[.)]|[-*•–])$/;

/**
 * The questions of a typed or pasted text, without the marks of a list. One on each line; where empty lines stand, what
 * is between them is one question, unless its lines can each be told to be a question of their own.
 */
export function splitQuestions(typed: string): readonly string[] {
  const blocks = typed
    .replaceAll(/\r\n?/g, "\n")
    .split(/\n(?:[^\S\n]*\n)+/)
    .map(linesOf)
    .filter((lines) => lines.length > 0);
  const [first] = blocks;
  if (first === undefined) return [];
  const split =
    blocks.length === 1 || blocks.flat().every(isPlain)
      ? blocks.flatMap((lines) => numbered(lines) ?? lines.map((line) => [line]))
      : blocks.flatMap(questionsOf);
  return split.map((lines) => withoutMark(lines.join("\n")));
}

function linesOf(block: string): string[] {
  return block
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !bareMark.test(line));
}

/** Such as "Describe the cardiac cycle": it does not end as one of the sentences of a longer question does. */
function isPlain(line: string): boolean {
  return /^(?:\p{Lu}|\d)/u.test(line.replace(number, "")) && /[\p{L}\p{N})]$/u.test(line);
}

function asks(line: string): boolean {
  return line.endsWith("?");
}

/** A block between empty lines, as the lines of each question in it. */
function questionsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const alone = lines.map((line) => [line]);
  if (lines.every((line) => bullet.test(line))) return alone;
  return numbered(lines) ?? (lines.every(asks) ? alone : [lines]);
}

/**
 * The lines of each question where numbers begin them, as in a pasted list; null where they do not. What follows a
 * number belongs to it, unless each of its lines asks.
 */
function numbered(lines: readonly string[]): readonly (readonly string[])[] | null {
  const starts = lines.flatMap((line, n) => (number.test(line) ? [n] : []));
  if (starts[0] !== 0 || starts.length < 2) return null;
  return starts
    .map((start, n) => lines.slice(start, starts[n + 1]))
    .flatMap((group) => (group.every(asks) ? group.map((line) => [line]) : [group]));
}

function withoutMark(question: string): string {
  return question.replace(number, "").replace(bullet, "").trim();
}
