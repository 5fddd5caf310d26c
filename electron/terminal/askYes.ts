import { createInterface } from "node:readline/promises";
import { Told } from "./told.ts";

/**
 * Asks on the terminal before something that cannot be overlooked; --yes answers. False sets the exit code. Told
 * BAD_ARGUMENT where there is nobody to ask.
 */
export async function askYes(question: string, { yes }: { yes?: boolean }): Promise<boolean> {
  if (yes === true) return true;
  if (!process.stdin.isTTY) {
    throw new Told("BAD_ARGUMENT", "Nothing was changed. Say --yes to do it without being asked.");
  }
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await lines.question(`${question} [y/N] `);
    const sure = /^y(?:es)?$/i.test(answer.trim());
    if (!sure) process.exitCode = 2;
    return sure;
  } finally {
    lines.close();
  }
}
