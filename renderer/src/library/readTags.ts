/** The contract's limits. */
const longestTag = 60;
const mostTags = 50;

/** Tags as they are after typing some, and what of the typed words found no place. */
export type ReadTags = { readonly tags: readonly string[]; readonly left: string };

/** Adds typed tags, comma separated, to those there are: none twice, none too long, not too many. */
export function readTags(typed: string, known: readonly string[]): ReadTags {
  const tags = [...known];
  const left: string[] = [];
  for (const tag of typed.split(",").map((part) => part.trim())) {
    if (tag === "" || tags.includes(tag)) continue;
    if (tag.length > longestTag || tags.length >= mostTags) left.push(tag);
    else tags.push(tag);
  }
  return { tags, left: left.join(", ") };
}
