import type { Model } from "../ports.ts";

/** Tokens of texts by themselves, asked of the worker once per text. */
export type CountTexts = (texts: readonly string[]) => Promise<readonly number[]>;

/** Texts remembered before the older half is forgotten. */
const limit = 4000;

/**
 * A counter that remembers: a long conversation is counted anew with every pause in the student's
 * typing. It forgets everything when another model is loaded.
 */
export function createCountTexts(model: Pick<Model, "countTokens" | "state">): CountTexts {
  let loaded: unknown = null;
  let known = new Map<string, number>();

  async function count(text: string): Promise<number> {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    // The empty segment takes the start token, which belongs to the prompt and not to this text.
    const segments = ["", text].map((text) => ({ kind: "history" as const, text, markup: false }));
    const tokens = (await model.countTokens(segments))[1] ?? 0;
    if (known.size >= limit) known = new Map([...known].slice(limit / 2));
    known.set(text, tokens);
    return tokens;
  }

  return (texts) => {
    const state = model.state();
    const current = state.kind === "ready" ? state.model : null;
    if (current !== loaded) known.clear();
    loaded = current;
    return Promise.all(texts.map(count));
  };
}
