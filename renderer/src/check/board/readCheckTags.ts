/** The contract's limits. */
const longestTag = 60;
const mostTags = 20;

/** Typed tags, comma separated, put to those there are: none twice, none too long, not too many. */
export function readCheckTags(
  typed: string,
  known: readonly string[],
): { readonly tags: readonly string[]; readonly left: string } {
  const tags = [...known];
  const left: string[] = [];
  for (const tag of typed.split(",").map((part) => part.trim())) {
    if (tag === "" || tags.includes(tag)) continue;
    if (tag.length > longestTag || tags.length >= mostTags) left.push(tag);
    else tags.push(tag);
  }
  return { tags, left: left.join(", ") };
}
