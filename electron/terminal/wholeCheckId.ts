import type { Checks } from "../core/check/createChecks.ts";
import { fail } from "../core/failed.ts";

const fewestCharacters = 8;
const atOnce = 500;

/**
 * The id that begins as typed; what no id begins with stays as it is, to be found missing. Failed BAD_ARGUMENT where
 * several do.
 */
export function wholeCheckId(checks: Pick<Checks, "list">, typed: string): string {
  if (typed.length < fewestCharacters) return typed;
  const found: string[] = [];
  for (let offset = 0; ; offset += atOnce) {
    const { items, total } = checks.list({ search: "", stage: null, limit: atOnce, offset });
    found.push(...items.map(({ id }) => id).filter((id) => id.startsWith(typed)));
    if (offset + atOnce >= total) break;
  }
  if (found.length > 1) {
    fail("BAD_ARGUMENT", {
      argument: "<id>",
      reason: `${found.length} checks begin so: type more`,
    });
  }
  return found[0] ?? typed;
}
