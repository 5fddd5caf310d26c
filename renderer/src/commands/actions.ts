import {
  ALargeSmall,
  CalendarCheck,
  Compass,
  Cpu,
  FilePlus,
  Gauge,
  HardDriveDownload,
  Keyboard,
  PowerOff,
  SunMoon,
} from "lucide-react";
import { theme } from "../../../electron/contract/app.ts";
import type { ModelState } from "../../../electron/contract/models.ts";
import { commandTexts } from "../app/commandTexts.ts";
import { describeProblem } from "../app/problem.ts";
import { goTo } from "../app/routes.ts";
import type { Services } from "../app/services.ts";
import { text } from "../app/text.ts";
import { reviewPlan } from "../practice/home/reviewPlan.ts";
import { firstModelId } from "../models/offers/firstModelId.ts";
import { nextTextSize } from "../settings/textSizes.ts";
import { focusWhenThere } from "../welcome/focusWhenThere.ts";
import type { Command } from "./command.ts";
import { dataActions } from "./dataActions.ts";
import { shortcuts } from "./shortcuts.ts";

const { words } = commandTexts;

/** Opens the system's own file dialogs. */
export type FileDialogs = {
  readonly addDocuments: () => void;
  readonly importBank: () => void;
};

/** What can be done from every screen, as things stand now. */
export function actionsNow(services: Services, dialogs: FileDialogs): readonly Command[] {
  return [
    ...library(dialogs),
    review(services),
    ...models(services),
    ...themes(services),
    ...sizes(services),
    ...dataActions(services),
    {
      id: "shortcuts",
      name: commandTexts.shortcuts,
      icon: Keyboard,
      words: words.shortcuts,
      keys: shortcuts.anywhere.help[0],
      run: () => services.commands.show("sheet"),
    },
    {
      id: "tour",
      name: commandTexts.tour,
      icon: Compass,
      words: words.tour,
      run: services.tour.start,
    },
  ];
}

function library({ addDocuments, importBank }: FileDialogs): readonly Command[] {
  return [
    {
      id: "add-documents",
      name: commandTexts.addFiles,
      icon: FilePlus,
      words: words.addFiles,
      run: addDocuments,
    },
    {
      id: "import-bank",
      name: commandTexts.importBank,
      icon: FilePlus,
      words: words.importBank,
      run: importBank,
    },
  ];
}

function review({ due: store, practice, toasts }: Services): Command {
  const { due } = store.state.getState();
  const { opinion } = practice.builder.state.getState().plans.tutor;
  const begin = async () => {
    if (due === null) return;
    const begun = await practice.builder.begin(reviewPlan(due, opinion));
    if ("problem" in begun) return toasts.show(describeProblem(begun.problem));
    goTo({ screen: "session", sessionId: begun.session.id, place: null });
  };
  const waiting = due?.due ?? 0;
  return {
    id: "review-due",
    name: commandTexts.reviewDue,
    icon: CalendarCheck,
    words: words.due,
    detail: waiting > 0 ? text.banks.waiting(waiting) : undefined,
    refused: waiting > 0 ? undefined : commandTexts.nothingDue,
    run: () => void begin(),
  };
}

function models({ modelFiles, models: store }: Services): readonly Command[] {
  const slot = store.state.getState().model;
  const inSlot = slot === null ? null : occupantOf(slot);
  const unload: readonly Command[] =
    inSlot === null
      ? []
      : [
          {
            id: "unload-model",
            name: commandTexts.unload(inSlot.name),
            icon: PowerOff,
            words: words.models,
            run: () => void store.unload(),
          },
        ];
  const ready = (modelFiles.state.getState().models ?? []).filter(
    ({ use, status }) => use === "answers" && status === "ready",
  );
  const loads = ready
    .filter(({ file }) => file.path !== inSlot?.path)
    .map((model) => ({
      id: `load-${model.id}`,
      name: commandTexts.load(model.file.name),
      detail: model.file.quantization,
      icon: Cpu,
      words: words.models,
      run: () => void store.loadAgain(model.file.path, false),
    }));
  return [
    ...unload,
    ...loads,
    { ...testSpeed, refused: ready.length > 0 ? undefined : commandTexts.noneToTest },
    realModel,
  ];
}

const testSpeed: Command = {
  id: "test-speed",
  name: commandTexts.testSpeed,
  icon: Gauge,
  words: words.testSpeed,
  run: () => {
    goTo({ screen: "models" });
    focusWhenThere(() => document.querySelector<HTMLElement>("[data-speed-test]:enabled"));
  },
};

const realModel: Command = {
  id: "real-model",
  name: text.welcome.realModel,
  icon: HardDriveDownload,
  words: words.models,
  run: () => {
    goTo({ screen: "models" });
    focusWhenThere(() => document.getElementById(firstModelId));
  },
};

/** The model that is in memory or comes back by itself; null where there is none to unload. */
function occupantOf(slot: ModelState): { readonly name: string; readonly path: string } | null {
  if (slot.kind === "ready") return slot.model.file;
  return slot.kind === "resting" ? slot : null;
}

function themes({ settings }: Services): readonly Command[] {
  const now = settings.state.getState().settings?.theme;
  return theme.options.map((option) => ({
    id: `theme-${option}`,
    name: commandTexts.theme[option],
    icon: SunMoon,
    words: words.theme,
    detail: option === now ? commandTexts.themeNow : undefined,
    run: () => void settings.update({ theme: option }),
  }));
}

function sizes({ settings }: Services): readonly Command[] {
  const now = settings.state.getState().settings?.textSize ?? 100;
  const resize = (id: string, name: string, direction: 1 | -1, refused: string): Command => {
    const next = nextTextSize(now, direction);
    return {
      id,
      name,
      icon: ALargeSmall,
      words: words.textSize,
      detail: next === undefined ? undefined : text.settings.percent(next),
      refused: next === undefined ? refused : undefined,
      run: () => {
        if (next !== undefined) void settings.update({ textSize: next });
      },
    };
  };
  return [
    resize("text-larger", text.settings.larger, 1, commandTexts.largest),
    resize("text-smaller", text.settings.smaller, -1, commandTexts.smallest),
  ];
}
