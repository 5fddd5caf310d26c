const most = 160;

/** The beginning of a question as a title, cut between words; cut tells whether something is left out. */
export function shortQuestion(question: string): { readonly short: string; readonly cut: boolean } {
  const line = question.trim().replaceAll(/\s+/g, " ");
  const broken = question.trim().includes("\n");
  if (line.length <= most) return { short: line, cut: broken };
  const piece = line.slice(0, most);
  const space = piece.lastIndexOf(" ");
  return { short: `${space > most / 2 ? piece.slice(0, space) : piece}…`, cut: true };
}
