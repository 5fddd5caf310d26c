import { expect, test } from "vitest";
import { embeddingPrefixes } from "./embeddingPrefixes.ts";

test.each([
  ["nomic-embed-text-v1.5 nomic-embed-text-v1.5.Q8_0.gguf", "search_query: ", "search_document: "],
  ["E5 Small V2", "query: ", "passage: "],
  ["multilingual-e5-large-instruct-q8_0.gguf", "query: ", "passage: "],
  ["Bge Small En v1.5", "Represent this sentence for searching relevant passages: ", ""],
  ["bge-m3-q4_k_m.gguf", "", ""],
  [
    "snowflake-arctic-embed-m-v1.5",
    "Represent this sentence for searching relevant passages: ",
    "",
  ],
  ["snowflake-arctic-embed-l-v2.0", "query: ", ""],
  ["all-MiniLM-L6-v2", "", ""],
  ["we5t thesis model", "", ""],
])("%s", (name, query, passage) => {
  expect(embeddingPrefixes(name)).toEqual({ query, passage });
});

test("an instructed model is told its task before the question only", () => {
  const { query, passage } = embeddingPrefixes("Qwen3-Embedding-0.6B");
  expect(query).toMatch(/^Instruct: .*\nQuery: $/);
  expect(passage).toBe("");
});
