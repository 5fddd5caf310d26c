import type { OpenedCore } from "../openCore.ts";
import { withCore, type DataOptions } from "./withCore.ts";

/** Opens the core for one command on models, with what earlier runs left on its way. */
export function withModels(
  options: DataOptions,
  work: (opened: OpenedCore) => void | Promise<void>,
): Promise<void> {
  return withCore(options, (opened) => {
    opened.core.modelList.start();
    return work(opened);
  });
}
