import { z } from "zod";

const errorBody = z.union([
  z.object({ error: z.object({ message: z.string() }) }).transform(({ error }) => error.message),
  z.object({ error: z.string() }).transform(({ error }) => error),
  z.object({ message: z.string() }).transform(({ message }) => message),
  z.object({ detail: z.string() }).transform(({ detail }) => detail),
  z
    .object({
      detail: z.array(z.object({ msg: z.string(), loc: z.array(z.unknown()).optional() })),
    })
    .transform(({ detail }) =>
      detail.map(({ msg, loc }) => [loc?.at(-1), msg].filter(Boolean).join(": ")).join("; "),
    ),
]);

/** The sentence in an error's body, as OpenAI, vLLM, TGI, llama.cpp, Ollama or FastAPI write it; "" for a web page. */
export function refusalMessage(body: string): string {
  const text = body.trim();
  if (text.startsWith("<")) return "";
  try {
    return errorMessageIn(JSON.parse(text)) ?? "";
  } catch {
    return text;
  }
}

/** The message of an error object, or null when the value holds none. */
export function errorMessageIn(value: unknown): string | null {
  const found = errorBody.safeParse(value);
  return found.success ? found.data : null;
}
