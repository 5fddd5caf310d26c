const most = 160;

type ShortQuestion = {
  readonly short: string;
  /** What the title leaves out: further paragraphs, or the whole where its first one is too long; empty when nothing. */
  readonly rest: string;
};

/** The first paragraph of a question as a title, cut between words where it is long. */
export function shortQuestion(question: string): ShortQuestion {
  const [, first = "", others = ""] = /^(.*?)(?:\r?\n\s*\n(.*))?$/su.exec(question.trim()) ?? [];
  const line = first.replaceAll(/\s+/gu, " ");
  if (line.length <= most && !first.includes("\n")) return { short: line, rest: others.trim() };
  const rest = question.trim();
  if (line.length <= most) return { short: line, rest };
  const piece = line.slice(0, most);
  const space = piece.lastIndexOf(" ");
  return { short: `${space > most / 2 ? piece.slice(0, space) : piece}…`, rest };
}
