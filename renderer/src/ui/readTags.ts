/** The contract's limit, for whatever is tagged. */
const longestTag = 60;

/** Tags as they are after typing some, and what of the typed words found no place. */
type ReadTags = { readonly tags: readonly string[]; readonly left: string };

/** Adds typed tags, comma separated, to those there are: none twice, none too long, at most so many. */
export function readTags(typed: string, known: readonly string[], most: number): ReadTags {
  const tags = [...known];
  const left: string[] = [];
  for (const tag of typed.split(",").map((part) => part.trim())) {
    if (tag === "" || tags.includes(tag)) continue;
    if (tag.length > longestTag || tags.length >= most) left.push(tag);
    else tags.push(tag);
  }
  return { tags, left: left.join(", ") };
}
