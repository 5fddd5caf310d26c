import { nameOf, type Target } from "./target.ts";

/** What a package for the target lacks, and the command that brings it. */
export function sayMissing(target: Target, missing: readonly string[]): string {
  return [
    `A package for ${nameOf(target)} needs native parts that are not installed here. Make it on such a computer,`,
    "or first run (npm ci brings back what it replaces):",
    `  npm install --no-save --force ${missing.join(" ")}`,
  ].join("\n");
}
