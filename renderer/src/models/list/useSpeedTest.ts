import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";

/** Tests the model of a file, which joins the list for it, and says what came of it. */
export function useSpeedTest(): (path: string, name: string) => Promise<void> {
  const { modelFiles, speeds, toasts } = useServices();
  const words = text.modelFiles;

  async function idOf(path: string): Promise<string | null> {
    const listed = modelFiles.state.getState().models?.find(({ file }) => file.path === path);
    if (listed !== undefined) return listed.id;
    const added = await modelFiles.add(path);
    if (added.kind === "done") return added.value.id;
    toasts.show(describeProblem(added.problem));
    return null;
  }

  return async (path, name) => {
    const modelId = await idOf(path);
    const run = modelId === null ? null : await speeds.test(modelId);
    if (run === null) return;
    const detail = words.result(run.promptPerSecond, run.generatePerSecond);
    toasts.show({ title: words.tested(name), detail });
  };
}
