import type { ListedModel } from "../../../../electron/contract/modelFiles.ts";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { deletesFile } from "./deletesFile.ts";

/** Takes a model out of the list, and says what became of its file. */
export function useRemoveModel(): (model: ListedModel) => Promise<void> {
  const { modelFiles, toasts } = useServices();
  const words = text.modelFiles;
  return async (model) => {
    const { id, file, origin, status } = model;
    const problem = await modelFiles.remove(id);
    if (problem !== null) return toasts.show(describeProblem(problem));
    if (deletesFile(model)) return toasts.show({ title: words.deleted(file.name) });
    if (origin !== "linked" || status !== "ready") {
      return toasts.show({ title: words.forgotten(file.name) });
    }
    const putBack = async () => {
      const outcome = await modelFiles.add(file.path);
      if (outcome.kind === "failed") toasts.show(describeProblem(outcome.problem));
    };
    toasts.show({
      title: words.removed(file.name),
      action: { label: text.app.undo, run: () => void putBack() },
    });
  };
}
