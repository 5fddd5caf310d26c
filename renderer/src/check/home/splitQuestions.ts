/** The questions of a typed or pasted text: divided by empty lines where there are any, else one on each line. */
export function splitQuestions(typed: string): readonly string[] {
  const lines = typed.replaceAll(/\r\n?/g, "\n").trim();
  const divider = /\n[^\S\n]*\n/.test(lines) ? /\n(?:[^\S\n]*\n)+/ : "\n";
  return lines
    .split(divider)
    .map((question) => question.trim())
    .filter((question) => question !== "");
}
