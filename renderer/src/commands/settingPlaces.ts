import { SlidersHorizontal } from "lucide-react";
import { commandTexts } from "../app/commandTexts.ts";
import { goTo, settingsParts, type SettingsPart } from "../app/routes.ts";
import { text } from "../app/text.ts";
import type { Command } from "./command.ts";

/** Settings by the names of their places on the screen, and what they are called there. */
const places: Record<SettingsPart, Readonly<Record<string, string>>> = {
  appearance: {
    theme: text.settings.theme,
    size: text.settings.textSize,
    keys: commandTexts.singleKeys,
    tour: text.welcome.tour.name,
  },
  answers: {
    temperature: text.settings.temperature,
    "top-p": text.settings.topP,
    length: text.settings.maxTokens,
    seed: text.settings.seed,
  },
  models: { rest: text.modelFiles.rest, folder: text.modelFiles.folder },
  practice: {
    retention: text.practiceSettings.retention,
    opinion: text.practiceSettings.mode,
    examples: text.practiceSettings.shots,
  },
  server: {
    address: text.server.address,
    switch: text.server.enable,
    model: text.server.model,
    key: text.server.key,
  },
  data: {
    folder: text.data.folder,
    backups: text.data.backups,
    export: text.data.exportAction,
    import: text.data.importChoose,
    erase: text.data.eraseHeading,
    "study-pack": text.studyPack.title,
  },
  privacy: { policy: text.privacy.pageTitle },
  about: { licences: text.about.partsTitle },
};

/** The settings of one part, as commands that lead to them. */
export function settingsOf(part: SettingsPart): readonly Command[] {
  const { name: partName } = text.settings.parts[part];
  return Object.entries(places[part]).map(([setting, name]) => ({
    id: `setting-${part}-${setting}`,
    name: commandTexts.settingIn(partName, name),
    icon: SlidersHorizontal,
    words: commandTexts.words.settings,
    run: () => goTo({ screen: "settings", part, setting }),
  }));
}

/** Every setting, as commands that lead to them. */
export const allSettings: readonly Command[] = settingsParts.flatMap(settingsOf);
