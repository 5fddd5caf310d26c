import type { Settings } from "../../contract/app.ts";
import { isDemo } from "../../contract/demo.ts";
import { packOrigin, type Ports, type Preferences } from "../ports.ts";

type Parts = Pick<Ports, "store" | "preferences" | "packFiles" | "demoModel">;

/**
 * The same preferences, in which the welcome counts as done where there is nothing to try, and where the student has
 * brought a document or a model of their own. A conversation proves nothing: the terminal asks the demo without a welcome.
 */
export function keepWelcome({ store, preferences, packFiles, demoModel }: Parts): Preferences {
  const bare = packFiles === null && demoModel === null;
  const hasBrought = (): boolean =>
    store.models.list().some(({ file }) => !isDemo(file)) ||
    store.library.list().some(({ id }) => !store.library.originOf(id).startsWith(packOrigin));
  const withWelcome = (settings: Settings): Settings =>
    settings.welcomed ? settings : { ...settings, welcomed: bare || hasBrought() };
  return {
    get: () => withWelcome(preferences.get()),
    update: (change) => withWelcome(preferences.update(change)),
  };
}
