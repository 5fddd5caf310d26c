/** How many characters a line of standard output may have before it is broken. */
export function terminalWidth(): number {
  return process.stdout.columns ?? 80;
}

/** As much of the beginning as there is room for. */
export function beginning(text: string, width: number): string {
  const characters = charactersOf(text);
  if (characters.length <= width) return text;
  return `${characters.slice(0, Math.max(0, width - 1)).join("")}…`;
}

/** As much of the end as there is room for: in a path that is the file's name. */
export function ending(text: string, width: number): string {
  const characters = charactersOf(text);
  if (characters.length <= width) return text;
  return `…${characters.slice(characters.length - Math.max(0, width - 1)).join("")}`;
}

/** Facts in as few lines as have room for them, none of which is wider. */
export function foldFacts(facts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const fact of facts) {
    const last = lines.at(-1);
    const joined = last === undefined ? fact : `${last}; ${fact}`;
    if (last !== undefined && joined.length <= width) lines[lines.length - 1] = joined;
    else lines.push(beginning(fact, width));
  }
  return lines;
}

/** As a person counts them. */
function charactersOf(text: string): string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}
