import { homedir } from "node:os";
import { resolve } from "node:path";

/**
 * The absolute path of what a person typed or pasted: "~" and relative paths start at the home folder,
 * and the quotation marks that file managers copy along are dropped.
 */
export function resolvePath(typed: string, home: string = homedir()): string {
  const path = typed.trim().replace(/^(["'])(.*)\1$/, "$2");
  return resolve(home, path.replace(/^~(?:[/\\]+|$)/, "./"));
}
