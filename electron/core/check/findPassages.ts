import type { Library } from "../library/createLibrary.ts";
import { findSources } from "../ask/findSources.ts";
import type { Store, StoredCheck } from "../ports.ts";

/** The check with its passages: looked up in the library and stored when they are first wanted, the same ever after. */
export type PassagesFor = (stored: StoredCheck) => Promise<StoredCheck>;

export function createFindPassages(
  { checks, library: documents }: Pick<Store, "checks" | "library">,
  library: Pick<Library, "search">,
): PassagesFor {
  const looking = new Map<string, Promise<StoredCheck>>();

  async function lookUp({ id, question, sources }: StoredCheck): Promise<StoredCheck> {
    const asked = { task: "ask", text: question } as const;
    const found = await findSources({ question: asked, path: [], sources }, library, documents);
    checks.update(id, { passages: found.passages, relevant: found.relevant });
    return checks.get(id);
  }

  return (stored) => {
    // Whoever asks holds the check as it was at some time before.
    const present = checks.get(stored.id);
    if (present.passages !== null) return Promise.resolve(present);
    const found = looking.get(stored.id) ?? lookUp(present);
    looking.set(stored.id, found);
    return found.finally(() => looking.delete(stored.id));
  };
}
