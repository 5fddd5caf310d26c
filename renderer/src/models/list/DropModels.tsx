import { useState, type ReactNode } from "react";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import type { Dropped } from "../../library/droppedFiles.ts";
import { DropTarget } from "../../library/DropTarget.tsx";
import { pathOfFile } from "../../link/pathOfFile.ts";
import { FolderBrowser } from "../FolderBrowser.tsx";
import { useTakeFile } from "./useTakeFile.ts";

/** The whole screen takes model files that are dropped on it; a browser tells only their names and sizes, by which they are looked for. */
export function DropModels({ children }: { readonly children: ReactNode }) {
  const { modelFiles, toasts } = useServices();
  const takeFile = useTakeFile();
  /** The names of those that nobody knows the place of; the student is asked for one after another. */
  const [[lost, ...lostToo], setLost] = useState<readonly string[]>([]);
  const words = text.modelFiles;

  const locate = async (file: File): Promise<string | null> => {
    const path = pathOfFile(file);
    if (path !== null) return path;
    const outcome = await modelFiles.locate(file.name, file.size);
    if (outcome.kind === "done") return outcome.value;
    toasts.show(describeProblem(outcome.problem));
    return null;
  };
  const take = async ({ files }: Dropped) => {
    const dropped = files.map(({ file }) => file).filter(({ name }) => /\.gguf$/i.test(name));
    if (dropped.length === 0) {
      return toasts.show({ title: words.noGguf, detail: words.noGgufDetail });
    }
    const places: (string | null)[] = [];
    for (const file of dropped) places.push(await locate(file));
    const [first, ...others] = places.filter((place) => place !== null);
    setLost(dropped.filter((_, n) => places[n] === null).map(({ name }) => name));
    if (first === undefined) return;
    if (others.length === 0) return takeFile(first);
    const { added, refused } = await modelFiles.addAll([first, ...others]);
    if (added.length > 0) toasts.show({ title: words.addedSeveral(added.length) });
    for (const { problem } of refused) toasts.show(describeProblem(problem));
  };
  return (
    <DropTarget title={words.drop} detail={words.dropKinds} take={(dropped) => void take(dropped)}>
      {children}
      <FolderBrowser
        title={words.locateTitle(lost ?? "")}
        note={{ title: words.notLocated(lost ?? ""), detail: words.notLocatedDetail }}
        open={lost !== undefined}
        close={() => setLost(lostToo)}
        take={(path) => {
          setLost(lostToo);
          void takeFile(path);
        }}
      />
    </DropTarget>
  );
}
