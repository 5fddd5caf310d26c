const strokes = new Map(
  "øo ðd đd łl ıi ßs æa œo þt".split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

/** Lower case without accents, for looking a word up. */
export function fold(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[øðđłıßæœþ]/gu, (char) => strokes.get(char) ?? char);
}
