import type { Services } from "../app/services.ts";
import { actionsNow, type FileDialogs } from "./actions.ts";
import type { Command } from "./command.ts";
import { places } from "./places.ts";
import { screenActions } from "./screenActions.ts";
import { allSettings } from "./settingPlaces.ts";

/** Every command as things stand now, by what it is about. */
export type CommandList = {
  /** What the screen in view offers. */
  readonly here: readonly Command[];
  readonly goTo: readonly Command[];
  readonly actions: readonly Command[];
  /** Too many to be listed before anything is typed. */
  readonly settings: readonly Command[];
};

/** Every command of Viva: what the screen in view offers, where one can go, what can be done from everywhere. */
export function listCommands(services: Services, dialogs: FileDialogs): CommandList {
  const here = [...services.commands.offered(), ...screenActions(services)];
  return {
    here,
    goTo: places,
    actions: actionsNow(services, dialogs),
    settings: allSettings.filter(({ id }) => here.every((command) => command.id !== id)),
  };
}
