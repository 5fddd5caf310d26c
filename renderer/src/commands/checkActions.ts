import { Columns3, EyeOff, ListFilter, PenLine, Search, Send } from "lucide-react";
import { checkStage } from "../../../electron/contract/check.ts";
import { commandTexts } from "../app/commandTexts.ts";
import { goTo, type CheckPart } from "../app/routes.ts";
import type { Services } from "../app/services.ts";
import { text } from "../app/text.ts";
import { newCheckId } from "../check/home/newCheckId.ts";
import type { Command } from "./command.ts";
import { focusSearch } from "./focusSearch.ts";
import { shortcuts } from "./shortcuts.ts";

/** What can be done where checks are begun and found again. */
export function checkActions(part: CheckPart, services: Services): readonly Command[] {
  if (part === "start") return startActions(services);
  return [
    {
      id: "check-begin",
      name: text.checkStatistics.emptyLink,
      icon: PenLine,
      run: () => goTo({ screen: "check", part: "start" }),
    },
  ];
}

function startActions({ checkForm, checkList }: Services): readonly Command[] {
  const { draft } = checkForm.state.getState();
  const words = text.checkStart;
  const stages = ["all", ...checkStage.options] as const;
  const names = { all: words.all, ...words.stages };
  return [
    { id: "check-question", name: text.welcome.next.check, icon: PenLine, run: focusQuestion },
    {
      id: "check-kind",
      name: commandTexts.checkKind(words.kinds[draft.kind === "one" ? "several" : "one"]),
      icon: Columns3,
      run: () => checkForm.change({ kind: draft.kind === "one" ? "several" : "one" }),
    },
    {
      id: "check-blind",
      name: commandTexts.checkBlind(!draft.blind),
      icon: EyeOff,
      run: () => checkForm.change({ blind: !draft.blind }),
    },
    {
      id: "check-send",
      name: draft.kind === "one" ? words.beginAndWrite : commandTexts.checkSeveral,
      icon: Send,
      keys: shortcuts.writing.commit[0],
      run: () => formOf()?.requestSubmit(),
    },
    {
      id: "check-search",
      name: words.search,
      icon: Search,
      keys: shortcuts.anywhere.search[0],
      run: focusSearch,
    },
    ...stages.map((stage) => ({
      id: `check-show-${stage}`,
      name: commandTexts.showChecks(names[stage]),
      icon: ListFilter,
      run: () => void checkList.show(stage === "all" ? null : stage),
    })),
  ];
}

function formOf(): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>(`#${newCheckId}`);
}

function focusQuestion(): void {
  formOf()?.querySelector<HTMLElement>("textarea")?.focus();
}
