import { ChartColumn, FolderOpen, Play, Undo2 } from "lucide-react";
import { commandTexts } from "../app/commandTexts.ts";
import { describeProblem } from "../app/problem.ts";
import { goTo, type PracticePart } from "../app/routes.ts";
import type { Services } from "../app/services.ts";
import { text } from "../app/text.ts";
import type { Command } from "./command.ts";

/** What can be done where one practises, keeps banks or looks at what was learned. */
export function practiceActions(part: PracticePart, services: Services): readonly Command[] {
  switch (part) {
    case "start":
      return startActions(services);
    case "banks":
      return bankListActions(services);
    case "statistics":
      return statisticsActions(services);
  }
}

function startActions({ practice }: Services): readonly Command[] {
  const open = practice.sessions.state.getState().open ?? [];
  const { sessionName, goOnWith, answered } = text.banks.home;
  return open.map((session) => ({
    id: `go-on-${session.id}`,
    name: goOnWith(sessionName(session.mode, text.dateTime(session.createdAt))),
    detail: answered(session.answered, session.items),
    icon: Play,
    run: () => goTo({ screen: "session", sessionId: session.id, place: null }),
  }));
}

function bankListActions({ practice, toasts }: Services): readonly Command[] {
  const { banks, removed } = practice.banks.state.getState();
  const restore = async (bankId: string) => {
    const problem = await practice.banks.restore(bankId);
    if (problem !== null) toasts.show(describeProblem(problem));
  };
  return [
    ...banks.map(({ id, name }) => ({
      id: `open-bank-${id}`,
      name: commandTexts.openBank(name),
      icon: FolderOpen,
      run: () => goTo({ screen: "bank", bankId: id }),
    })),
    ...removed.map(({ id, name }) => ({
      id: `restore-bank-${id}`,
      name: text.banks.list.restoreOne(name),
      icon: Undo2,
      run: () => void restore(id),
    })),
  ];
}

function statisticsActions({ practice, practiceStatistics }: Services): readonly Command[] {
  const { banks } = practice.banks.state.getState();
  const { allBanks, emptyLink } = text.practiceStatistics;
  const choices = [{ id: null, name: allBanks }, ...banks];
  return [
    {
      id: "practice-begin",
      name: emptyLink,
      icon: Play,
      run: () => goTo({ screen: "practice", part: "start" }),
    },
    ...(banks.length > 1 ? choices : []).map(({ id, name }) => ({
      id: `statistics-of-${id ?? "all"}`,
      name: commandTexts.statisticsOf(name),
      icon: ChartColumn,
      run: () => void practiceStatistics.choose(id),
    })),
  ];
}
