import type { Clock } from "../../ports.ts";

/** Longest stretch of work without a break, in milliseconds. */
const stretch = 25;

/** Lets others have the core after each stretch of work; resolves to whether it did. */
export function createPace({ now }: Clock): () => Promise<boolean> {
  let since = now();
  return async () => {
    if (now() - since < stretch) return false;
    await new Promise((resolve) => setTimeout(resolve));
    since = now();
    return true;
  };
}
