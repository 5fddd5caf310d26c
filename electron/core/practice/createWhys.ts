import type { Item } from "../../contract/bank.ts";
import type { OptionWhy } from "../../contract/practice.ts";
import { everywhere, type Library } from "../library/createLibrary.ts";
import type { Ports } from "../ports.ts";
import { quoteOption, seek } from "./quoteOption.ts";

/** Enough to find two passages that speak of the option. */
const looked = 12;
/** Items of which it is remembered: as many as the longest session has. */
const mostRemembered = 500;

export type Whys = {
  /** For each option; empty for cards. What cannot be looked up is nowhere, and looked up again the next time. */
  readonly of: (sessionId: string, item: Item) => Promise<OptionWhy[]>;
  readonly forget: (sessionId: string) => void;
};

/**
 * Why options are right or wrong: what the bank says, else what the student's documents say of them, looked up once for
 * an item of a session.
 */
export function createWhys(library: Pick<Library, "search">, { log }: Pick<Ports, "log">): Whys {
  const remembered = new Map<string, Promise<OptionWhy[]>>();

  async function lookUp({ content }: Item, forget: () => void): Promise<OptionWhy[]> {
    if (content.kind === "card") return [];
    const whyOf = async ({ text, why }: (typeof content.options)[number]): Promise<OptionWhy> => {
      if (why.trim() !== "") return { from: "bank", text: why };
      const sought = seek(content.stem, text);
      if (sought === null) return { from: "nowhere" };
      try {
        const quotes = quoteOption(sought, await library.search(sought.query, everywhere, looked));
        return quotes.length === 0 ? { from: "nowhere" } : { from: "library", quotes };
      } catch (cause) {
        log.error("the library was not searched for an option", cause);
        forget();
        return { from: "nowhere" };
      }
    };
    return Promise.all(content.options.map(whyOf));
  }

  return {
    of(sessionId, item) {
      const key = `${sessionId} ${item.id} ${item.editedAt}`;
      const whys = remembered.get(key) ?? lookUp(item, () => remembered.delete(key));
      remembered.set(key, whys);
      const [oldest] = remembered.keys();
      if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest);
      return whys;
    },
    forget(sessionId) {
      for (const key of remembered.keys()) {
        if (key.startsWith(`${sessionId} `)) remembered.delete(key);
      }
    },
  };
}
