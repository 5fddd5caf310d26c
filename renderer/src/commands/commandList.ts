import type { Services } from "../app/services.ts";
import { actionsNow, type FileDialogs } from "./actions.ts";
import type { Command } from "./command.ts";
import { places } from "./places.ts";

/** Every command as things stand now, by what it is about. */
export type CommandList = {
  /** What the screen in view offers. */
  readonly here: readonly Command[];
  readonly goTo: readonly Command[];
  readonly actions: readonly Command[];
};

/** Every command of Viva: what the screen in view offers, where one can go, what can be done from everywhere. */
export function listCommands(services: Services, dialogs: FileDialogs): CommandList {
  return {
    here: services.commands.offered(),
    goTo: places,
    actions: actionsNow(services, dialogs),
  };
}
