import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";

/** Shows what a chosen file is; one that only finds passages joins the list at once, because it is not loaded here. */
export function useTakeFile(): (path: string) => Promise<void> {
  const { modelFiles, models, toasts } = useServices();
  const words = text.modelFiles;
  return async (path) => {
    await models.inspect(path);
    const { chosen } = models.state.getState();
    if (chosen.kind !== "failed" || chosen.path !== path) return;
    if (chosen.problem.code !== "ARCHITECTURE_UNSUPPORTED") return;
    const added = await modelFiles.add(path);
    if (added.kind === "failed") return;
    models.forgetChosen();
    toasts.show({ title: words.added(added.value.file.name), detail: words.foundByMeaning });
  };
}
