import { Archive, DatabaseBackup, PackageOpen } from "lucide-react";
import { commandTexts } from "../app/commandTexts.ts";
import { describeProblem } from "../app/problem.ts";
import { goTo } from "../app/routes.ts";
import type { Services } from "../app/services.ts";
import { text } from "../app/text.ts";
import type { Command } from "./command.ts";

const { words } = commandTexts;

/** What can be done with the data as a whole; what takes a decision leads to where it is made. */
export function dataActions({ data, studyPack, toasts }: Services): readonly Command[] {
  const working = data.state.getState().work.kind === "running";
  const { pack } = studyPack.state.getState();
  const backUp = async () => {
    const made = await data.backUp();
    if (made !== "failed") return toasts.show({ title: text.data.backUpEnded[made] });
    const { work } = data.state.getState();
    if (work.kind === "failed") toasts.show(describeProblem(work.problem));
  };
  const leadTo = (setting: string) => () => goTo({ screen: "settings", part: "data", setting });
  return [
    {
      id: "back-up",
      name: commandTexts.backUp,
      icon: DatabaseBackup,
      words: words.data,
      refused: working ? commandTexts.dataBusy : undefined,
      run: () => void backUp(),
    },
    {
      id: "export-all",
      name: commandTexts.exportAll,
      icon: Archive,
      words: words.data,
      run: leadTo("export"),
    },
    {
      id: "import-all",
      name: commandTexts.importAll,
      icon: Archive,
      words: words.data,
      run: leadTo("import"),
    },
    ...(pack?.kind === "removed" || pack?.kind === "partly"
      ? [
          {
            id: "restore-pack",
            name: commandTexts.restorePack,
            icon: PackageOpen,
            run: () => void studyPack.restore(),
          },
        ]
      : []),
  ];
}
