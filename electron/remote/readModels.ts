import { z } from "zod";

/** OpenAI's list; or that of a server that names its models otherwise. */
const lists = z.union([
  z
    .object({ data: z.array(z.object({ id: z.string() })) })
    .transform(({ data }) => data.map(({ id }) => id)),
  z
    .object({ models: z.array(z.object({ name: z.string() })) })
    .transform(({ models }) => models.map(({ name }) => name)),
]);

const most = 1000;
const longestName = 300;
/** Whatever would show as something else than it is, where the student reads which model is asked. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** The names in the answer of a models call that can be read as they are, each once; null when it is none. */
export function readModels(text: string): string[] | null {
  try {
    const names = lists.parse(JSON.parse(text)).map((name) => name.trim());
    const usable = names.filter(
      (name) => name !== "" && name.length <= longestName && !unseen.test(name),
    );
    return [...new Set(usable)].slice(0, most);
  } catch {
    return null;
  }
}
