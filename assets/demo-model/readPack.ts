import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { splitSentences } from "../../electron/core/advise/sentences.ts";
import { packageRoot } from "../../electron/host/packageRoot.ts";

/** A sentence of the pack and where it stands. */
export type PackSentence = {
  readonly text: string;
  readonly title: string;
  /** Null before the first heading. */
  readonly heading: string | null;
};

const item = z
  .object({
    id: z.string(),
    stem: z.string(),
    options: z.array(z.object({ text: z.string(), why: z.string() })),
    answer: z.enum(["A", "B", "C", "D", "E"]),
    explanation: z.string(),
    source: z.object({ article: z.string(), sentence: z.string() }),
  })
  .transform(({ answer, ...rest }) => ({ ...rest, key: "ABCDE".indexOf(answer) }));
const bank = z.object({ items: z.array(item) });

/** An item of the pack's bank. */
export type PackItem = z.infer<typeof item>;

/** Where the study pack lies. */
export const packFolder = join(packageRoot(), "assets", "study-pack");

/** The paths of the pack's articles, in the order of their names. */
export function packArticles(): string[] {
  const articles = join(packFolder, "articles");
  return readdirSync(articles)
    .toSorted()
    .flatMap((area) =>
      readdirSync(join(articles, area))
        .toSorted()
        .map((file) => join(articles, area, file)),
    );
}

/** Every sentence of an article but its title and the line that dates it. */
export function sentencesOf(path: string): PackSentence[] {
  const sentences: PackSentence[] = [];
  let title = "";
  let heading: string | null = null;
  for (const line of readFileSync(path, "utf8").split("\n")) {
    if (line.startsWith("# ")) title = line.slice(2).trim();
    else if (line.startsWith("## ")) heading = line.slice(3).trim();
    else if (!line.startsWith("_")) {
      for (const { start, end } of splitSentences(line)) {
        sentences.push({ text: line.slice(start, end), title, heading });
      }
    }
  }
  return sentences;
}

/** All items of the pack. */
export function packItems(): PackItem[] {
  const items = join(packFolder, "items");
  return readdirSync(items)
    .toSorted()
    .flatMap((file) => bank.parse(JSON.parse(readFileSync(join(items, file), "utf8"))).items);
}
