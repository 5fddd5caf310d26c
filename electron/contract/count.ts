import { numbers } from "./numberLocale.ts";

/** An amount of things, as in "1 token" or "2,048 tokens". */
export function count(amount: number, single: string, several = `${single}s`): string {
  return `${numbers().whole(amount)} ${amount === 1 ? single : several}`;
}
