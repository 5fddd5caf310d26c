import { parseRoute, type Route } from "../app/routes.ts";
import type { Services } from "../app/services.ts";
import { bankActions, keyActions } from "./bankActions.ts";
import { checkActions } from "./checkActions.ts";
import type { Command } from "./command.ts";
import { practiceActions } from "./practiceActions.ts";
import { settingsOf } from "./settingPlaces.ts";
import { verifyActions } from "./verifyActions.ts";

/** What can be done on the screen in view, besides what its own parts offer. */
export function screenActions(services: Services): readonly Command[] {
  return actionsOn(parseRoute(location.hash), services);
}

function actionsOn(route: Route, services: Services): readonly Command[] {
  switch (route.screen) {
    case "verify":
      return verifyActions(route.part, services);
    case "practice":
      return practiceActions(route.part, services);
    case "bank":
      return bankActions(route.bankId, services);
    case "keys":
      return keyActions(route.bankId, services);
    case "check":
      return checkActions(route.part, services);
    case "settings":
      return settingsOf(route.part);
    case "ask":
    case "library":
    case "reader":
    case "session":
    case "board":
    case "models":
      // Their parts offer theirs, with what only they know.
      return [];
  }
}
