import type { Settings } from "../../contract/app.ts";
import { isDemo } from "../../contract/demo.ts";
import { packOrigin, type Ports, type Preferences } from "../ports.ts";

type Parts = Pick<Ports, "store" | "preferences" | "packFiles" | "demoModel">;

/**
 * The same preferences, in which the welcome counts as done where there is nothing to try, and where Viva was used
 * before it could ask: with a conversation, a document or a model of the student's own.
 */
export function keepWelcome({ store, preferences, packFiles, demoModel }: Parts): Preferences {
  const bare = packFiles === null && demoModel === null;
  const wasUsed = (): boolean =>
    store.conversations.list({ search: "", limit: 1, offset: 0 }).total > 0 ||
    store.models.list().some(({ file }) => !isDemo(file)) ||
    store.library.list().some(({ id }) => !store.library.originOf(id).startsWith(packOrigin));
  const withWelcome = (settings: Settings): Settings =>
    settings.welcomed ? settings : { ...settings, welcomed: bare || wasUsed() };
  return {
    get: () => withWelcome(preferences.get()),
    update: (change) => withWelcome(preferences.update(change)),
  };
}
