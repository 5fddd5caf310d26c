import {
  Columns3,
  Cpu,
  GraduationCap,
  LibraryBig,
  ListChecks,
  Settings,
  SquarePen,
} from "lucide-react";
import { commandTexts } from "../app/commandTexts.ts";
import {
  checkParts,
  goTo,
  practiceParts,
  settingsParts,
  verifyParts,
  type Route,
} from "../app/routes.ts";
import { text } from "../app/text.ts";
import type { Command } from "./command.ts";
import { shortcuts } from "./shortcuts.ts";

const keys = shortcuts.anywhere;
const { words } = commandTexts;

/** The screens of Viva and their parts, as commands that lead there. */
export const places: readonly Command[] = [
  {
    ...place("fresh", commandTexts.fresh, { screen: "ask", conversationId: null }),
    icon: SquarePen,
    words: words.fresh,
    keys: keys.goFresh[0],
  },
  {
    ...place("library", text.library.title, { screen: "library" }),
    icon: LibraryBig,
    keys: keys.goLibrary[0],
  },
  ...verifyParts.map((part) => ({
    ...place(`verify-${part}`, commandTexts.verify[part], { screen: "verify", part }),
    icon: ListChecks,
    words: words.verify,
    ...(part === "open" ? { keys: keys.goVerify[0] } : {}),
  })),
  ...practiceParts.map((part) => ({
    ...place(`practice-${part}`, commandTexts.practice[part], { screen: "practice", part }),
    icon: GraduationCap,
    ...(part === "start" ? { keys: keys.goPractice[0] } : {}),
  })),
  ...checkParts.map((part) => ({
    ...place(`check-${part}`, commandTexts.check[part], { screen: "check", part }),
    icon: Columns3,
    ...(part === "start" ? { keys: keys.goCheck[0] } : {}),
  })),
  {
    ...place("models", text.app.models, { screen: "models" }),
    icon: Cpu,
    words: words.models,
    keys: keys.goModels[0],
  },
  ...settingsParts.map((part) => ({
    ...place(`settings-${part}`, commandTexts.setting(text.settings.parts[part].name), {
      screen: "settings",
      part,
    }),
    icon: Settings,
    words: words.settings,
    ...(part === "appearance" ? { keys: keys.settings[0] } : {}),
  })),
];

function place(id: string, name: string, route: Route) {
  return { id: `go-${id}`, name, run: () => goTo(route) };
}
