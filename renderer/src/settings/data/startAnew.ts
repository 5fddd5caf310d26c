import type { Replaced } from "../../../../electron/contract/data.ts";

/**
 * Loads the page again: what it shows is of data that others have taken the place of. After erasing, the page's own
 * traces go too.
 */
export function startAnew(what: Replaced["what"]): void {
  if (what === "erase") {
    for (const storage of [() => localStorage, () => sessionStorage]) {
      try {
        storage().clear();
      } catch {
        // A browser that keeps nothing has nothing to forget.
      }
    }
    history.replaceState(null, "", location.pathname);
  }
  location.reload();
}
