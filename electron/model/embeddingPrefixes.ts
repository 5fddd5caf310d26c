/** What a family of embedding models wants before a question and before a passage. */
export type EmbeddingPrefixes = { readonly query: string; readonly passage: string };

const searchInstruction = "Represent this sentence for searching relevant passages: ";
const webSearchTask =
  "Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery: ";

/** From each family's model card; the first whose pattern fits the name counts. */
const families: readonly (readonly [RegExp, EmbeddingPrefixes])[] = [
  [/nomic[-_ ]?embed/i, { query: "search_query: ", passage: "search_document: " }],
  [/e5[-_ ]mistral|qwen3[-_ ]?embed/i, { query: webSearchTask, passage: "" }],
  [/(^|[^a-z0-9])e5([^a-z0-9]|$)/i, { query: "query: ", passage: "passage: " }],
  [/bge[-_ ]?m3/i, { query: "", passage: "" }],
  [
    /bge[-_ ](small|base|large)[-_ ]en|mxbai[-_ ]?embed/i,
    { query: searchInstruction, passage: "" },
  ],
  [/arctic[-_ ]?embed.*v2/i, { query: "query: ", passage: "" }],
  [/arctic[-_ ]?embed/i, { query: searchInstruction, passage: "" }],
];

/** The prefixes of a model by its name and its file's; most models want none. */
export function embeddingPrefixes(name: string): EmbeddingPrefixes {
  const family = families.find(([pattern]) => pattern.test(name));
  return family?.[1] ?? { query: "", passage: "" };
}
